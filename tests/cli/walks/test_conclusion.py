import pytest

from cli.conftest import Coach
from coachcli.cli.context import Context, home, today
from coachcli.cli.terminal.answer import Heading, Lines, Part, Rows, Sided
from coachcli.cli.walks import conclusion
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
    assert parts[0] == Heading("Root cause, clear", "6 answers · 16 min")


def test_reasons_have_their_strength_in_words_at_their_right(kept: KeptDiagnosis) -> None:
    reasons = first(list(conclusion.parts(kept)), Sided)
    assert isinstance(reasons, Sided)
    labels, said, strengths = zip(*reasons.rows, strict=True)
    assert labels == ("Why", "", "", "Against")
    assert strengths == ("strongly for", "for", "for", "a little against")
    assert said[0] == "First short number: replies and live talks (data)"


def test_the_runner_up_is_named_with_what_would_separate_it(kept: KeptDiagnosis) -> None:
    rows = first(list(conclusion.parts(kept)), Rows)
    assert isinstance(rows, Rows)
    label, words = rows.rows[0]
    assert label == "Second"
    assert "What would separate them:" in words


@pytest.mark.parametrize(
    ("bits", "words"),
    [(4, "strongly for"), (3, "strongly for"), (0, "says little"), (-9, "strongly against")],
)
def test_bits_are_said_in_words(bits: float, words: str) -> None:
    assert conclusion.strength(bits) == words


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
    assert "- **Why:** First short number: replies and live talks (data) (strongly for)" in written
    page = f"{tmp_path}/dana.html"
    assert asked_only("diagnosis", "show", kept.id, "--html", page).code == 0
    with open(page, encoding="utf-8") as file:  # noqa: PTH123 - a plain look at the file
        assert "<td>strongly for</td>" in file.read()
