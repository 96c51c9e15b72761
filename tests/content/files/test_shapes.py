"""The shapes of the files, closed and strict."""

from typing import Any

import pytest

from coachcli.content.errors import ContentError
from coachcli.content.files.reader import parse
from coachcli.content.files.shapes import (
    MOST_MISFITS,
    AnswersShape,
    CaseShape,
    CheckShape,
    FlowShape,
    GapShape,
    fitted,
    shaped,
)
from content.some_files import FLOW, changed


def test_keys_are_written_with_blanks_where_the_field_has_none() -> None:
    answers: dict[str, Any] = {"yes": {"points to": ["wording"]}, "no": None}
    check = CheckShape.model_validate(
        {"role-play": "Say it", "listen for": "x", "answers": answers}
    )
    assert (check.role_play, check.listen_for) == ("Say it", "x")
    first = check.answers["yes"]
    assert first is not None
    assert first.points_to == ("wording",)


def test_one_need_may_stand_alone_and_is_a_list_of_one() -> None:
    answers: dict[str, Any] = {"yes": None, "no": None}
    check = CheckShape.model_validate({"ask": "So?", "needs": "a is b", "answers": answers})
    assert check.needs == ("a is b",)


def test_a_case_may_hold_keys_of_its_authors_own_and_a_walk_may_not() -> None:
    case = parse('{"id": "a", "answers": {}, "by": "me"}', "f")
    assert fitted(case, CaseShape).id == "a"
    with pytest.raises(ContentError, match='"by" is not a key that is known here'):
        fitted(parse("answers: {}\nby: me\n", "f"), AnswersShape)


def test_all_that_does_not_fit_is_found_and_the_first_is_raised() -> None:
    text = changed("kind: skill", "kind: talent", changed("title: Too few meetings\n", ""))
    made, misfits = shaped(parse(text, "few.yaml"), FlowShape)
    assert made is None
    assert len(misfits) == 2
    with pytest.raises(ContentError) as error:
        fitted(parse(text, "few.yaml"), FlowShape)
    assert str(error.value) == str(misfits[0])


def test_of_thousands_of_misfits_the_first_are_told_and_the_others_counted() -> None:
    keys = "".join(f"key{n}: x\n" for n in range(3_000))
    made, misfits = shaped(parse(FLOW + keys, "few.yaml"), FlowShape)
    assert (made, len(misfits)) == (None, MOST_MISFITS + 1)
    assert str(misfits[-1]) == f"few.yaml: {3_000 - MOST_MISFITS:,} more of it does not fit."


def test_a_shape_that_fits_has_no_misfit_and_cannot_be_changed() -> None:
    made, misfits = shaped(parse(FLOW, "few.yaml"), FlowShape)
    assert (made is not None, misfits) == (True, ())
    gap = GapShape(metric="meetings", worse_than_plan="20%")
    with pytest.raises(ValueError, match="frozen"):
        gap.metric = "touches"  # type: ignore[misc] # what must not be possible
