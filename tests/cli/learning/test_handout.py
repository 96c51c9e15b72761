"""The copy of an asset that a rep gets."""

import re
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import finished, started
from coachcli.cli.commands import Command, every
from coachcli.cli.door import loaded
from coachcli.cli.learning.handout import copy_for_rep, handout, kept_back
from coachcli.cli.terminal.options import Option, parameters
from coachcli.coaching.learning.catalogue import Asset, AssetKind, Recall, RolePlay, Round
from coachcli.coaching.rep_sees import asset_for_rep
from coachcli.content.flows.flow import read_flow
from coachcli.content.library.places import shipped

READING = Asset(
    "a", "Openers", AssetKind.READING, 20, ("call-opening",),
    "You open.", "Read.", "Five.", "Book it.",
    recall=(Recall("Why?", "Because.", ("because",)),),
)  # fmt: skip
PLAY = RolePlay(
    "A bakery.",
    "You are busy.",
    "Curt.",
    "A penalty.",
    (Round("Warm", "Easy."),),
    ("A question",),
    "Once.",
)
ROLE_PLAY = Asset(
    "b", "Calls", AssetKind.ROLE_PLAY, 30, (), "You pass.", "Play.", "Passed.", "Book it.", PLAY
)


def test_the_copy_for_a_rep_keeps_the_buyers_side_out() -> None:
    whole, copy = handout(ROLE_PLAY), copy_for_rep(asset_for_rep(ROLE_PLAY))
    assert "1. **Warm** Easy." not in copy
    assert "1. **Warm.** Easy." in whole
    assert all(
        secret in whole and secret not in copy
        for secret in ("You are busy.", "Curt.", "A penalty.")
    )


def test_only_of_a_role_play_something_stays_with_the_manager() -> None:
    assert kept_back(READING) == []
    assert kept_back(ROLE_PLAY) == ["The buyer's side stays with you: coach library show b"]


def test_the_answers_stand_below_all_questions() -> None:
    text = handout(READING)
    assert (
        text.index("1. Why?")
        < text.index("### Answers (cover them first)")
        < text.index("1. Because.")
    )


def test_a_copy_without_a_name_has_no_line_for_it() -> None:
    assert handout(READING).startswith("# Openers\n\n*reading, 20 minutes*\n")
    assert copy_for_rep(asset_for_rep(READING), "Dana").startswith("# Openers\n\nFor Dana.\n")


def test_nothing_hidden_reaches_a_copy() -> None:
    assert "\x1b" not in copy_for_rep(asset_for_rep(READING), "Da\x1bna")


CANARY = "canary"
FLOW, HANDED, CAUSE = "few-new-opportunities", "first-sixty-seconds", "call-opening"
NINE = "9 new_opps a month"
FOR_A_REP = {"assignment show", "library show", "talk-sheet"}
ENDINGS = ("md", "txt", "html", "eml")
"""The commands that write something to hand to a rep."""


def writes_for_a_rep(command: Command) -> bool:
    """Whether the help of an option says so."""
    return any(
        isinstance(each.marker, Option)
        and each.marker.name == "--out"
        and {"rep", "rep's"} & set(each.marker.help.strip(".").split())
        for each in parameters(loaded(command))
    )


def test_every_command_that_writes_for_a_rep_is_known() -> None:
    assert {name for name, command in every().items() if writes_for_a_rep(command)} == FOR_A_REP


def noted_everywhere(home: Path, coach: Coach) -> str:
    """Canaries wherever a manager writes what is not for the rep; gives the assignment's id."""
    finished(started(home, "diagnose", "dana", "--flow", FLOW), f"n\n{CANARY} note\n2\nq\n")
    play = shipped() / "library" / "assets" / f"{HANDED}.yaml"
    own = home / "library" / "assets" / f"{HANDED}.yaml"
    own.parent.mkdir(parents=True)
    secrets = re.compile(r"((?:coach sees|attitude|hidden fact|scene): (?:>-\s+)?)")
    text, times = secrets.subn(rf"\1{CANARY} ", play.read_text(encoding="utf-8"))
    assert times > len(("coach sees", "attitude", "hidden fact"))
    own.write_text(text, encoding="utf-8")
    assigned = coach("assign", "dana", HANDED, "--cause", CAUSE, "--json")
    given: str = assigned.json["id"]
    why = f"{CANARY} lucky"
    goal = ("--what", "Meetings", "--by", "2027-03-31", "--why", "North", "--standard", NINE)
    coach("goal", "add", "dana", *goal, "--agreed-by", "rep,manager")
    assert coach("goal", "close", "dana", "--result", "met", "--why", why).code == 0
    return given


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_canary_reaches_the_rep(
    diagnosed: Coach, home: Path, tmp_path: Path, ending: str
) -> None:
    given = noted_everywhere(home, diagnosed)
    about = {"assignment show": [given], "library show": [HANDED], "talk-sheet": ["dana"]}
    assert set(about) == FOR_A_REP
    for name, words in about.items():
        out = tmp_path / f"{name.split()[0]}.{ending}"
        message = ["--message"] if name == "talk-sheet" else []
        assert diagnosed(*name.split(), *words, *message, "--out", str(out)).code == 0
        text = decoded(out)
        assert len(text) > len(CANARY) * 10
        assert CANARY not in text
        assert CAUSE not in text


def test_nothing_of_a_walk_reaches_the_rep_but_what_was_agreed(
    diagnosed: Coach, tmp_path: Path
) -> None:
    flow = read_flow(shipped() / "flows" / f"{FLOW}.yaml")
    walked = diagnosed("diagnosis", "show", "dana", "--json").json
    cause = flow.cause(walked["leader"])
    assert cause
    secrets = {cause.id, cause.kind, cause.means, cause.talk.say, cause.talk.ask}
    secrets |= {each[what] for each in walked["ledger"] for what in ("question", "answer")} - {""}
    out = tmp_path / "dana.txt"
    diagnosed("talk-sheet", "dana", "--message", "--out", str(out))
    said = diagnosed("talk-sheet", "dana", "--message", "--json").out
    text = " ".join(decoded(out).split())
    assert cause.talk.agree in text
    assert [each for each in secrets if each in f"{text}{said}"] == []


def decoded(file: Path) -> str:
    """What a reader of a file sees, whatever the form."""
    if file.suffix != ".eml":
        return file.read_text(encoding="utf-8")
    message = message_from_bytes(file.read_bytes(), policy=policy.default)
    parts = [part for part in message.walk() if not part.is_multipart()]
    return "\n".join([*map(str, message.values()), *(part.get_content() for part in parts)])
