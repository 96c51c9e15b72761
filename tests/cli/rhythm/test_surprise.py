"""What nobody saw coming, from a deal that is picked to a sign that is watched for."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.rhythm.surprising import FREELY, HAPPENED, SAID, imported, with_deals
from cli.somebody import CONTROL_C, at_the_terminal
from coachcli.cli.rhythm.surprise import add
from coachcli.cli.terminal.ask import LeftError
from coachcli.coaching.rhythm.surprise import SurpriseKind


def ending(coach: Coach) -> str:
    """The id of the newest surprise."""
    return str(coach("surprise", "list", "--json").json["surprises"][0]["id"])


def test_a_rule_from_a_surprise_fires_on_the_import_that_repeats_it(
    team: Coach, tmp_path: Path
) -> None:
    with_deals(team, tmp_path)
    made = team("surprise", "add", "dana", "--deal", "fabrikam", *SAID, "--watch", "moved 1")
    assert "Watched for: the close date was moved later once or more" in made.out
    nothing = imported(team, tmp_path, "2026-11-24", "2026-12-15")
    assert "1 opportunity matches what you said you would look for: Fabrikam" in nothing
    said = " ".join(imported(team, tmp_path, "2026-11-24", "2026-12-15", "2027-07-31").split())
    assert "2 opportunities match what you said you would look for: Fabrikam (Dana" in said
    assert "Contoso (Dana Reyes), 30,000 EUR: close date moved once" in said
    assert "coach surprise watch" in said
    prep = team("prep", "dana").out
    assert "Watch    Fabrikam, 90,000 EUR: close date moved once" in prep
    assert [each["account"] for each in team("prep", "dana", "--json").json["watched"]] == [
        *("Fabrikam", "Contoso")
    ]


def test_what_is_watched_for_is_shown_with_what_matches_until_it_is_ended(
    team: Coach, tmp_path: Path
) -> None:
    with_deals(team, tmp_path)
    team("surprise", "add", "dana", "--deal", "2", *SAID, "--watch", "moved 1", "--least", "80k")
    shown = team("surprise", "watch")
    assert "The close date was moved later once or more, from 80,000 EUR" in shown.out
    assert '"A date that moves."' in shown.out
    assert "Fabrikam (Dana Reyes), 90,000 EUR: close date moved once" in shown.out
    assert "nothing matches today" in team("surprise", "watch", "ito").out
    assert ",90000.0," in team("surprise", "watch", "--csv").out
    (rule,) = team("surprise", "watch", "--json").json["rules"]
    assert "Not watched for any more" in team("surprise", "end", rule["id"][-6:]).out
    assert "Nothing is watched for yet." in team("surprise", "watch").out
    assert team("undo", "--yes").code == 0
    assert len(team("surprise", "watch", "--json").json["rules"]) == 1


def test_without_a_terminal_and_words_it_shows_what_is_asked_and_of_what(
    team: Coach, tmp_path: Path
) -> None:
    with_deals(team, tmp_path)
    said = team("surprise", "add", "dana")
    assert "1  Northwind  lost on Wed 18 Nov 2026, 48,000 EUR" in said.out
    assert "2  Fabrikam   slipped on Tue 17 Nov 2026, 90,000 EUR" in said.out
    assert "What did we not look for?" in said.out
    assert "--deal 1" in said.err
    assert "--about NAME --kind lost" in team("surprise", "add", "ito").err


def test_three_that_only_happened_in_a_row_ask_what_could_have_been_seen(team: Coach) -> None:
    said = team(*FREELY, *HAPPENED)
    words = " ".join(said.out.split())
    assert "If it comes again, what could have been seen four weeks before?" in words
    assert "--earlier WHAT --ours earlier" in said.err
    listed = team("surprise", "list").out
    assert "each of the last three answers" in listed.casefold()
    more = ("--earlier", "Nobody had met the CFO.", "--ours", "earlier", "--watch", "quiet")
    told = team("surprise", "answer", ending(team), *more)
    assert "Everything so far" not in told.out
    assert "nothing about it changed in the CRM for 21 days or more" in " ".join(told.out.split())
    again = team("surprise", "answer", ending(team), *more)
    assert "--earlier was answered before" in again.err


def test_answers_over_several_surprises_are_in_a_row(team: Coach) -> None:
    for question in ("saw", "missed"):
        said = team(*FREELY, f"--{question}", "x", "--happened", question)
        assert "four weeks before" not in said.out
    said = team(*FREELY, "--next", "x", "--happened", "next")
    assert "four weeks before" in " ".join(said.out.split())


def test_from_three_on_it_is_told_how_much_could_have_been_looked_for(team: Coach) -> None:
    for _ in range(2):
        team(*FREELY, *SAID)
    assert "2 surprises so far." in team("surprise", "list").out
    assert team("surprise", "list", "--json").json["share"] == []
    team(*FREELY, *SAID)
    said = team("surprise", "list")
    assert "looked for or done: 3 of 6 answers (3 surprises)." in said.out
    assert team("surprise", "list", "--json").json["share"] == [
        {"since": "2026-10-01", "surprises": 3, "answers": 6, "ours": 3}
    ]
    assert "By quarter" not in said.out
    for _ in range(3):
        team(*FREELY, *HAPPENED, "--as-of", "2027-01-10")
    later = " ".join(team("surprise", "list", "--as-of", "2027-01-10").out.split())
    assert "By quarter: from Thu 1 Oct 2026 3 of 6 answers (3 surprises); from Fri 1" in later


def test_those_of_a_rep_are_shown_with_what_was_said(team: Coach) -> None:
    assert "No surprise was kept yet." in team("surprise", "list", "dana").out
    team(*FREELY, *SAID, "--on", "20 Nov")
    said = team("surprise", "list", "dana")
    assert "Adatum, Dana Reyes: churned Fri 20 Nov 2026" in said.out
    assert "What did we see? They asked for a later date. (happened)" in said.out


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--about", "Adatum", *SAID), "Name the deal or customer with --about"),
        (("--about", "Adatum", "--kind", "lost", "--saw", "x"), "Say of each answer"),
        ((*FREELY[3:], *SAID, "--on", "2030-01-01"), "is still to come. Nothing was kept."),
        (("--deal", "nobody", *SAID), "No single deal of the last 13 weeks"),
        ((*FREELY[3:], *SAID, "--watch", "mood"), "nothing that can be watched for"),
        ((*FREELY[3:], *HAPPENED, "--watch", "moved 2"), "mark it with --ours"),
        ((*FREELY[3:], "--watch", "moved 2"), "Nothing was said of it"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is(
    team: Coach, words: tuple[str, ...], why: str
) -> None:
    said = team("surprise", "add", "dana", *words)
    assert (said.code, why in said.err) == (2, True)
    assert team("surprise", "list", "--json").json["surprises"] == []


def test_more_of_a_surprise_needs_words(team: Coach) -> None:
    team(*FREELY, *SAID)
    assert "nothing was kept" in team("surprise", "answer", ending(team)).err
    told = team("surprise", "answer", ending(team), "--watch", "stage 45")
    assert "in the same stage for 45 days or more" in told.out


def test_at_the_terminal_a_deal_is_picked_and_each_answer_told_with_a_key(
    team: Coach, home: Path, tmp_path: Path
) -> None:
    with_deals(team, tmp_path)
    keys = ("2", "They moved it.", "h", "", "A date that moves.", "l", "1", "x", "1")
    context, somebody = at_the_terminal(home, *keys)
    add(context, "dana")
    assert "which one did nobody see coming?" in somebody.heard
    assert "A whole number from 1 on." in somebody.heard
    context.close()
    (kept,) = team("surprise", "list", "--json").json["surprises"]
    assert [(each["question"], each["is_ours"]) for each in kept["answers"]] == [
        ("saw", False),
        ("next", True),
    ]
    assert len(team("surprise", "watch", "--json").json["matches"]) == 1
    assert "Fabrikam" not in team("surprise", "add", "dana").out


@pytest.mark.usefixtures("team")
def test_at_the_terminal_what_only_happened_asks_on(home: Path) -> None:
    keys = ("Adatum", "3", "a", "h", "b", "h", "c", "h", "Nobody met the CFO.", "l", "", "q")
    context, somebody = at_the_terminal(home, *keys)
    add(context, "dana")
    assert "Everything so far happened to us." in somebody.heard
    assert "Whom could we have asked then, and what?" in somebody.heard
    assert somebody.left == []


@pytest.mark.parametrize("keys", [(CONTROL_C,), ("",), ("Adatum", "q"), ("Adatum", "1", CONTROL_C)])
def test_left_before_anything_was_said_nothing_is_kept(
    team: Coach, home: Path, keys: tuple[str, ...]
) -> None:
    context, _ = at_the_terminal(home, *keys)
    with pytest.raises(LeftError):
        add(context, "dana")
    context.close()
    assert team("surprise", "list", "--json").json["surprises"] == []


def test_left_later_what_was_said_is_kept(team: Coach, home: Path) -> None:
    context, _ = at_the_terminal(home, "a", "l", CONTROL_C)
    assert add(context, "dana", about="Adatum", kind=SurpriseKind.LOST).exit_code == 130
    context.close()
    assert len(team("surprise", "list", "--json").json["surprises"]) == 1
