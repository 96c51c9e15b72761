"""An asset as a text: what the rep gets, complete in itself, and the same for the manager."""

from collections.abc import Iterable
from pathlib import Path

from coachcli.cli.terminal.answer import Answer, Prose
from coachcli.cli.terminal.document import NOBODY, Recipient, document
from coachcli.cli.terminal.files import write
from coachcli.cli.terminal.show import day, safe
from coachcli.coaching.learning.catalogue import Asset, Recall, RolePlay, Round
from coachcli.coaching.rep import Rep
from coachcli.coaching.rep_sees import (
    AssetForRep,
    AssignmentForRep,
    SceneForRep,
    asset_for_rep,
)


def save(
    asset: Asset,
    path: Path,
    who: Rep | None = None,
    given: AssignmentForRep | None = None,
    *,
    force: bool,
) -> None:
    """Write the rep's copy of an asset to a file, for its reader only, as its ending says.

    Raises as `document` and `write` do.
    """
    copy = Prose(copy_for_rep(asset_for_rep(asset), who.name if who else "", given))
    to = Recipient(who.name, who.email) if who else NOBODY
    write({path: document(Answer(parts=(copy,)), path, to)}, force=force, private=True)


def kept_back(asset: Asset) -> list[str]:
    """What a manager hears who hands something out: what of it is not in the rep's copy."""
    side = "The buyer's side" if asset.role_play else "What is for the coach"
    said = f"{side} stays with you: coach library show {asset.id}"
    return [said] if asset.role_play or asset.for_the_coach else []


def handout(asset: Asset) -> str:
    """The asset as Markdown for the manager: the rep's copy, and what is for the coach.

    That is how to lead it, what happens in each round of a role-play, the attitude, what only the
    buyer knows, and what to do where there are ten minutes.
    """
    play, theirs = asset.role_play, asset_for_rep(asset)
    scene = _scene(theirs.play, play) if play and theirs.play else ""
    return _text(theirs, "", _joined(_lines_for_the_coach(asset), scene, _cut(asset)))


def copy_for_rep(asset: AssetForRep, name: str = "", given: AssignmentForRep | None = None) -> str:
    """The rep's copy, headed with the name and the days when it was given to somebody."""
    return _text(asset, _head(name, given), _scene(asset.play) if asset.play else "")


def _text(asset: AssetForRep, head: str, scene: str) -> str:
    parts = [
        f"# {asset.title}",
        asset.scene,
        head,
        f"*{asset.kind}, {asset.minutes} minutes*",
        f"**When you are through:** {asset.goal}",
        scene,
        f"## Steps\n\n{asset.steps.strip()}",
        _recall(asset.recall),
        f"## Done\n\n{asset.done}",
        f"## To close\n\n{asset.organise}",
    ]
    return safe_lines(f"{_joined(*parts)}\n")


def _joined(*parts: str) -> str:
    """Parts of a text, those that are empty left out."""
    return "\n\n".join(filter(None, parts))


def _lines_for_the_coach(asset: Asset) -> str:
    lines = "\n".join(f"- {line}" for line in asset.for_the_coach)
    return lines and f"## For the coach\n\n{lines}"


def _cut(asset: Asset) -> str:
    return asset.ten_minutes and f"## In ten minutes\n\n{asset.ten_minutes.strip()}"


def _head(name: str, given: AssignmentForRep | None) -> str:
    """For whom it is, its days, and the cue that was taken."""
    whom = f"For {name}." if name else ""
    if given is None:
        return whom
    look = f"We look at it together on {day(given.evaluate)}."
    days = f"{whom} Due {day(given.due)}. {look}".strip()
    return f"{days}\n\n**Your cue:** {given.cue}" if given.cue else days


def safe_lines(text: str) -> str:
    """Lines of text with nothing hidden in them."""
    return "\n".join(safe(line) for line in text.split("\n"))


def _scene(scene: SceneForRep, play: RolePlay | None = None) -> str:
    """A role-play as the rep sees it; with `play` also the buyer's side."""
    named = (f"**{name}**" for name in scene.rounds)
    rounds = _numbered(map(_round, play.rounds) if play else named)
    marks = "\n".join(f"- [ ] {mark}" for mark in scene.pass_marks)
    parts = [
        f"## The scene\n\n**You see:** {scene.sees}",
        f"### Rounds\n\n{rounds}",
        f"### Passed when\n\n{marks}\n\n{scene.pass_when}",
    ]
    return "\n\n".join([*parts, *(_buyer(play) if play else [])])


def _round(each: Round) -> str:
    return f"**{each.name}.** {each.scene}"


def _buyer(play: RolePlay) -> list[str]:
    return [
        f"### For the coach, who plays the buyer\n\n{play.coach_sees}",
        f"**Attitude:** {play.attitude}",
        f"**Known only to the buyer:** {play.hidden_fact}",
    ]


def _recall(recalls: tuple[Recall, ...]) -> str:
    if not recalls:
        return ""
    asks = _numbered(recall.ask for recall in recalls)
    answers = _numbered(recall.answer for recall in recalls)
    return f"## From memory\n\n{asks}\n\n### Answers (cover them first)\n\n{answers}"


def _numbered(texts: Iterable[str]) -> str:
    return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
