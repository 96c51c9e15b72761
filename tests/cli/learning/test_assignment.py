"""The learning that was given: listed, shown, done and dropped."""

from cli.conftest import Coach


def test_an_assignment_is_done_once_and_stays_on_the_list_of_all(assigned: Coach) -> None:
    id_ = assigned("assignment", "list", "--json").json["assignments"][0]["id"]
    assert "We look again on" in assigned("assignment", "done", id_[-6:]).out
    assert "is done already" in assigned("assignment", "done", id_[-6:]).err
    assert assigned("assignment", "list", "--json").json["assignments"] == []
    assert (
        assigned("assignment", "list", "--all", "--json").json["assignments"][0]["state"] == "done"
    )


def test_what_is_dropped_keeps_its_reason(assigned: Coach) -> None:
    id_ = assigned("assignment", "list", "--json").json["assignments"][0]["id"]
    assert assigned("assignment", "drop", id_).code == 2
    assert "Say why" in assigned("assignment", "drop", id_, "--why", " ").err
    assert assigned("assignment", "drop", id_, "--why", "New role in January").code == 0
    assert "New role in January" in assigned("assignment", "show", id_).out


def test_what_was_done_is_dropped_by_name_until_its_first_look_and_taken_back(
    assigned: Coach,
) -> None:
    drop = ("assignment", "drop", "dana", "--why", "closed in error")
    assert assigned("assignment", "done", "dana").code == 0
    assert "Dropped: Rewrite three first messages." in assigned(*drop).out
    assert "Nothing is open for Dana Reyes" in assigned(*drop).err
    assert assigned("undo", "--yes").code == 0
    later = ("--as-of", "2026-12-22")
    assert assigned("evaluate", "dana", "--done", "yes", *later).code == 0
    assert "Nothing is open for Dana Reyes" in assigned(*drop, *later).err


def test_a_copy_for_the_rep_is_written_and_never_over_something_else(
    assigned: Coach, tmp_path: object
) -> None:
    file = f"{tmp_path}/dana.md"
    id_ = assigned("assignment", "list", "--json").json["assignments"][0]["id"]
    assert assigned("assignment", "show", id_, "--out", file).code == 0
    with open(file, encoding="utf-8") as copy:  # noqa: PTH123 - a plain look at the file
        text = copy.read()
    assert "Dana Reyes" in text
    assert "# Rewrite three first messages" in text
    assert assigned("assignment", "show", "nobody").code != 0
