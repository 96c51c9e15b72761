"""The verdicts, and what belongs to each root cause."""

from coachcli.coaching.verdict import SAID, RootCause, Verdict, by_root_cause, in_family


def test_the_verdicts_are_called_as_documented() -> None:
    assert [*Verdict] == [
        "no-gap",
        "not-enough",
        "does-not-fit",
        "clear",
        "two-candidates",
        "provisional",
    ]


def test_each_verdict_is_called_the_same_on_every_screen() -> None:
    assert set(SAID) == set(Verdict)
    assert SAID[Verdict.PROVISIONAL] == "likely"


def test_a_root_cause_is_one_for_each_flow_and_id_in_the_words_that_come_last() -> None:
    before = RootCause("few-meetings", "wording", "Cannot write", "skill")
    since = RootCause("few-meetings", "wording", "Cannot yet write", "skill")
    other = RootCause("late-proposals", "wording", "Cannot write", "skill")
    assert by_root_cause([(before, 1), (other, 2), (since, 3)]) == {since: (1, 3), other: (2,)}


def test_what_lies_around_the_rep_is_one_root_cause_in_all_flows_that_say_the_same_of_it() -> None:
    pay = RootCause("few-meetings", "pay-plan", "The plan pays for something else", "environment")
    too = pay._replace(flow="late-proposals")
    other = pay._replace(flow="small-deals", means="The plan pays for nothing")
    assert by_root_cause([(pay, 1), (other, 2), (too, 3)]) == {pay: (1, 3), other: (2,)}


PLAN = RootCause(
    "stalls", "mutual-plan", "Cannot yet plan the steps", "skill", "way-to-a-signature"
)
BACK = RootCause("slips", "back-plan", "Cannot yet plan back", "skill", "way-to-a-signature")


def test_a_family_is_counted_over_the_flows_in_which_it_goes_by_several_names() -> None:
    family = "way-to-a-signature"
    whole = RootCause("", family, "Way to a signature", "skill", family)
    assert by_root_cause([(PLAN, 1), (BACK, 2)]) == {whole: (1, 2)}


def test_a_cause_keeps_its_own_name_where_no_other_of_its_family_is_counted() -> None:
    assert by_root_cause([(PLAN, 1), (PLAN, 2)]) == {PLAN: (1, 2)}


def test_a_cause_is_put_into_the_family_that_its_flow_names() -> None:
    alone = PLAN._replace(family="")
    assert in_family(alone, {("stalls", "mutual-plan"): "way-to-a-signature"}) == PLAN
    assert in_family(alone, {}) == alone
