"""What the command line says of a look: the answers that may be given beside the questions."""

from coachcli.coaching.errors import CoachError
from coachcli.coaching.near import near
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.practice.evaluation import CauseWas, Evaluation

YES, NO, UNKNOWN = ("yes", "y"), ("no", "n"), ("unknown", "?", "")
CAUSE = "--cause"
CAUSES = {str(each): each for each in CauseWas}


class NotSaidError(CoachError):
    """An option has a value that it does not take."""

    exit_code = 2

    def __init__(self, option: str, said: str, possible: str) -> None:
        super().__init__(f'{option} cannot be "{said}". Say {possible}. Nothing was kept.')


class ThisOrAnotherError(CoachError):
    """Another cause was named, and beside it that it was not another."""

    exit_code = 2

    def __init__(self, word: str, other: str) -> None:
        super().__init__(
            f"--other {other} names another cause, and --cause {word} says something else. "
            "Nothing was kept. Leave one of them out."
        )


class NoSuchOtherError(CoachError):
    """Another cause was named that the flow does not know."""

    exit_code = 2

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        meant = " or ".join(near(wanted, known))
        listed = f"Did you mean {meant}?" if meant else f"There are: {', '.join(known)}."
        super().__init__(f'No other cause here is called "{wanted}". {listed} Nothing was kept.')


@dataclass(frozen=True, slots=True)
class LookSaid:
    """What is known of a look beside the number; what nobody said is none."""

    done: bool | None = None
    can_do: bool | None = None
    does_do: bool | None = None
    cause_was: CauseWas | None = None
    other: str = ""
    cue_used: bool | None = None


def filled(said: LookSaid, earlier: Evaluation | None) -> LookSaid:
    """What is said; where nobody said a thing, what an earlier look found stands."""
    if earlier is None:
        return said
    known = replace(
        said,
        done=_first(said.done, earlier.done),
        can_do=_first(said.can_do, earlier.can_do),
        does_do=_first(said.does_do, earlier.does_do),
        cue_used=_first(said.cue_used, earlier.cue_used),
    )
    if said.cause_was:
        return known
    return replace(known, cause_was=earlier.cause_was, other=earlier.other_cause)


def _first(said: bool | None, earlier: bool | None) -> bool | None:
    return earlier if said is None else said


def yes_or_no(option: str, said: str | None) -> bool | None:
    """What a word says; none where it is left open. Raises NotSaidError."""
    word = (said or "").strip().casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    if word in UNKNOWN:
        return None
    raise NotSaidError(option, said or "", "yes, no or unknown")


def cause_was(said: str | None, other: str) -> CauseWas | None:
    """What is said of the cause; another one that is named says so too.

    Raises NotSaidError or ThisOrAnotherError.
    """
    word = (said or "").strip().casefold()
    if not word:
        return CauseWas.ANOTHER if other else None
    if word not in CAUSES:
        raise NotSaidError(CAUSE, said or "", ", ".join(CAUSES))
    if other and CAUSES[word] is not CauseWas.ANOTHER:
        raise ThisOrAnotherError(word, other)
    return CAUSES[word]


def other_of(wanted: str, known: tuple[str, ...]) -> str:
    """The other cause that is named, if one is. Raises NoSuchOtherError."""
    if wanted and wanted not in known:
        raise NoSuchOtherError(wanted, known)
    return wanted
