from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.walks import session
from coachcli.cli.walks.mapped import map_facts
from coachcli.coaching.walks.interview import Given

NAMED = "chooses: Ada Holm, pays: Bo Day, starts: Ada Holm, uses: Cy Fox, judges: Bo Day"
ASKED = ("four-steps-named", "renewal-steps-named")
TALK = ("talk", "dana", "--type", "account", "--answers")


def held(team: Coach, folder: Path, map_: str) -> None:
    """An account talk with Dana that notes this on the map."""
    file = folder / "talk.yaml"
    file.write_text(f"about: Northwind\nmap: {{{map_}}}\n", encoding="utf-8")
    assert team(*TALK, str(file)).code == 0


@pytest.mark.parametrize(
    ("flow", "renews", "answer"),
    [
        ("accounts-do-not-grow", "Cy Fox", "all four, different people"),
        ("accounts-do-not-grow", "'?'", "for two or three"),
        ("customers-leave", "'?'", "two or three"),
        ("customers-leave", "'Di Gray, hidden'", "all four, and whom"),
    ],
)
def test_the_map_of_an_account_answers_who_has_a_say(
    team: Coach, home: Path, tmp_path: Path, flow: str, renews: str, answer: str
) -> None:
    held(team, tmp_path, f"{NAMED}, renews: {renews}")
    context, _ = at_the_terminal(home)
    with context:
        begun = session.begin(context, context.rep("dana"), context.shelf.flow(flow))
        (reply,) = [each for each in begun.interview.replies if each.check in ASKED]
        assert (reply.given, reply.answer.startswith(answer)) == (Given.KNOWN, True)
        assert reply.figures.startswith("account map of Northwind: ")


def test_a_map_that_is_not_whole_or_of_nobody_answers_nothing(
    team: Coach, home: Path, tmp_path: Path
) -> None:
    context, _ = at_the_terminal(home)
    with context:
        assert map_facts(context, context.rep("dana")) == {}
        held(team, tmp_path, NAMED)
        assert map_facts(context, context.rep("dana")) == {}
