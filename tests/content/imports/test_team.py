"""Team lists."""

from datetime import date
from pathlib import Path

import pytest

from coachcli.coaching.profile import Profile
from coachcli.coaching.rep import Rep
from coachcli.content.errors import ContentError
from coachcli.content.imports.team import TeamList, UnclearStartsError, read_team


def listed(folder: Path, *rows: str) -> TeamList:
    path = folder / "team.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return read_team(path)


def test_columns_are_known_by_their_usual_names(tmp_path: Path) -> None:
    rows = ("Sales Rep,Job Title,Hire Date,Team Lead,Badge", "Ana Núñez,AE,25/03/2026,Bo Hart,7")
    found = listed(tmp_path, *rows)
    assert found.reps == (Rep("", "Ana Núñez", "AE", date(2026, 3, 25), "Bo Hart"),)
    assert (found.skipped, found.unused) == ((), ("Badge",))


def test_a_name_may_stand_in_two_columns(tmp_path: Path) -> None:
    assert listed(tmp_path, "Vorname,Nachname", "Ana,Berg").reps[0].name == "Ana Berg"


def test_who_stands_twice_or_has_no_name_is_left_out_with_the_line(tmp_path: Path) -> None:
    found = listed(tmp_path, "name,role", "Ana,AE", "Ana,AE", ",AE")
    assert [rep.name for rep in found.reps] == ["Ana"]
    assert [(skipped.line, skipped.reason) for skipped in found.skipped] == [
        (3, "Ana stands here a second time"),
        (4, "no name in this line"),
    ]


def test_a_word_for_nothing_is_no_start_and_a_start_that_is_no_day_costs_its_line(
    tmp_path: Path,
) -> None:
    found = listed(
        tmp_path, "name,started", "Ana,N/A", "Bo,soon", "Cy,-", "Total,", "Di,2026-02-01"
    )
    assert [(rep.name, rep.started) for rep in found.reps] == [
        ("Ana", None),
        ("Cy", None),
        ("Di", date(2026, 2, 1)),
    ]
    assert [(skipped.line, skipped.reason) for skipped in found.skipped] == [
        (3, 'the start "soon" is no day; write YYYY-MM-DD'),
        (5, "it sums up other lines"),
    ]


def test_columns_can_be_told_and_joined(tmp_path: Path) -> None:
    path = tmp_path / "team.csv"
    path.write_text("Our people,,\nWho,Family,Boss\nAna,Lee,Bo Hart\n,,\n", encoding="utf-8")
    told = Profile(columns=(("name", "Who+Family"), ("manager", "Boss"), ("role", "")))
    assert read_team(path, told).reps == (Rep("", "Ana Lee", manager="Bo Hart"),)
    with pytest.raises(ContentError, match='there is no column "Whom"'):
        read_team(path, Profile(columns=(("name", "Whom"),)))


def test_a_name_that_stands_alone_in_its_line_is_a_rep(tmp_path: Path) -> None:
    found = listed(tmp_path, "name,role,region", "Ana,,", "Confidential,,", "Bo,AE,West")
    assert [rep.name for rep in found.reps] == ["Ana", "Bo"]


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        (("badge,role", "7,AE"), "no column holds the names"),
        (("name,started", "Ana,01/02/2026"), "can be read two ways"),
    ],
)
def test_a_list_that_cannot_be_read_for_sure_is_refused(
    tmp_path: Path, rows: tuple[str, ...], problem: str
) -> None:
    with pytest.raises(ContentError) as error:
        listed(tmp_path, *rows)
    assert problem in error.value.problem


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (
            "Mitarbeiter;Vorgesetzter;Eintrittsdatum;Gebiet;E-Mail",
            "Ana Lee;Bo Hart;25.03.2026;West;a@x.test",
        ),
        (
            "Prénom;Nom;Responsable;Date d'embauche;Région;Courriel",
            "Ana;Lee;Bo Hart;25/03/2026;West;a@x.test",
        ),
        (
            "Nombre;Jefe;Fecha de ingreso;Zona;Correo electrónico",
            "Ana Lee;Bo Hart;25/03/2026;West;a@x.test",
        ),
    ],
)  # fmt: skip
def test_the_columns_have_names_in_four_languages(tmp_path: Path, head: str, row: str) -> None:
    found = listed(tmp_path, head, row)
    assert found.reps == (Rep("", "Ana Lee", "", date(2026, 3, 25), "Bo Hart", "West", "a@x.test"),)
    assert not found.unused


def test_a_name_is_read_as_in_any_import(tmp_path: Path) -> None:
    rows = ('"Lee, Ana",Unassigned', "Cy Dorn (Inactive),No owner", "Unassigned,Bo")
    found = listed(tmp_path, "name,manager", *rows)
    assert [(rep.name, rep.manager) for rep in found.reps] == [("Ana Lee", ""), ("Cy Dorn", "")]
    assert [line.reason for line in found.skipped] == ['"Unassigned" is nobody who sells']


def test_days_that_can_be_read_two_ways_are_read_as_is_set(tmp_path: Path) -> None:
    path = tmp_path / "team.csv"
    path.write_text("name,started\nAna,01/02/2026\n", encoding="utf-8")
    assert read_team(path, Profile(dates="dmy")).reps[0].started == date(2026, 2, 1)
    assert read_team(path, Profile(dates="mdy")).reps[0].started == date(2026, 1, 2)
    with pytest.raises(UnclearStartsError):
        read_team(path, Profile(dates="ymd"))
