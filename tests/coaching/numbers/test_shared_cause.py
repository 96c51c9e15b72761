from coachcli.coaching.numbers.shared_cause import Treatment, shared
from coachcli.coaching.verdict import RootCause

OPENER = RootCause("openings", "opener", "Cannot yet write an opener", "skill")
HOURS = RootCause("openings", "hours", "Gives the hours away", "commitment")


def test_five_of_eight_with_the_same_cause_are_taught_together() -> None:
    found = shared({f"r{at}": OPENER for at in range(5)} | {"r6": HOURS}, 8)
    assert [(one.cause, one.kind, len(one.reps), one.treatment) for one in found] == [
        ("opener", "skill", 5, Treatment.EMBED),
        ("hours", "commitment", 1, Treatment.TARGETED),
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
