from pathlib import Path

import pytest

from coachcli.cli.home import home


def test_the_folder_that_is_named_is_the_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COACH_HOME", str(tmp_path))
    assert home() == tmp_path
