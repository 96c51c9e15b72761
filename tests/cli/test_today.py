from cli.conftest import Coach


def test_an_empty_home_greets_and_is_left_empty(coach: Coach, home: object) -> None:
    said = coach()
    assert said.code == 0
    assert "coach demo" in said.out
    assert "coach team import team.csv" in said.out
    assert not list(getattr(home, "rglob")("*.db"))  # noqa: B009 - a path


def test_a_day_names_who_waits_and_one_command(team: Coach) -> None:
    said = team().out
    assert "Tuesday 24 November · your team of 2" in said
    assert "not coached yet" in said
    assert said.count("Next: ") == 1


def test_what_is_due_is_told_on_its_day(assigned: Coach) -> None:
    assert "Three messages, rewritten" not in assigned().out
    assert "Three messages, rewritten" in assigned("--as-of", "2026-12-01").out
    assert "Helped?  Dana Reyes" in assigned("--as-of", "2026-12-15").out


def test_the_day_is_there_as_json(assigned: Coach) -> None:
    found = assigned("today", "--json", "--as-of", "2026-12-01").json
    assert (found["version"], found["team"]) == (1, 2)
    assert found["next"].startswith("coach ")
