"""What is said of a file that does not hold what it should."""

from coachcli.content.errors import ContentError, FaultyError, did_you_mean, nearest


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
