"""An asset as Markdown: what the rep gets, complete in itself."""

from pathlib import Path

from coachcli.cli.terminal.files import write
from coachcli.cli.terminal.show import safe
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.catalogue import Asset, RolePlay


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
    """What to tell the manager who hands out a role-play: the buyer's side is not in the rep's copy."""
    return [f"The buyer's side stays with you: coach library show {asset.id}"] if asset.role_play else []


def handout(asset: Asset, name: str = "", given: Assignment | None = None, *, buyer: bool = True) -> str:
    """The asset as Markdown, headed with the name and the days when it was given to somebody.

    `buyer` adds the buyer's side of a role-play: what happens in each round, the attitude, and what only the buyer knows.
    """
    due = f"Due {given.due.isoformat()}. We look at it together on {given.evaluate.isoformat()}." if given else ""
    head = f"For {name}. {due}".strip() if name else due
    parts = [
        f"# {asset.title}",
        head,
        f"*{asset.kind}, {asset.minutes} minutes*",
        f"**When you are through:** {asset.goal}",
        _role_play(asset.role_play, buyer=buyer),
        f"## Steps\n\n{asset.steps.strip()}",
        _recall(asset),
        f"## Done\n\n{asset.done}",
        f"## To close\n\n{asset.organise}",
    ]
    return safe_lines("\n\n".join(part for part in parts if part) + "\n")


def safe_lines(text: str) -> str:
    """Lines of text with nothing hidden in them."""
    return "\n".join(safe(line) for line in text.split("\n"))


def _role_play(play: RolePlay | None, *, buyer: bool) -> str:
    if play is None:
        return ""
    told = [f"**{one.name}.** {one.scene}" if buyer else f"**{one.name}**" for one in play.rounds]
    rounds = "\n".join(f"{number}. {one}" for number, one in enumerate(told, 1))
    marks = "\n".join(f"- [ ] {mark}" for mark in play.pass_marks)
    parts = [
        f"## The scene\n\n**You see:** {play.rep_sees}",
        f"### Rounds\n\n{rounds}",
        f"### Passed when\n\n{marks}\n\n{play.pass_when}",
    ]
    return "\n\n".join([*parts, *(_buyer(play) if buyer else [])])


def _buyer(play: RolePlay) -> list[str]:
    return [
        f"### For the coach, who plays the buyer\n\n{play.coach_sees}",
        f"**Attitude:** {play.attitude}",
        f"**Known only to the buyer:** {play.hidden_fact}",
    ]


def _recall(asset: Asset) -> str:
    if not asset.recall:
        return ""
    asks = "\n".join(f"{number}. {one.ask}" for number, one in enumerate(asset.recall, 1))
    answers = "\n".join(f"{number}. {one.answer}" for number, one in enumerate(asset.recall, 1))
    return f"## From memory\n\n{asks}\n\n### Answers (cover them first)\n\n{answers}"
