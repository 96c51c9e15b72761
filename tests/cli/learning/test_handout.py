"""The copy of an asset that a rep gets."""

import json
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
import yaml

from cli.conftest import Coach
from cli.runner import finished, started
from coachcli.cli.commands import every
from coachcli.cli.door import loaded
from coachcli.cli.learning.handout import copy_for_rep, handout, kept_back
from coachcli.cli.listed import Command
from coachcli.cli.terminal.options import Option, parameters
from coachcli.coaching.learning.catalogue import Asset, AssetKind, Recall, RolePlay, Round
from coachcli.coaching.nouns import replace
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
    "b", "Calls", AssetKind.ROLE_PLAY, 30, (), "You pass.", "Play.", "Passed.", "Book it.", PLAY,
    scene="Who is it?", ten_minutes="Warm only.", for_the_coach=("Wait.", "Nod.", "Name a day."),
)  # fmt: skip


def test_the_copy_for_a_rep_keeps_the_buyers_side_out() -> None:
    whole, copy = handout(ROLE_PLAY), copy_for_rep(asset_for_rep(ROLE_PLAY))
    assert "1. **Warm** Easy." not in copy
    assert "1. **Warm.** Easy." in whole
    assert all(
        secret in whole and secret not in copy
        for secret in ("You are busy.", "Curt.", "A penalty.", "Warm only.", "Name a day.")
    )


def test_the_scene_stands_below_the_title_and_what_is_for_the_coach_in_parts_of_its_own() -> None:
    whole = handout(ROLE_PLAY)
    assert whole.startswith("# Calls\n\nWho is it?\n\n*role-play, 30 minutes*\n")
    assert copy_for_rep(asset_for_rep(ROLE_PLAY)).startswith("# Calls\n\nWho is it?\n\n")
    assert "## For the coach\n\n- Wait.\n- Nod.\n- Name a day.\n\n## The scene\n" in whole
    assert "## In ten minutes\n\nWarm only.\n\n## Steps\n" in whole
    assert "## For the coach" not in handout(READING)


def test_what_is_for_the_coach_stays_with_the_manager() -> None:
    assert kept_back(READING) == []
    assert kept_back(ROLE_PLAY) == ["The buyer's side stays with you: coach library show b"]
    led = replace(READING, for_the_coach=("Wait.", "Nod.", "Name a day."))
    assert kept_back(led) == ["What is for the coach stays with you: coach library show a"]


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
FOR_A_REP = {"assignment show", "library show", "pair", "practice", "talk-sheet"}
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


def of_canaries(role_play: Path) -> dict[str, Any]:
    """A role-play with canaries in all that is not for the rep."""
    body: dict[str, Any] = yaml.safe_load(role_play.read_text(encoding="utf-8"))
    played = body["role-play"]
    for part, key in [
        *((played, key) for key in ("coach sees", "attitude", "hidden fact")),
        *((each, "scene") for each in played["rounds"]),
    ]:
        part[key] = f"{CANARY} {part[key]}"
    return body | {"ten minutes": CANARY, "for the coach": [CANARY] * 3}


def noted_everywhere(home: Path, coach: Coach) -> str:
    """Canaries wherever a manager writes what is not for the rep; gives the assignment's id."""
    finished(started(home, "diagnose", "dana", "--flow", FLOW), f"n\n{CANARY} note\n2\nq\n")
    own = home / "library" / "assets" / f"{HANDED}.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(json.dumps(of_canaries(shipped() / "library" / "assets" / own.name)), "utf-8")
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
    about["practice"] = ["dana", "--as-of", "2026-11-25"]
    assert {*about, "pair"} == FOR_A_REP
    for name, words in about.items():
        out = tmp_path / f"{name.split()[0]}.{ending}"
        message = ["--message"] if name == "talk-sheet" else []
        assert diagnosed(*name.split(), *words, *message, "--out", str(out)).code == 0
        text = decoded(out)
        assert len(text) > len(CANARY) * 10
        assert CANARY not in text
        assert CAUSE not in text


def test_no_canary_reaches_either_of_a_pair(diagnosed: Coach, home: Path, tmp_path: Path) -> None:
    noted_everywhere(home, diagnosed)
    pair = ("pair", "dana", "--with", "ito")
    assert diagnosed(*pair, "--yes").code == 0
    assert diagnosed("pair", "dana", "--met", f"{CANARY} argued").code == 0
    assert diagnosed("pair", "dana", "--out", str(tmp_path / "sheets")).code == 0
    files = list((tmp_path / "sheets").iterdir())
    assert len(files) == 2
    both = "".join(map(decoded, files))
    assert CANARY not in both
    assert CAUSE not in both


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
