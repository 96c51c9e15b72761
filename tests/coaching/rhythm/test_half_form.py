from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.half_form import FORM_TITLES, form_text, titled
from coachcli.coaching.rhythm.preread import HalfPart, PulseItem, RepHalf
from coaching.rhythm.some_halves import WEEK, WRITTEN


def test_an_empty_form_says_whose_it_is_and_has_a_room_for_each_answer() -> None:
    lines = form_text(RepHalf("r1", WEEK)).splitlines()
    assert lines[0] == "=== for r1, week 2026-W48 ==="
    asked = [line for line in lines[1:-1] if line]
    assert asked == [titled(title) for title in FORM_TITLES.values()]
    assert lines[-1] == "=== end ==="
    assert set(FORM_TITLES) == {*HalfPart, *PulseItem, "coached"}


def test_a_form_that_is_filled_in_has_each_answer_below_its_line() -> None:
    text = form_text(WRITTEN)
    assert "=== Where I am stuck ===\nNorthwind went quiet\n" in text
    assert "I can say openly what I think: 1 not at all, 5 fully ===\n2\n" in text
    assert "Our last talk was of use to me: 1 not at all, 5 fully ===\n\n" in text
    assert "since our last talk: yes or no ===\nyes\n" in text
    assert "yes or no ===\nno\n" in form_text(replace(WRITTEN, coached=False))
