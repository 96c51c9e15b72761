"""coach preread: the rep's half of a talk, as a form to send and as what comes back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.rhythm.next_goal import next_goal
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Heading, Line, Lines, Part, Rows, Step
from coachcli.cli.terminal.options import Force, Option
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.cli.week.form_name import first_word, form_file
from coachcli.cli.week.next_talk import next_talk
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep, identity
from coachcli.coaching.rep_sees import HalfForRep, half_for_rep
from coachcli.coaching.rhythm.preread import ASKED, HalfPart, RepHalf, accepted, parts
from coachcli.coaching.rhythm.talk import still_open
from coachcli.coaching.trace import NAMELESS
from coachcli.coaching.week.half_week import half_week, week_taken
from coachcli.coaching.week.report import Week, week_named
from coachcli.store import person
from coachcli.store import preread as halves
from coachcli.store.preread import HalfIn
from coachcli.store.talk import promises

Out = Annotated[
    Path | None,
    Option("--out", "Write the form: a page (.html) with its text form beside, or .txt.", "FILE"),
]
From = Annotated[Path | None, Option("--from", "Bring in what came back.", "FILE")]
WeekName = Annotated[
    str | None,
    Option("--week", "The week; by default this one, from Saturday on the next.", "YYYY-Www"),
]
PAGE, TEXT = (".html", ".htm"), ".txt"
LABEL = 23


class OneAtATimeError(CoachError):
    """A form is to be written, and one brought in."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Nothing was done. Name --out to send a form, or --from to bring one in.")


class NoFormEndingError(CoachError):
    """A form is to be written whose ending names none."""

    exit_code = 2

    def __init__(self, out: Path) -> None:
        said = f"{out.name} names no form that a rep can fill in. Nothing was written."
        super().__init__(f"{said} End its name in .html, for the page, or in .txt.")


def preread(
    context: Context,
    rep: Whom,
    out: Out = None,
    from_: From = None,
    week: WeekName = None,
    force: Force = False,
) -> Answer:
    """Send a rep the form for their half of the talk, and bring back what they wrote.

    The page works offline and saves one small file to send back; the text form beside it is for
    those who type. Without an option you see what the rep wrote last.

    Examples
      coach preread dana --out dana.html
      coach preread dana --from preread-dana-2026-W48.json
      coach preread dana
    """
    who = context.rep(rep, "show rep")
    if out and from_:
        raise OneAtATimeError
    if out:
        return _sent(context, who, _week(context, who, week).name, out, force=force)
    if from_:
        return _brought_in(context, who, week, from_)
    wanted = week_named(week).name if week else ""
    return _last(who, halves.latest(context.room, who.id, context.day, wanted))


def _week(context: Context, who: Rep, named: str | None) -> Week:
    """The week that is named, else that of the talk that is soon or of the days to come."""
    if named:
        return week_named(named)
    talk = next_talk(context, who)
    return half_week(context.day, talk.on if talk else None)


def _sent(context: Context, who: Rep, week: str, out: Path, *, force: bool) -> Answer:
    """The form, written where it was asked for."""
    from coachcli.cli.terminal.files import write  # noqa: PLC0415 - only for a file

    form = _form(context, who, week)
    files = _files(form, out)
    write(files, force=force, private=True)
    named = [str(path) for path in files]
    body = {"rep": identity(who), "week": week, "files": named}
    said = tuple(Line(f"Written: {name}", whole=True) for name in named)
    words = ("preread", who.name, "--week", week, "--from", _saved_as(form))
    back = Step(words, "when it comes back")
    return Answer(body, (Lines(said),), back)


def _form(context: Context, who: Rep, week: str) -> HalfForRep:
    open_ = still_open(promises(context.room, context.day, who.id), context.day)
    return half_for_rep(who, week, next_goal(context, who), open_)


def _files(form: HalfForRep, out: Path) -> dict[Path, bytes]:
    """The page with the text form beside it, or that alone. Raises NoFormEndingError."""
    from coachcli.cli.rhythm.half_page import half_page  # noqa: PLC0415 - only where one is made
    from coachcli.cli.rhythm.half_said import half_text  # noqa: PLC0415 - as above

    ending = out.suffix.lower()
    if ending not in (*PAGE, TEXT):
        raise NoFormEndingError(out)
    text = {out.with_suffix(TEXT): half_text(form).encode()}
    return text if ending == TEXT else {out: half_page(form, _saved_as(form)).encode()} | text


def _saved_as(form: HalfForRep) -> str:
    """The name of the file that the page saves."""
    return f"preread-{first_word(form.name)}-{form.week}.json"


def _brought_in(context: Context, who: Rep, named: str | None, path: Path) -> Answer:
    """What came back, now here, unless it is here already."""
    from coachcli.content.imports.rep_half import read_half  # noqa: PLC0415 - only for a file

    read, wanted = read_half(path), _week(context, who, named)
    week = (wanted if named else week_taken(context.day, wanted, read.week)).name
    half = accepted(read, who, week, _name(context, read.rep))
    before = halves.latest(context.room, who.id, context.day, week)
    is_new = before is None or before.half != half
    if is_new:
        with context.change("preread") as change:
            halves.add(context.room, clock.new_id(), half, _ids(), change.stamp)
    remark = "Brought in." if is_new else "That half is here already. Nothing was changed."
    brought = halves.latest(context.room, who.id, context.day, week)
    return replace(_last(who, brought), remarks=(remark,))


def _ids() -> Iterator[str]:
    """An id for each text that is written."""
    return iter(clock.new_id, "")


def _name(context: Context, rep: str) -> str:
    """The name of whoever a form is of, where they are known and not forgotten."""
    known = person.team(context.room, left=True)
    return next((each.name for each in known if each.id == rep and each.name != NAMELESS), "")


def _last(who: Rep, brought: HalfIn | None) -> Answer:
    """What a rep wrote, without how they answered the three questions."""
    body = {"rep": identity(who), "half": _plain(brought) if brought else None}
    if brought is None:
        send = Step(("preread", who.name, "--out", form_file(who.name)))
        return Answer(body, (Lines((f"Nothing from {who.name} here yet.",)),), send)
    return Answer(body, tuple(_shown(who, brought)))


def _shown(who: Rep, brought: HalfIn) -> Iterator[Part]:
    yield Heading(f"{who.name}, week {brought.half.week}", f"came back {show.day(brought.day)}")
    yield Rows(tuple(_rows(brought.half)), LABEL)


def _rows(half: RepHalf) -> Iterator[tuple[str, str]]:
    words = parts(half)
    coached = {None: "", True: "yes", False: "no"}[half.coached]
    on = words.pop(HalfPart.ON).strip()
    for part, text in words.items():
        yield from _lines(ASKED[part], text)
    yield from _lines("Coached since", ": ".join(filter(None, (coached, on))))


def _lines(label: str, text: str) -> Iterator[tuple[str, str]]:
    """A text that may have several lines, each as it was written, the label before the first."""
    written = [line for line in text.split("\n") if line.strip()]
    yield from zip((label, *[""] * len(written)), written, strict=False)


def _plain(brought: HalfIn) -> dict[str, object]:
    words = {part.value: text for part, text in parts(brought.half).items()}
    day = brought.day.isoformat()
    return {"week": brought.half.week, "day": day, **words, "coached": brought.half.coached}
