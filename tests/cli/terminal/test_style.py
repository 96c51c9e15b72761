from coachcli.cli.terminal.style import STYLE


def test_a_page_looks_right_in_the_dark_and_on_paper_and_fetches_nothing() -> None:
    assert "prefers-color-scheme: dark" in STYLE
    assert "@media print" in STYLE
    assert "url(" not in STYLE
    assert STYLE.count("{") == STYLE.count("}")
