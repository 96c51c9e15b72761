"""The verdicts, and what belongs to each root cause."""

from coachcli.coaching.verdict import RootCause, Verdict, by_root_cause


def test_the_verdicts_are_called_as_documented() -> None:
    assert [*Verdict] == [
        "no-gap",
        "not-enough",
        "does-not-fit",
        "clear",
        "two-candidates",
        "provisional",
    ]


def test_a_root_cause_is_one_for_each_flow_and_id_in_the_words_that_come_last() -> None:
    before = RootCause("few-meetings", "wording", "Cannot write", "skill")
    since = RootCause("few-meetings", "wording", "Cannot yet write", "skill")
    other = RootCause("late-proposals", "wording", "Cannot write", "skill")
    assert by_root_cause([(before, 1), (other, 2), (since, 3)]) == {since: (1, 3), other: (2,)}
