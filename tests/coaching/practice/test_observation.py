from coachcli.coaching.practice.observation import Rater


def test_a_tool_rates_beside_people() -> None:
    assert list(Rater) == ["rep", "coach", "second", "tool"]
