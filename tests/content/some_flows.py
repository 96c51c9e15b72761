"""Flow files that are refused, for tests."""

from pathlib import Path

import pytest

from coachcli.content.errors import ContentError
from coachcli.content.flows.flow import read_flow
from content.some_files import saved


def refused(folder: Path, text: str) -> ContentError:
    with pytest.raises(ContentError) as found:
        read_flow(saved(folder, text), "few.yaml")
    assert found.value.file == "few.yaml"
    return found.value
