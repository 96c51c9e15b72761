"""The worksheet of a pair: a page for each of the two, to write on before and in the talks."""

from collections.abc import Iterable
from pathlib import Path

from coachcli.cli.learning.handout import safe_lines
from coachcli.cli.practice.pair_records import PairGround
from coachcli.cli.terminal.answer import Answer, Prose
from coachcli.cli.terminal.files import write
from coachcli.cli.terminal.page import page
from coachcli.cli.terminal.show import day
from coachcli.coaching.practice.pair import MINUTES, RepPair
from coachcli.coaching.rep import first_name
from coachcli.coaching.rep_sees_practice import PairSheetForRep, sheet_for_rep

RULE = "_" * 60
PROBLEM = (
    "One message, one call or one customer where it did not work. What did I do, what came of it?"
)


def save(ground: PairGround, pairs: Iterable[RepPair], folder: Path, *, force: bool) -> list[Path]:
    """Write a page for each of these reps to a folder. Raises as `write` does."""
    sheets = (
        sheet_for_rep(pair, names, ground.behaviours.get(pair.behaviour))
        for pair in pairs
        for names in _both(ground, pair)
    )
    files = {folder / f"{_file(each.name)}.html": _page(each) for each in sheets}
    write(files, force=force, private=True)
    return list(files)


def text(sheet: PairSheetForRep) -> str:
    """The worksheet as Markdown: own problem, question, advice, plan."""
    first, partner = first_name(sheet.name), first_name(sheet.partner)
    sounds = f'*What good sounds like: "{sheet.sounds_like}"*' if sheet.sounds_like else ""
    parts = (
        f"# {first} and {partner}: {sheet.skill}",
        _days(sheet),
        sounds,
        "## 1. Before the first talk: my own problem, in writing",
        PROBLEM,
        *(RULE,) * 4,
        f"## 2. My question to {partner}",
        *(RULE,) * 2,
        f"## 3. In the talk: the advice, in {partner}'s words",
        *(RULE,) * 4,
        "## 4. My plan until the second talk",
        "When:",
        RULE,
        "I will:",
        *(RULE,) * 2,
        "## 5. In the second talk: what came of it, and what I keep",
        *(RULE,) * 4,
    )
    return safe_lines("\n\n".join(filter(None, parts)) + "\n")


def _days(sheet: PairSheetForRep) -> str:
    """With whom, how long, and by when."""
    talks = f"by {day(sheet.first)}, and by {day(sheet.second)}"
    whom = f"For {sheet.name}. Two talks of {MINUTES} minutes with {sheet.partner}, {talks}."
    return f"{whom} Each of you has this page."


def _both(ground: PairGround, pair: RepPair) -> tuple[tuple[str, str], tuple[str, str]]:
    names = [ground.names.get(each, "your partner") for each in (pair.rep, pair.partner)]
    return (names[0], names[1]), (names[1], names[0])


def _page(sheet: PairSheetForRep) -> bytes:
    return page(Answer(parts=(Prose(text(sheet)),))).encode()


def _file(name: str) -> str:
    """A name as that of a file."""
    kept = "".join(sign if sign.isalnum() else "-" for sign in name.casefold())
    return f"pair-{'-'.join(filter(None, kept.split('-')))}"
