from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.numbers.spread import HeatLevel, Treatment, common, level, shared, widespread
from coachcli.coaching.verdict import RootCause

OPENER = RootCause("openings", "opener", "Cannot yet write an opener", "skill")
HOURS = RootCause("openings", "hours", "Gives the hours away", "commitment")


def standing(
    metric: str, value: float, peers: float | None, short: float = 0.0, *, thin: bool = False
) -> Standing:
    return Standing(metric, value, peers=peers, short=short, thin=thin)


def test_a_level_is_a_word_for_how_far_off() -> None:
    assert level(standing("won", 7, 10, 0.3)) is HeatLevel.FAR
    assert level(standing("won", 9, 10, 0.1)) is HeatLevel.SHORT
    assert level(standing("won", 10, 10)) is HeatLevel.FINE
    assert level(standing("won", 12, 10)) is HeatLevel.AHEAD
    assert level(standing("lost", 2, 10)) is HeatLevel.FINE


def test_what_is_not_known_or_thin_has_no_level() -> None:
    assert level(None) is HeatLevel.UNKNOWN
    assert level(standing("won", 7, None)) is HeatLevel.UNKNOWN
    assert level(standing("won", 7, 10, 0.3, thin=True)) is HeatLevel.UNKNOWN


def test_a_standard_of_nought_makes_nobody_ahead() -> None:
    assert level(standing("won", 7, 0)) is HeatLevel.FINE


def test_five_of_eight_with_the_same_cause_are_taught_together() -> None:
    found = shared({f"r{at}": OPENER for at in range(5)} | {"r6": HOURS}, 8)
    assert [(one.cause, len(one.reps), one.treatment) for one in found] == [
        ("opener", 5, Treatment.EMBED),
        ("hours", 1, Treatment.TARGETED),
    ]


def test_two_of_eight_get_something_for_each() -> None:
    assert shared({"r1": OPENER, "r2": OPENER}, 8)[0].treatment is Treatment.TARGETED


def test_causes_of_two_flows_that_share_an_id_are_not_one_to_embed() -> None:
    found = shared({"r1": OPENER, "r2": OPENER, "r3": OPENER._replace(flow="closings")}, 4)
    assert [(one.flow, one.reps) for one in found] == [
        ("openings", ("r1", "r2")),
        ("closings", ("r3",)),
    ]


def test_a_cause_that_was_put_in_other_words_since_is_still_one() -> None:
    (found,) = shared({"r1": OPENER, "r2": OPENER._replace(means="Cannot open")}, 4)
    assert (found.means, found.reps) == ("Cannot open", ("r1", "r2"))


def test_three_reps_are_no_team_to_embed_in() -> None:
    assert shared({"r1": OPENER, "r2": OPENER, "r3": OPENER}, 3)[0].treatment is Treatment.TARGETED
    assert (
        shared({"r1": OPENER, "r2": OPENER, "r3": OPENER}, 3, least=3)[0].treatment
        is Treatment.EMBED
    )


def test_what_most_are_short_of_comes_first() -> None:
    one, other = standing("won", 7, 10, 0.3), standing("avg_deal", 9, 10, 0.1)
    assert list(
        common({"r1": (one, other), "r2": (one,), "r3": (standing("won", 12, 10),)}).items()
    ) == [
        ("won", 2),
        ("avg_deal", 1),
    ]


def test_what_half_of_a_team_is_short_of_is_widespread_and_one_rep_alone_is_not() -> None:
    off, fine = standing("won", 7, 10, 0.3), standing("won", 10, 10)
    assert widespread({"r1": (off,), "r2": (off,), "r3": (fine,), "r4": (fine,)}) == {"won": 2}
    assert widespread({"r1": (off,), "r2": (off,), "r3": (fine,), "r4": (), "r5": ()}) == {}
    assert widespread({"r1": (off,), "r2": (fine,)}) == {}
