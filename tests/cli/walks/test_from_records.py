"""Every check of the shipped flows that the records can answer is answered from them."""

from functools import partial
from pathlib import Path

import pytest

from cli.conftest import Coach, Write
from cli.runner import FLOWS, ROOT
from cli.somebody import at_the_terminal
from cli.walks.in_numbers import COACH, DANA, import_everything
from coachcli.cli.walks.keys import by_tool
from coachcli.cli.walks.session import recorded
from coachcli.coaching.walks.flow import Check, Source
from coachcli.coaching.walks.story import entered
from coachcli.content.flows.flow import read_flow

FELL = {"when-it-fell": "fell at a date you can name"}
SAID = "your number and your date, without a prompt"
ME = "this rep, and hardly any of the others"
ANSWERED = {
    "accounts-do-not-grow": {
        "the-others": ME,
        "products-beside-the-others": "about as many, or more",
    }
    | FELL,
    "coaching-does-not-happen": {
        "the-others": "nobody, or hardly anybody",
        "span": "more than twelve, or a whole territory besides",
    },
    "coverage-goes-wrong": {
        "the-others": ME,
        "calls-beside-plan": "clearly fewer",
        "touches-to-the-top": "fewer than planned",
    },
    "customers-leave": {
        "signed-by-their-date": "fewer than six in ten",
        "the-others": "theirs is as it was, or well above",
    },
    "deals-slip-at-close": {
        "dates-in-the-list": "on the last days of a month or a quarter",
        "plans-on-file": "fewer than three in ten",
        "the-others": "nobody, or hardly anybody",
    },
    "discovery-finds-no-problem": {
        "the-others": ME,
        "problems-with-a-number": "fewer than four in ten",
    },
    "few-new-opportunities": {
        "first-short-number": "tries",
        "dead-tries": "there were not a hundred in four weeks",
        "the-others": ME,
        "meetings-that-happen": "seven or fewer",
    }
    | FELL,
    "forecast-misses": {
        "the-others": "hardly anybody",
        "dates-passed": "fewer than one in twenty",
        "next-steps-with-a-day": "fewer than five in ten",
    },
    "late-stage-losses": {
        "nobody-won": "more than four in ten",
        "days-to-the-no": "half as many again, or more",
    },
    "meetings-without-next-step": {
        "meetings-a-week": "about as many, or fewer",
        "recap-within-a-day": "one or none",
    },
    "opportunities-stall": {"open-beside-a-peer": "about as many, or fewer", "the-others": ME},
    "unqualified-pipeline": {
        "payers-met": "fewer than three in ten",
        "days-on-the-list": "half as long again, or longer",
        "the-others": ME,
    },
    "value-leaks": {
        "when-in-the-quarter": "hardly any of them in the last two",
        "cheaper-or-smaller": "the same, for less",
    },
}
"""What the records of the team say, by flow and check."""


@pytest.fixture
def in_numbers(coach: Coach, write: Write) -> Coach:
    """Dana, five others and their coaches, with numbers of every kind."""
    import_everything(coach, write)
    return coach


def own(flow: str) -> dict[str, Check]:
    """The checks of a flow by id, without those of every flow."""
    return {check.id: check for check in read_flow(ROOT / "flows" / f"{flow}.yaml").checks}


def test_each_check_is_answered_from_the_records_with_its_figures(
    in_numbers: Coach, tmp_path: Path
) -> None:
    answers = tmp_path / "answers.yaml"
    answers.write_text(f"expectation: {SAID}\n", encoding="utf-8")
    for flow, expected in ANSWERED.items():
        who = COACH if flow.startswith("coaching") else DANA
        words = ("diagnose", who, "--flow", flow, "--answers", str(answers), "--json")
        ledger = in_numbers(*words).json["ledger"]
        asked = {"when-it-fell", *own(flow)}
        known = {each["check"]: each for each in ledger if each["by_tool"]}
        known = {check: each for check, each in known.items() if check in asked}
        assert {check: each["answer"] for check, each in known.items()} == expected, flow
        for each in known.values():
            assert each["basis"] == "data"
            assert any(sign.isdigit() for sign in each["figures"]), each


def test_the_table_holds_every_check_that_is_bound() -> None:
    bound = {}
    for name in FLOWS:
        looked = {id_: check.metric or check.looks_at for id_, check in own(name).items()}
        bound[name] = {id_ for id_, looks in looked.items() if looks not in (None, "", Source.MAP)}
    told = {name: {*ANSWERED.get(name, {})} - {"when-it-fell"} for name in FLOWS}
    assert told == bound
    assert sum(map(len, bound.values())) >= 25


def test_a_later_walk_of_the_day_knows_what_the_first_did(
    coach: Coach, write: Write, home: Path
) -> None:
    import_everything(coach, write)
    context, _ = at_the_terminal(home)
    with context:
        who, flow = context.rep(DANA), context.shelf.flow("few-new-opportunities")
        enter = partial(entered, answers={})
        first, later = (recorded(context, who, flow, enter).interview for _ in range(2))
        assert later == first
        assert by_tool(first)
    kept = (home / "cache" / "facts.json").read_text(encoding="utf-8")
    assert "touches" in kept
    assert "Dana" not in kept
