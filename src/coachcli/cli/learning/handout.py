"""An asset as Markdown: what the rep gets, complete in itself."""

from collections.abc import Iterable
from pathlib import Path

from coachcli.cli.terminal.files import write
from coachcli.cli.terminal.show import safe
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.catalogue import Asset, RolePlay, Round


def save(
    asset: Asset,
    path: Path,
    name: str = "",
    given: Assignment | None = None,
    *,
    force: bool,
) -> None:
    """Write the rep's copy of an asset to a file, for its reader only. Raises as `write` does."""
    text = handout(asset, name, given, buyer=False)
    write({path: text.encode()}, force=force, private=True)


def kept_back(asset: Asset) -> list[str]:
    """What a manager hears who hands out a role-play: the buyer's side is not in the rep's copy."""
    said = f"The buyer's side stays with you: coach library show {asset.id}"
    return [said] if asset.role_play else []


def handout(
    asset: Asset, name: str = "", given: Assignment | None = None, *, buyer: bool = True
) -> str:
    """The asset as Markdown, headed with the name and the days when it was given to somebody.

    `buyer` adds the buyer's side of a role-play: what happens in each round, the attitude, and
    what only the buyer knows.
    """
    parts = [
        f"# {asset.title}",
        _head(name, given),
        f"*{asset.kind}, {asset.minutes} minutes*",
        f"**When you are through:** {asset.goal}",
        _role_play(asset.role_play, buyer=buyer),
        f"## Steps\n\n{asset.steps.strip()}",
        _recall(asset),
        f"## Done\n\n{asset.done}",
        f"## To close\n\n{asset.organise}",
    ]
    return safe_lines("\n\n".join(part for part in parts if part) + "\n")


def _head(name: str, given: Assignment | None) -> str:
    """For whom it is, and its days."""
    whom = f"For {name}." if name else ""
    if given is None:
        return whom
    look = f"We look at it together on {given.evaluate.isoformat()}."
    return f"{whom} Due {given.due.isoformat()}. {look}".strip()


def safe_lines(text: str) -> str:
    """Lines of text with nothing hidden in them."""
    return "\n".join(safe(line) for line in text.split("\n"))


def _role_play(play: RolePlay | None, *, buyer: bool) -> str:
    if play is None:
        return ""
    rounds = _numbered(_round(each, buyer=buyer) for each in play.rounds)
    marks = "\n".join(f"- [ ] {mark}" for mark in play.pass_marks)
    parts = [
        f"## The scene\n\n**You see:** {play.rep_sees}",
        f"### Rounds\n\n{rounds}",
        f"### Passed when\n\n{marks}\n\n{play.pass_when}",
    ]
    return "\n\n".join([*parts, *(_buyer(play) if buyer else [])])


def _round(each: Round, *, buyer: bool) -> str:
    return f"**{each.name}.** {each.scene}" if buyer else f"**{each.name}**"


def _buyer(play: RolePlay) -> list[str]:
    return [
        f"### For the coach, who plays the buyer\n\n{play.coach_sees}",
        f"**Attitude:** {play.attitude}",
        f"**Known only to the buyer:** {play.hidden_fact}",
    ]


def _recall(asset: Asset) -> str:
    if not asset.recall:
        return ""
    asks = _numbered(recall.ask for recall in asset.recall)
    answers = _numbered(recall.answer for recall in asset.recall)
    return f"## From memory\n\n{asks}\n\n### Answers (cover them first)\n\n{answers}"


def _numbered(texts: Iterable[str]) -> str:
    return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
