"""Recorded answers of one walk and of many cases."""

from pathlib import Path

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.flow import Flow
from coachcli.content.errors import ContentError
from coachcli.content.flows import answers
from coachcli.content.flows.answers import Case, read_answers, read_cases
from coachcli.content.flows.flow import read_flow
from content.some_files import FLOW, saved

GIVEN = {"dead-tries": "under ten", "ten-messages": "one text with the name swapped"}


@pytest.fixture
def few(tmp_path: Path) -> Flow:
    return read_flow(saved(tmp_path, FLOW))


GONE = '{"id": "a", "answers": {"dead-ends": "more"}, "known": ["dead-ends"]}'
"""A case of a flow that had another check then."""


def written(folder: Path, text: str) -> Path:
    path = folder / "answers"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    [
        "dead-tries: under ten\nten-messages: one text with the name swapped\n",
        "answers:\n  dead-tries: '1'\n  ten-messages: all alike\n",
        '{"answers": {"dead-tries": "1", "ten-messages": "1"}}',
    ],
)
def test_answers_are_read_bare_or_not_by_words_old_words_or_number(
    tmp_path: Path, few: Flow, text: str
) -> None:
    assert read_answers(written(tmp_path, text), few) == GIVEN


def test_an_answer_under_an_earlier_id_counts_for_the_check_of_today(
    tmp_path: Path, few: Flow
) -> None:
    now = replace(few.checks[0], was=("bounces",))
    renamed = replace(few, checks=(now, *few.checks[1:]))
    given = written(tmp_path, "bounces: '1'\n")
    assert read_answers(given, renamed) == {"dead-tries": "under ten"}
    assert read_answers(given, renamed, []) == {"dead-tries": "under ten"}


def test_no_answer_is_dont_know(tmp_path: Path, few: Flow) -> None:
    assert read_answers(written(tmp_path, "dead-tries:\n"), few) == {"dead-tries": None}


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("dead-tries: more\nten-message: x\n", 2, 'Did you mean "ten-messages"?'),
        ("dead-tries: '3'\n", 1, 'It can be: "under ten"; "more".'),
    ],
)
def test_what_is_no_check_or_no_answer_is_refused_at_its_line(
    tmp_path: Path, few: Flow, text: str, line: int, problem: str
) -> None:
    with pytest.raises(ContentError) as error:
        read_answers(written(tmp_path, text), few)
    assert error.value.line == line
    assert problem in error.value.problem


def test_cases_are_read_line_by_line_up_to_the_first_that_is_none(
    tmp_path: Path, few: Flow
) -> None:
    known = '{"id": "a", "answers": {"dead-tries": "more"}, "causes": ["wording"], "by": "me"}'
    cases = read_cases(written(tmp_path, f"{known}\n\nno case\n"), few)
    assert next(cases) == Case("a", {"dead-tries": "more"}, ("wording",))
    with pytest.raises(ContentError, match="line 3: this is not a JSON object"):
        next(cases)


def test_what_a_case_knew_before_the_first_question_is_checks_of_the_flow(
    tmp_path: Path, few: Flow
) -> None:
    case = '{{"id": "a", "answers": {{"dead-tries": "more"}}, "known": ["{}"]}}'
    (read,) = read_cases(written(tmp_path, case.format("dead-tries")), few)
    assert read.known == ("dead-tries",)
    (gone,) = read_cases(written(tmp_path, GONE), few)
    assert (gone.answers, gone.known, gone.gone) == ({}, (), ("dead-ends",))
    with pytest.raises(ContentError, match='line 1: "dead-trys" is not a check'):
        list(read_cases(written(tmp_path, case.format("dead-trys")), few))


def test_a_case_without_end_or_bottom_is_refused_before_it_fills_the_machine(
    tmp_path: Path, few: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = written(tmp_path, '{"id": ' + "[" * 100_000)
    with pytest.raises(ContentError, match="line 1: this is not a JSON object"):
        list(read_cases(deep, few))
    monkeypatch.setattr(answers, "LONGEST", 10)
    long = written(tmp_path, '\n{"id": "a", "answers": {}}\n')
    with pytest.raises(ContentError, match="line 2: this is not a JSON object"):
        list(read_cases(long, few))
    with pytest.raises(ContentError, match="it is a folder"):
        list(read_cases(tmp_path, few))
