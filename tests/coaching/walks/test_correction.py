import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.correction import (
    NOT_KNOWN,
    AsItWasError,
    NoSuchAnswerError,
    NoSuchWordsError,
    SaidBy,
    answer_meant,
    check_meant,
    correctable,
    corrected,
)
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Basis, Flow, Need
from coachcli.coaching.walks.interview import (
    Given,
    Interview,
    Reply,
    heard,
    interview,
    minutes,
    standing,
)
from coaching.flows import CAUSES, FEW_MEETINGS, NUMBERS, WATCH, WHO, answer, check, flow
from coaching.strategies import walks

KNOWN = Reply(Given.KNOWN, NUMBERS, "wording", Basis.DATA, "3 of 9")


def followed_up() -> Flow:
    """A flow whose second check hangs on the first, and its third on the second."""
    first = check("first", answer("yes", points_to="wording"), answer("no"))
    after = replace(
        check("then", answer("a", points_to="rules"), answer("b")), needs=(Need("first", "yes"),)
    )
    last = replace(check("last", answer("a"), answer("b")), needs=(Need("then", "a"),))
    return flow(CAUSES, first, after, last)


def made_again(walk: Interview, of: str, text: str, by: SaidBy = SaidBy.REP) -> Interview:
    """A walk with another answer to a check."""
    asked = check_meant(walk, of)
    return corrected(walk, asked, answer_meant(asked.check, text), by)


def test_what_was_answered_and_what_nobody_knew_can_be_corrected(seen: Interview) -> None:
    walk = interview(FEW_MEETINGS).plus(KNOWN, Reply(Given.UNKNOWN, WHO), Reply(Given.LATER, WATCH))
    assert [(each.check.id, each.words) for each in correctable(walk)] == [
        (NUMBERS, "wording"),
        (WHO, NOT_KNOWN),
    ]
    assert len(correctable(seen)) == len(heard(seen))


def test_the_walk_is_the_same_but_for_the_answer_and_how_it_is_known(seen: Interview) -> None:
    again = made_again(seen, WATCH, "rules")
    right = replace(seen.replies[-1], answer="rules", basis=Basis.SAID)
    assert again == seen.now((*seen.replies[:-1], right))
    assert diagnosis(again).minutes == diagnosis(seen).minutes
    assert diagnosis(again) != diagnosis(seen)
    mine = made_again(seen, WATCH, "rules", SaidBy.COACH)
    assert standing(mine)[WATCH].basis is Basis.SEEN


def test_what_the_tool_knew_is_told_it_and_what_nobody_knew_is_answered() -> None:
    walk = interview(FEW_MEETINGS).plus(KNOWN, Reply(Given.UNKNOWN, WHO))
    told = standing(made_again(walk, NUMBERS, "rules"))[NUMBERS]
    assert (told.given, told.basis, told.figures) == (Given.VOLUNTEERED, Basis.SAID, "")
    assert minutes(made_again(walk, NUMBERS, "rules")) == minutes(walk)
    assert standing(made_again(walk, WHO, "rules"))[WHO].given is Given.ANSWERED


def test_what_was_asked_only_because_of_the_answer_falls_away() -> None:
    walk = interview(followed_up()).answered("first", "yes").answered("then", "a")
    walk = walk.answered("last", "b")
    assert [reply.check for reply in made_again(walk, "first", "no").replies] == ["first"]
    assert [each.check for each in made_again(walk, "then", "b").replies] == ["first", "then"]


def test_an_answer_is_meant_by_its_words_or_its_number(seen: Interview) -> None:
    asked = check_meant(seen, WATCH).check
    by_words = [answer_meant(asked, each.text) for each in asked.answers]
    by_number = [answer_meant(asked, f" {n} ") for n in range(1, len(asked.answers) + 1)]
    assert by_words == by_number == list(asked.answers) != []
    with pytest.raises(NoSuchWordsError, match=r"Nothing was changed.*The answers: 1 "):
        answer_meant(asked, "0")
    with pytest.raises(NoSuchAnswerError, match=r"Nothing was changed. What was: "):
        check_meant(seen, "elsewhere")
    with pytest.raises(AsItWasError, match=r'"wording". Nothing was changed'):
        made_again(seen, WATCH, "wording")


@given(walks(), st.data())
def test_a_correction_corrected_back_is_the_walk_it_was(
    walk: Interview, data: st.DataObject
) -> None:
    pairs = [(each, other) for each in correctable(walk) for other in each.check.answers]
    open_ = [(each, other) for each, other in pairs if other is not each.answer]
    if not open_:
        return
    asked, right = data.draw(st.sampled_from(open_))
    again = corrected(walk, asked, right, SaidBy.REP)
    assert standing(again)[asked.check.id].answer == right.text
    assert {*standing(again)} <= {*standing(walk)}
    if asked.answer and len(again.replies) == len(walk.replies):
        back = made_again(again, asked.check.id, asked.answer.text)
        assert [each.answer for each in back.replies] == [each.answer for each in walk.replies]
    diagnosis(again)
