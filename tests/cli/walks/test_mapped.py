import json
import re
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import Said
from cli.somebody import at_the_terminal
from coachcli.cli.walks import session
from coachcli.cli.walks.diagnose import diagnose
from coachcli.cli.walks.mapped import account_read, last_account, map_facts
from coachcli.cli.walks.under_way import PausedError, SavedError
from coachcli.coaching.walks.interview import Given
from coachcli.store.today import unfinished

NAMED = "chooses: Ada Holm, pays: Bo Day, starts: Ada Holm, uses: Cy Fox, judges: Bo Day"
ASKED = ("four-steps-named", "renewal-steps-named")
TALK = ("talk", "dana", "--type", "account", "--answers")


def held(team: Coach, folder: Path, map_: str, account: str = "Northwind") -> None:
    """An account talk with Dana that notes this on the map."""
    file = folder / "talk.yaml"
    file.write_text(f"about: {account}\nmap: {{{map_}}}\n", encoding="utf-8")
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
        assert last_account(context, context.rep("dana")) == ""
        assert map_facts(context, "") == {}
        held(team, tmp_path, NAMED)
        assert last_account(context, context.rep("dana")) == "Northwind"
        assert map_facts(context, "Northwind") == {}


WHOLE = f"{NAMED}, renews: 'Di Gray, hidden'"
LEAKS = ("diagnose", "dana", "--flow", "customers-leave", "--answers")


@pytest.fixture
def two_accounts(team: Coach, tmp_path: Path) -> Coach:
    """Account talks with Dana about two customers, the map of the later one not whole."""
    held(team, tmp_path, WHOLE)
    held(team, tmp_path, NAMED, "Contoso")
    return team


def by_nobody(coach: Coach, tmp_path: Path, *more: str) -> Said:
    """A walk by nobody, with an answer from a file."""
    file = tmp_path / "answers.yaml"
    file.write_text("could-if-had-to: has not worked yet\n", encoding="utf-8")
    return coach(*LEAKS, str(file), "--json", *more)


def read(said: Said) -> list[str]:
    """The figures of the account maps that a walk has read."""
    return re.findall('"(account map of [^"]*)"', said.out)


def test_the_account_whose_map_is_read_can_be_named(two_accounts: Coach, tmp_path: Path) -> None:
    said = by_nobody(two_accounts, tmp_path, "--account", "north")
    assert len(read(said)) == 1
    assert read(said)[0].startswith("account map of Northwind: 6 of 6 steps")
    assert "--account" not in said.err


def test_where_nobody_is_asked_the_last_map_is_read_and_that_is_said(
    two_accounts: Coach, tmp_path: Path
) -> None:
    said = by_nobody(two_accounts, tmp_path)
    assert read(said) == []
    assert "Of 2 account maps the last is read, of Contoso. Another: --account NAME" in said.err
    held(two_accounts, tmp_path, WHOLE)
    assert len(read(by_nobody(two_accounts, tmp_path))) == 1


def test_an_account_without_a_map_is_refused_and_nothing_is_kept(
    two_accounts: Coach, tmp_path: Path
) -> None:
    said = by_nobody(two_accounts, tmp_path, "--account", "adatum")
    assert (said.code, said.out) == (2, "")
    assert "There is one of: Contoso, Northwind." in said.err
    assert json.loads(two_accounts("diagnosis", "list", "--json").out)["diagnoses"] == []


@pytest.mark.usefixtures("two_accounts")
def test_an_account_named_for_a_walk_that_reads_no_map_is_said_to_change_nothing(
    home: Path,
) -> None:
    context, somebody = at_the_terminal(home)
    flow = context.shelf.flow("value-leaks")
    assert account_read(context, context.rep("dana"), flow, "northwind") == ""
    assert "--account changes nothing" in somebody.heard
    assert account_read(context, context.rep("dana"), flow, None) == ""


@pytest.mark.usefixtures("two_accounts")
@pytest.mark.parametrize(("key", "account"), [("", "Contoso"), ("2", "Northwind"), ("3", "")])
def test_somebody_who_is_there_picks_the_account(home: Path, key: str, account: str) -> None:
    context, somebody = at_the_terminal(home, key)
    flow = context.shelf.flow("accounts-do-not-grow")
    assert account_read(context, context.rep("dana"), flow, None) == account
    assert "1 Contoso: not every step was spoken of, so I will ask" in somebody.heard
    assert "2 Northwind: 6 of 6 steps have a name" in somebody.heard


@pytest.mark.usefixtures("two_accounts")
def test_a_walk_that_is_left_at_the_account_is_not_begun(home: Path) -> None:
    context, _ = at_the_terminal(home, "q")
    with pytest.raises(PausedError):
        diagnose(context, "dana", flow="customers-leave")
    assert unfinished(context.room) == ()
    context, somebody = at_the_terminal(home, "2", "1", "q")
    with pytest.raises(SavedError):
        diagnose(context, "dana", flow="customers-leave")
    assert "account map of Northwind" in somebody.heard
    context, somebody = at_the_terminal(home, "", "q")
    with pytest.raises(SavedError):
        diagnose(context, "dana", account="contoso")
    assert "--account is for a new one" in somebody.heard


def test_one_map_is_read_unasked(team: Coach, home: Path, tmp_path: Path) -> None:
    context, somebody = at_the_terminal(home)
    flow = context.shelf.flow("customers-leave")
    assert account_read(context, context.rep("dana"), flow, None) == ""
    held(team, tmp_path, WHOLE)
    assert account_read(context, context.rep("dana"), flow, None) == "Northwind"
    assert somebody.lines == []


def test_a_renewal_takes_up_the_map(team: Coach, tmp_path: Path) -> None:
    held(team, tmp_path, WHOLE)
    said = team("talk", "dana", "--type", "renewal", "--about", "northwind", "--agenda")
    assert "Who signs the next time, and who is asked before? Di Gray, hidden." in said.out


SHORT_OF_UNITS = """\
units-without-us: does not know which units there are
sites-on-the-web: about half of them
three-gaps-in-a-list: names some that are none, or cannot choose
grid-from-memory: one unit in full, and blanks or question marks for the rest
"""
GROWTH = ("diagnose", "dana", "--flow", "accounts-do-not-grow", "--answers")


@pytest.mark.parametrize("only", [(), ("--only", "observe", "--only", "role-play")])
def test_a_file_that_is_silent_on_who_has_a_say_comes_to_no_skill(
    team: Coach, tmp_path: Path, only: tuple[str, ...]
) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(SHORT_OF_UNITS, encoding="utf-8")
    said = team(*GROWTH, str(file), *only)
    assert (said.code, said.out.count("SKILL")) == (0, 0)
    assert "Open, as it was not asked who has a say" in said.out
    assert "For how many of buying, starting, using and renewing" in " ".join(said.out.split())
    assert "so this is likely" not in said.out
    as_json = json.loads(team(*GROWTH, str(file), *only, "--json").out)
    assert (as_json["verdict"], as_json["candidates"]) == ("not-enough", [])
    assert [each["check"] for each in as_json["owed"]] == ["four-steps-named"]


def test_a_file_that_says_nobody_knows_who_has_a_say_may_come_to_a_skill(
    team: Coach, tmp_path: Path
) -> None:
    file = tmp_path / "answers.yaml"
    unknown = "could-if-had-to: has not worked yet\nfour-steps-named:\n"
    file.write_text(SHORT_OF_UNITS + unknown, encoding="utf-8")
    assert "SKILL" in team(*GROWTH, str(file)).out
