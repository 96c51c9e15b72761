"""What is said of a file that does not hold what it should."""

import os
from pathlib import Path

import pytest

from coachcli.content.errors import ContentError, FaultyError, did_you_mean, nearest, no_file


def test_an_error_names_file_line_fault_and_mend() -> None:
    error = ContentError("few.yaml", 3, "this is wrong.", "Write it anew.")
    assert str(error) == "few.yaml, line 3: this is wrong. Write it anew. Nothing was changed."
    assert str(ContentError("few.yaml", None, "it cannot be read.")) == (
        "few.yaml: it cannot be read."
    )


def test_several_faults_are_said_in_a_line_each() -> None:
    faults = [ContentError("a.csv", None, "one.", "Mend."), ContentError("b.csv", 2, "two.")]
    assert str(FaultyError(faults)) == (
        "a.csv: one. Mend.\nb.csv, line 2: two.\nNothing was changed."
    )


def test_the_nearest_name_is_offered_and_nothing_that_is_far() -> None:
    assert did_you_mean("wordin", ["wording", "hours"]) == ' Did you mean "wording"?'
    assert did_you_mean("zzz", ["wording"]) == ""
    assert nearest("zzz", ["wording"], "Name one.") == "Name one."


def test_a_file_that_can_be_read_whole_is_there_and_small_enough(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"12345")
    assert no_file(file, 5) == ""
    assert no_file(file, 4) == "the file is larger than 0 MiB."
    assert no_file(tmp_path, 5) == "it is a folder, and a file is meant."
    assert no_file(tmp_path / "b.csv", 5) == "there is no such file."
    assert no_file(file / "b.csv", 5) == "there is no such file."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_no_file_though_nobody_has_written_to_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert no_file(tmp_path / "pipe", 5) == "it is no file, but a pipe or a device."
