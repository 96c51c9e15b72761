from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.numbers.spread import HeatLevel, common, level, widespread


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
