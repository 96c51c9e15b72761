"""A card at the terminal: produce, reveal, rate, and leave at any question."""

from pathlib import Path

import pytest

from cli.practice.conftest import CARD
from cli.somebody import CONTROL_C, at_the_terminal
from coachcli.cli.context import Context
from coachcli.cli.practice.practice_records import Practised, card_of, part_named, practised
from coachcli.cli.practice.practising import KeptMeanwhileError, keep, keep_words, walked
from coachcli.cli.terminal.answer import Answer
from coachcli.coaching.practice.next_card import named_card
from coachcli.coaching.practice.rating import MarksCame
from coachcli.store import attempt


def taken(context: Context, part: str) -> tuple[Answer, Practised]:
    """Somebody goes through a card; gives what is said, and what is known afterwards."""
    who = context.rep("dana")
    known = practised(context, who)
    pick = named_card(known.sources, known.tries, part_named(f"{CARD}/{part}"))
    assert pick
    card = card_of(context, pick)
    assert card
    return walked(context, known, pick, card), practised(context, who)


@pytest.mark.usefixtures("practising")
def test_the_answer_is_shown_once_theirs_has_come(home: Path) -> None:
    context, somebody = at_the_terminal(home, "", "1")
    with context:
        said, known = taken(context, "1")
    assert "1 of 2 came" in str(said.parts)
    heard = somebody.heard
    assert heard.index("A plant") < heard.index("Enter shows it") < heard.index("The production")
    assert [(each.marks, each.passed) for each in known.tries] == [(1, False)]
    assert "To close" not in heard


@pytest.mark.parametrize("keys", [("q",), ("", "q"), ("", "elephants", "Q")])
@pytest.mark.usefixtures("practising")
def test_who_leaves_before_the_marks_keeps_nothing(home: Path, keys: tuple[str, ...]) -> None:
    context, somebody = at_the_terminal(home, *keys)
    with context:
        said, known = taken(context, "1")
        assert attempt.of_person(context.room, known.who.id, context.day) == ()
    assert said.body is None
    assert ("no number of marks" in somebody.heard) == ("elephants" in keys)


@pytest.mark.usefixtures("practising")
def test_once_it_came_the_rep_organises_it_and_is_not_asked_again(home: Path) -> None:
    context, somebody = at_the_terminal(home, "", "", "a table", "", "2")
    with context:
        _, known = taken(context, "1")
        taken(context, "2")
    assert known.organised == {CARD: "a table"}
    assert somebody.heard.count("To close: Make a table of three columns") == 1


@pytest.mark.usefixtures("practising")
def test_it_can_be_organised_later(home: Path) -> None:
    context, _ = at_the_terminal(home, "", "2/2", "")
    with context:
        _, known = taken(context, "1")
        assert known.organised == {}
        later = keep_words(context, known, (known.given[0].id, CARD), "a table")
    assert later.organised == {CARD: "a table"}


@pytest.mark.usefixtures("practising")
@pytest.mark.parametrize("keys", [("", ""), ("", "", CONTROL_C)])
def test_who_leaves_at_the_last_question_has_the_marks_kept(
    home: Path, keys: tuple[str, ...]
) -> None:
    context, _ = at_the_terminal(home, *keys)
    with context:
        said, known = taken(context, "1")
    assert "2 of 2 came" in str(said.parts)
    assert (len(known.tries), known.organised) == (1, {})


@pytest.mark.usefixtures("practising")
def test_what_was_kept_meanwhile_is_the_only_card_of_the_day(home: Path) -> None:
    context, _ = at_the_terminal(home)
    with context:
        known = practised(context, context.rep("dana"))
        pick = named_card(known.sources, known.tries, part_named(f"{CARD}/1"))
        assert pick
        card = card_of(context, pick)
        assert card
        keep(context, known, pick, card, MarksCame(1, 2))
        with pytest.raises(KeptMeanwhileError, match="This one was not"):
            keep(context, known, pick, card, MarksCame(2, 2))
        assert len(practised(context, known.who).tries) == 1
