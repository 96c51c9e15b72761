"""Which of many findings to mend first."""

from coachcli.coaching.authoring.finding import Finding, Severity, first


def finding(code: str, level: Severity = Severity.WARNING, problem: str = "") -> Finding:
    return Finding(level, code, (), problem, "")


def test_nothing_is_first_where_nothing_was_found() -> None:
    assert first((), "rules") is None


def test_an_error_comes_first_then_what_keeps_causes_from_being_found() -> None:
    error, budget_, stub = finding("same-marks", Severity.ERROR), finding("budget"), finding("stub")
    assert first((stub, budget_, error), "rules") is error
    assert first((stub, finding("not-listed"), budget_), "rules") is budget_
    assert first((finding("not-listed"), stub), "rules") is stub


def test_of_equals_what_is_about_the_worst_cause_comes_first() -> None:
    other, worst = (
        finding("too-alike", problem='"hours" and "tools"'),
        finding("too-alike", problem='"hours" and "rules"'),
    )
    assert first((other, worst), "rules") is worst
    assert first((other, worst), "wording") is other
