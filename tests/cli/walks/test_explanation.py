import pytest

from cli.conftest import Coach
from coachcli.cli.context import Context, today
from coachcli.cli.home import home
from coachcli.cli.terminal.answer import Heading, Line, Lines
from coachcli.cli.walks import explanation
from coachcli.coaching.walks.conclusion import Conclusion
from coachcli.store import diagnosis as diagnoses


@pytest.fixture
def concluded(asked_only: Coach) -> Conclusion:
    """What was concluded of Dana."""
    assert asked_only("diagnosis", "list").code == 0
    with Context(home(), today(None)) as context:
        return diagnoses.listed(context.room)[0].conclusion


def test_the_ledger_adds_up_line_by_line(concluded: Conclusion) -> None:
    ledger = list(explanation.parts(concluded))[1]
    assert isinstance(ledger, Lines)
    bits = [
        float(line.first) for line in ledger.lines if isinstance(line, Line) and line.first.strip()
    ]
    assert sum(bits[:-1]) == pytest.approx(bits[-1], abs=0.05)


def test_the_explanation_has_its_sections_in_order(concluded: Conclusion) -> None:
    headings = [part.text for part in explanation.parts(concluded) if isinstance(part, Heading)]
    assert headings == [
        "The whole ledger",
        "If one answer was wrong",
        "What would tell the two apart",
        "Not asked, and why",
    ]


def test_a_check_is_called_by_the_words_of_its_id() -> None:
    assert explanation.subject("cfo-rewrite") == "CFO rewrite"
    assert explanation.subject("first-short-number") == "First short number"
