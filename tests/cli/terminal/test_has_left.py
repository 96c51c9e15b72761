"""Of whoever has left it is said when, wherever a rep is named."""

import pytest

from cli.conftest import Coach


@pytest.mark.parametrize("words", [("gaps",), ("prep",), ("diagnose",), ("team", "show")])
def test_whoever_has_left_is_named_with_the_day(team: Coach, words: tuple[str, ...]) -> None:
    assert team("team", "leave", "daniel").code == 0
    said = team(*words, "daniel")
    assert said.code != 0
    assert "Daniel Ito left on Tue 24 Nov 2026." in said.err
    assert "Add them first" not in said.err
    assert 'No rep matches "xyzzy"' in team(*words, "xyzzy").err
