import pytest

from coachcli.coaching.authoring.minutes import fair, items, of_minutes, understated
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.flow import Check, Way
from coaching.flows import answer, check


def looking(text: str, way: Way = Way.OBSERVE, minutes: int = 3) -> Check:
    made = check("c", answer("yes"), answer("no"), way=way, minutes=minutes)
    return replace(made, text=text)


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Open the last three offers. What stands beside the price?", 3),
        ("Open 12 emails of the past 60 days", 12),
        ("Read the two weeks before the first of three meetings", 3),
        ("Sort the last hundred calls", 100),
        ("Open the plan of the biggest account", 0),
        ('"I see my boss in ten minutes, with three questions"', 0),
        ("Which of them fell by 20%", 0),
    ],
)
def test_what_is_opened_is_counted_from_the_words_and_no_time_is(text: str, things: int) -> None:
    assert items(text) == things


@pytest.mark.parametrize(
    ("way", "text", "minutes"),
    [
        (Way.OBSERVE, "Open the last five offers.", 5),
        (Way.OBSERVE, "Play the first minute of the last three calls.", 9),
        (Way.OBSERVE, "Play five minutes from the middle of a demo.", 7),
        (Way.OBSERVE, "Call two buyers who left.", 20),
        (Way.OBSERVE, "Take a buyer who left, and call them.", 10),
        (Way.OBSERVE, "Open the plan of the biggest account.", 0),
        (Way.DATA, "Of the last ten offers, how many were signed?", 3),
        (Way.DATA, "Sort the last hundred calls by account.", 12),
        (Way.DATA, "Open five accounts. How many people are in each?", 5),
        (Way.DATA, "Of the five biggest open deals, how many moved?", 2),
        (Way.DATA, "How many deals are open?", 0),
        (Way.DATA, "Read a hundred emails.", 60),
        (Way.ROLE_PLAY, "Write the recap in five minutes", 7),
        (Way.ROLE_PLAY, "A buyer who says no", 0),
        (Way.ASK, "What came of the last ten offers?", 0),
    ],
)
def test_minutes_are_what_the_words_say_is_opened(way: Way, text: str, minutes: int) -> None:
    assert fair(looking(text, way)) == minutes


def test_who_says_fewer_minutes_than_it_takes_is_told_so() -> None:
    short = looking("Open the last five offers.", minutes=3)
    assert understated(short)
    assert not understated(replace(short, minutes=5))
    (one,) = of_minutes((short, replace(short, minutes=9)))
    assert (one.code, one.place) == ("minutes", ("checks", "c", "minutes"))
    assert one.problem == '"c" says 3 minutes; what it opens takes about 5.'
    assert one.mend == "Write minutes: 5, or let it open less."
