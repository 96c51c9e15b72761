"""Files of counts are read each once, from wherever they are named."""

from pathlib import Path

import pytest

from cli.counts import SUNDAY, counts, written
from coachcli.cli.week.counts_read import NoFilesError, NotCountedError, counts_read


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    file = written(tmp_path / "priya.json", counts("", [1]))
    read = counts_read([file, str(tmp_path)], SUNDAY)
    assert [each.coach for each in read.counts] == ["priya"]
    assert (read.said, read.refused) == ((), ())


def test_where_nothing_is_named_or_can_be_read_it_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoFilesError):
        counts_read([], SUNDAY)
    with pytest.raises(NotCountedError, match=r"none\.json: there is no such file"):
        counts_read([str(tmp_path / "none.json")], SUNDAY)
