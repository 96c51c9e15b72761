from coachcli.coaching.behaviour import Behaviour


def test_a_behaviour_has_four_levels_of_which_one_is_expected() -> None:
    levels = ("reads the script", "knows it", "asks why", "asks what it costs")
    one = Behaviour(
        "asks-why",
        "Asks why",
        ("meetings",),
        "The last five calls",
        "And what does that cost you?",
        3,
        levels,
    )
    assert one.levels[one.expected - 1] == "asks why"
