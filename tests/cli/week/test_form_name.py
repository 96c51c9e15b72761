import pytest

from coachcli.cli.week.form_name import form_file


@pytest.mark.parametrize(
    ("name", "file"),
    [("Dana Reyes", "dana.html"), ("José-María", "josémaría.html"), ("../ Lind", "rep.html")],
)
def test_a_file_is_called_by_the_first_name_and_names_no_other_place(name: str, file: str) -> None:
    assert form_file(name) == file
