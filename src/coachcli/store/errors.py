"""What is said when the record room cannot be used."""

from typing import ClassVar

from coachcli.coaching.errors import CoachError


class StoreError(CoachError):
    """The database cannot be used; nothing was lost."""

    exit_code: ClassVar[int] = 4


class NewerStoreError(StoreError):
    """The database was made by a newer program."""

    def __init__(self, theirs: int, ours: int) -> None:
        super().__init__(
            f"The database was made by a newer coach (schema {theirs}, this one knows {ours}). "
            "Nothing was touched. Upgrade with: pipx upgrade coachcli"
        )


class NotOursError(StoreError):
    """The file is not a database of this program."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} is not a coach database. Nothing was touched. Move the file away, or "
            "set COACH_HOME elsewhere."
        )


class NoCopyError(StoreError):
    """The records are to be brought to a newer form, and no copy of them can be made before."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            "This coach keeps records in a newer form, and changes yours only once they are "
            f"copied. That copy could not be made: {reason} Then run the same command again."
        )


class UnusableStoreError(StoreError):
    """SQLite refused; the reason is put in plain words."""

    REASONS: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "locked",
            (
                "Another coach is writing to {path} and did not finish in 5 seconds. Nothing "
                "was changed. Close it and try again."
            ),
        ),
        ("full", "The disk is full; nothing was changed in {path}. Free some space and try again."),
        (
            "readonly",
            (
                "{path} cannot be written: it is read-only. Make it writable, or set COACH_HOME "
                "to a folder you can write to."
            ),
        ),
        (
            "unable to open",
            (
                "{path} cannot be opened. Check that it is a file and that you may write there, "
                "or set COACH_HOME to another folder. What is wrong: coach doctor"
            ),
        ),
        (
            "malformed",
            (
                "{path} is damaged. Nothing was touched. What to do: coach doctor. To put the "
                "last copy back: coach restore last"
            ),
        ),
        (
            "not a database",
            (
                "{path} is not a coach database. Nothing was touched. To put the last copy back, "
                "and move this aside: coach restore last"
            ),
        ),
        (
            "no such",
            (
                "{path} lacks something that coach made ({reason}). Nothing was changed. What to "
                "do: coach doctor"
            ),
        ),
        (
            "disk i/o",
            (
                "{path} cannot be written: the disk is full or not answering. Nothing was "
                "changed. Check the disk and try again."
            ),
        ),
    )

    def __init__(self, path: str, reason: str) -> None:
        low = reason.lower()
        known = (sentence for sign, sentence in self.REASONS if sign in low)
        otherwise = "{path} cannot be used: " + reason + ". Nothing was changed."
        super().__init__(next(known, otherwise).format(path=path, reason=reason))


class BusyWriterError(StoreError):
    """Somebody else writes and does not finish."""

    def __init__(self, path: str, writer: str) -> None:
        who = f"Another program ({writer})" if writer else "Another coach"
        super().__init__(
            f"{who} is writing to {path} and did not finish in 5 seconds. Nothing was changed. "
            "Close it, or wait until it is done, and give the same command again."
        )


class UnusableBackupError(StoreError):
    """A copy of the database cannot be used."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(
            f"{path} cannot be used: {reason}. Nothing was changed. See the copies: coach "
            "backup --list"
        )


class UnsoundStoreError(StoreError):
    """The database is not sound, so that no copy of it is worth having."""

    def __init__(self, wrong: str) -> None:
        super().__init__(
            f"No copy was made, since the database is not sound: {wrong}. It and the copies "
            "there are were left as they are. What to do: coach doctor"
        )


class EmptiedStoreError(StoreError):
    """The database is gone or empty, and copies of it are there: this is no new home."""

    def __init__(self, path: str, folder: str, copies: int) -> None:
        are = "there is 1 copy" if copies == 1 else f"there are {copies} copies"
        super().__init__(
            f"{path} is missing or empty, but {are} of it. Nothing was touched. To put the last "
            f"one back: coach restore last. To begin anew, move {folder} away first."
        )


class BusyStoreError(StoreError):
    """Something else has the database open, so that its journal cannot be emptied."""

    def __init__(self, path: str, person: str) -> None:
        super().__init__(
            f"The name and the notes are gone from {path}, but another program opened it "
            "meanwhile, and traces may be left in its journal. Close it, then give: "
            f"coach forget {person} --yes"
        )


class HeldStoreError(StoreError):
    """Something else has the database open, and may hold a person who is to be forgotten."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Another program has {path} open: a walk in another terminal, or whatever reads it. "
            "It may still hold the person. Nothing was touched. Close it and give the same command "
            "again."
        )


class UnsearchableError(StoreError):
    """A file in the home cannot be searched, or not be written, so nobody is forgotten yet."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(
            f"{path} may hold the person too, and cannot be cleared: {why}. Nothing was touched, "
            "in no place. Mend it, delete it or move it out of the home, and give the same "
            "command again."
        )


class HalfForgottenError(StoreError):
    """Forgetting was stopped when something was forgotten already."""

    def __init__(self, path: str, why: str, person: str) -> None:
        super().__init__(
            f"The person is not gone from everywhere yet: {path} may still hold traces, and "
            f"cannot be cleared: {why}. What was erased stays erased. Mend that, then give: "
            f"coach forget {person} --yes"
        )


class UnusableExportError(StoreError):
    """An export cannot be imported."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(
            f"{path} cannot be imported: {why}. Nothing was imported. Make a new one where the "
            "records are: coach export --all --out FILE"
        )


class NewerExportError(StoreError):
    """An export was made by a newer program."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} was made by a newer coach. Nothing was imported. "
            "Upgrade with: pipx upgrade coachcli"
        )


class FilledHomeError(StoreError):
    """A home that has records is no place for an export of everything."""

    def __init__(self, home: str) -> None:
        super().__init__(
            f"There are records in {home} already, and an export is not mixed with others. "
            "Nothing was imported. Set COACH_HOME to an empty folder, and give the same command "
            "again."
        )


class NoHomeError(StoreError):
    """The system does not say where the home of the user is."""

    def __init__(self) -> None:
        super().__init__(
            "Where your home folder is cannot be found out. Nothing was touched. Set COACH_HOME "
            "to a folder you can write to, with its whole path."
        )


class UnusableHomeError(StoreError):
    """The folder for the data cannot be made or written."""

    FULL: ClassVar = ("no space left on device", "file too large", "disk quota exceeded")

    def __init__(self, path: str, reason: str) -> None:
        otherwise = "Set COACH_HOME to a folder you can write to."
        room = "Nothing was changed. Free some space and try again."
        todo = room if reason in self.FULL else otherwise
        super().__init__(f"The folder {path} cannot be used: {reason}. {todo}")
