import pytest

from cli.conftest import Coach
from coachcli.cli.context import Context, today
from coachcli.cli.home import home
from coachcli.cli.terminal.answer import Heading, Lines, Part, Rows, Sided
from coachcli.cli.walks import conclusion
from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.doubt import Doubt
from coachcli.coaching.walks.open_check import Next
from coachcli.store import diagnosis as diagnoses
from coachcli.store.diagnosis import KeptDiagnosis


@pytest.fixture
def kept(asked_only: Coach) -> KeptDiagnosis:
    """The diagnosis of Dana, as it is kept."""
    assert asked_only("diagnosis", "list").code == 0
    with Context(home(), today(None)) as context:
        return diagnoses.listed(context.room)[0]


def first(parts: list[Part], kind: type[Part]) -> Part:
    return next(part for part in parts if isinstance(part, kind))


def test_a_conclusion_begins_with_its_verdict_and_what_it_took(kept: KeptDiagnosis) -> None:
    parts = list(conclusion.parts(kept))
    assert parts[0] == Heading("Root cause, clear", "7 answers · 15 min")


def test_reasons_have_their_strength_in_words_at_their_right(kept: KeptDiagnosis) -> None:
    reasons = first(list(conclusion.parts(kept)), Sided)
    assert isinstance(reasons, Sided)
    labels, said, strengths = zip(*reasons.rows, strict=True)
    assert labels == ("Why", "", "", "", "", "Against")
    assert strengths == ("for", "for", *["a little for"] * 3, "a little against")
    assert said[0].startswith("Open the last three first messages. In how many do the first two")
    assert said[0].endswith("none, as they speak of us or would fit anybody (seen)")


def test_the_runner_up_is_named_with_what_would_separate_it(kept: KeptDiagnosis) -> None:
    rows = first(list(conclusion.parts(kept)), Rows)
    assert isinstance(rows, Rows)
    label, words = rows.rows[0]
    assert label == "Second"
    assert "What would separate them:" in words


def test_what_to_do_names_what_may_be_assigned(kept: KeptDiagnosis) -> None:
    heading, *_ = conclusion.what_to_do(kept.conclusion)
    assert heading == Heading("What to do")


def test_the_answer_of_a_walk_leaves_a_line_above_it(kept: KeptDiagnosis) -> None:
    parts = list(conclusion.answer(kept).parts)
    assert parts[0] == Lines(("",))


def test_markdown_and_a_page_say_the_reasons_with_their_strength(
    asked_only: Coach, kept: KeptDiagnosis, tmp_path: object
) -> None:
    written = asked_only("diagnosis", "show", kept.id, "--md").out
    assert "- **Why:** Open the last three first messages. In how many do the first" in written
    assert "short first? replies and live talks (data) (for)" in written
    page = f"{tmp_path}/dana.html"
    assert asked_only("diagnosis", "show", kept.id, "--html", page).code == 0
    with open(page, encoding="utf-8") as file:  # noqa: PTH123 - a plain look at the file
        assert ">for</td>" in file.read()


def with_verdict(kept: KeptDiagnosis, verdict: Verdict) -> KeptDiagnosis:
    """The same with another verdict."""
    made = replace(kept.conclusion.diagnosis, verdict=verdict)
    return replace(kept, conclusion=replace(kept.conclusion, diagnosis=made))


def shown(kept: KeptDiagnosis) -> str:
    return " ".join(" ".join(conclusion.lines(kept)).split())


def test_where_two_fit_both_are_numbered_and_each_has_what_speaks_for_it(
    kept: KeptDiagnosis,
) -> None:
    two = with_verdict(kept, Verdict.TWO_CANDIDATES)
    rows = first(list(conclusion.parts(two)), Sided)
    assert isinstance(rows, Sided)
    labels, _, strengths = zip(*rows.rows, strict=True)
    assert labels == ("For 1", "", "", "", "", "For 2")
    assert strengths[-1] == "a little for"
    said = shown(two)
    assert " 1 " in said.split("For 1")[0]
    assert " 2 " in said.split("For 1")[0]


def test_the_chain_has_the_number_where_it_is_known(kept: KeptDiagnosis) -> None:
    number = "win rate 18 % (peers 26 %)"
    with_number = replace(kept, conclusion=replace(kept.conclusion, number=number))
    assert f"{kept.conclusion.diagnosis.title} · {number}" in shown(with_number)
    assert conclusion.as_plain(with_number)["number"] == number


def test_where_nothing_fits_two_questions_are_named_that_are_worth_asking(
    kept: KeptDiagnosis,
) -> None:
    worth = tuple(Next(f"x-{number}", f"Question {number}?") for number in range(3))
    made = replace(kept.conclusion.diagnosis, verdict=Verdict.DOES_NOT_FIT, unasked=worth)
    lost = replace(kept, conclusion=replace(kept.conclusion, diagnosis=made))
    assert "Worth asking next: Question 0? Question 1?" in shown(lost)
    assert "Question 2?" not in shown(lost)


def test_an_answer_that_could_be_wrong_is_named_by_its_question(kept: KeptDiagnosis) -> None:
    made = kept.conclusion.diagnosis
    reason, other = made.ledger[1], made.ranking[1].cause
    doubts = (Doubt(0, reason.check, other, Verdict.CLEAR),)
    unsure = replace(made, doubts=doubts, volunteered=(reason.check,))
    said = shown(replace(kept, conclusion=replace(kept.conclusion, diagnosis=unsure)))
    assert f'If your answer to "{reason.question}" was wrong, it could be:' in said
    assert "the second" not in said


def test_a_scene_and_what_was_seen_in_it_are_set_apart(kept: KeptDiagnosis) -> None:
    made = kept.conclusion.diagnosis
    scene = replace(made.ledger[1], question="The two doubts", answer="asks first")
    one_reason = replace(made, ledger=(made.ledger[0], scene))
    said = shown(replace(kept, conclusion=replace(kept.conclusion, diagnosis=one_reason)))
    assert "The two doubts: asks first" in said


def test_a_cause_around_the_rep_says_nothing_of_what_the_rep_does(kept: KeptDiagnosis) -> None:
    made = kept.conclusion.diagnosis
    around = tuple(replace(each, kind="environment") for each in kept.conclusion.causes)
    shown = "\n".join(
        conclusion.lines(replace(kept, conclusion=replace(kept.conclusion, causes=around)))
    )
    assert conclusion.AROUND in " ".join(shown.split())
    assert "Not happening yet" not in shown
    assert "Not happening yet" in "\n".join(conclusion.lines(kept))
    assert made.verdict is Verdict.CLEAR


def test_where_no_cause_stands_out_more_is_to_be_asked(kept: KeptDiagnosis) -> None:
    made = replace(kept.conclusion.diagnosis, verdict=Verdict.DOES_NOT_FIT)
    found = replace(kept, conclusion=replace(kept.conclusion, diagnosis=made))
    assert conclusion.OPEN in conclusion.lines(found)[0]
    assert "Too little was asked" in " ".join(conclusion.lines(found))
    other = tuple(
        replace(each, cause="something-else") if not place else each
        for place, each in enumerate(made.ranking)
    )
    nothing = replace(made, ranking=other)
    shown = conclusion.lines(replace(found, conclusion=replace(kept.conclusion, diagnosis=nothing)))
    assert "None of the known causes fits" in shown[0]
