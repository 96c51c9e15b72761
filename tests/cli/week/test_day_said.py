from datetime import date, timedelta

import pytest

from coachcli.cli.terminal.answer import Step
from coachcli.cli.week.day_said import DayWords, item_said, item_step, talk_name, watched_said
from coachcli.coaching.nouns import replace
from coachcli.coaching.week.agenda import AgendaItem, AgendaKind, agenda, gathered
from coachcli.coaching.week.today import DealsWatched
from coaching.week.test_agenda import ANA, DAY, FULL, NOTHING, QUIET, TALK

WATCHED = (("Dana", 4), ("Ivo", 2), ("Lena", 1))
WORDS = DayWords(DAY, {"does": "Does it"}, {"ana": "few deals"})


def test_whose_deals_match_is_said_of_the_first_and_counted() -> None:
    dana, ivo, lena = (DealsWatched(name, name, count) for name, count in WATCHED)
    assert watched_said([lena]) == "1 deal matches what you watch for: Lena 1"
    assert watched_said([dana, ivo]) == "6 deals match what you watch for: Dana 4, Ivo 2"
    assert watched_said([dana, ivo, lena]).endswith(": Dana 4, Ivo 2 and 1 other")


def items(kind: AgendaKind) -> list[AgendaItem]:
    timed = replace(TALK, time="14:00", half_in=True)
    today = replace(FULL, talks=(timed,))
    quiet = replace(NOTHING, quiet=(QUIET,))
    every = (*agenda(today), *agenda(FULL), *agenda(quiet), *agenda(quiet, (*ANA, "few deals")))
    return [item for item in every if item.kind is kind]


@pytest.mark.parametrize(
    ("kind", "said", "step"),
    [
        (AgendaKind.TALK, "Ana, deal talk 14:00, their half is in", ("prep", "Ana")),
        (AgendaKind.WALK, "Ana: unfinished walk of today, 2 answers in", ("diagnose", "Ana")),
        (AgendaKind.EVALUATE, 'Ana: did "Card" help? Look for: "Does it"', ("evaluate", "a1")),
        (AgendaKind.PROMISE, "Ana, you do, by today: call", ("done", "Ana")),
        (
            AgendaKind.LEARNING,
            'Ana: "Card" is due today, is it done?',
            ("assignment", "done", "a2"),
        ),
        (AgendaKind.THEIRS, "Ana, they do, by today: call", ("done", "Ana")),
        (AgendaKind.CARDS, "Ana: 2 practice cards", ("practice", "Ana")),
        (
            AgendaKind.HALF,
            "Ana: ask for their half of the talk on Tue 24 Nov",
            ("preread", "Ana", "--out", "ana.html"),
        ),
        (AgendaKind.APART, 'Ana: "Says it", their own rating 4, yours 2', ("talk-sheet", "Ana")),
        (
            AgendaKind.MISSED,
            "Ana: deal talk of Tue 24 Nov was not held",
            ("talk", "Ana", "--type", "deal"),
        ),
        (AgendaKind.QUIET, "Ana, not coached yet; few deals", ("prep", "Ana")),
        (AgendaKind.FIRST, "Ana: few deals", ("diagnose", "Ana")),
    ],
)
def test_each_thing_is_said_in_a_line_and_has_a_command(
    kind: AgendaKind, said: str, step: tuple[str, ...]
) -> None:
    item = items(kind)[0]
    assert item_said(item, WORDS) == said
    assert item_step(item) == Step(step)


def test_a_look_names_its_day_and_its_flow() -> None:
    (look,) = items(AgendaKind.LOOK)[:1]
    assert item_said(look, WORDS) == "Ana, look, by Tue 1 Dec 2026: What?"
    assert item_step(look).words == ("diagnose", "Ana", "--flow", "")


def test_what_was_promised_after_a_walk_is_said_as_one_deed() -> None:
    promise = items(AgendaKind.PROMISE)[1]
    assert item_said(promise, WORDS) == "Ana, you do, by Wed 25 Nov 2026: Write."


def test_several_promises_of_a_rep_are_counted_and_the_first_is_said() -> None:
    mine = (replace(FULL.promised[0]), *FULL.promised)
    day = replace(FULL, promised=mine)
    (several,) = [each for each in gathered(agenda(day)) if each.kind is AgendaKind.PROMISES]
    assert item_said(several, WORDS) == "Ana: 3 promises due, the first by today: call"
    assert item_step(several) == Step(("done", "Ana"))
    late = replace(WORDS, day=DAY + timedelta(days=1))
    assert "the first yesterday: call" in item_said(several, late)
    walked = replace(several, thing=FULL.promises, later=True)
    assert item_said(walked, WORDS) == "Ana: 1 promise, the first by Wed 25 Nov 2026: Write."


@pytest.mark.parametrize(("days", "said"), [(1, "due yesterday"), (40, "due 40 days ago")])
def test_what_is_late_says_how_late(days: int, said: str) -> None:
    item = items(AgendaKind.PROMISE)[0]
    late = replace(WORDS, day=DAY + timedelta(days=days))
    assert said in item_said(item, late)
    assert f"was {said}" in item_said(items(AgendaKind.LEARNING)[0], late)


def test_who_waits_is_told_with_the_days_and_without_numbers_where_there_are_none() -> None:
    item = items(AgendaKind.QUIET)[0]
    waited = replace(item, thing=replace(QUIET, last_coached=date(2026, 11, 1)))
    assert item_said(waited, WORDS) == "Ana, not coached for 23 days; few deals"
    silent = replace(WORDS, unheard=frozenset({"ana"}))
    assert item_said(item, silent) == "Ana, not coached yet; no numbers yet"


def test_a_kind_of_talk_is_called_a_talk_once() -> None:
    assert (talk_name("call-plan"), talk_name("pep-talk")) == ("call plan talk", "pep talk")
