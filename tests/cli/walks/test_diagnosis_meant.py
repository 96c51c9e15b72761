from cli.conftest import Coach


def test_a_diagnosis_is_meant_by_a_name_or_the_end_of_an_id(diagnosed: Coach) -> None:
    kept = diagnosed("diagnosis", "show", "dana", "--json").json
    assert diagnosed("diagnosis", "show", kept["id"][-6:], "--json").json == kept
    none = diagnosed("diagnosis", "show", "ito")
    assert none.code == 1
    assert "No diagnosis of Daniel Ito yet." in none.err


def test_what_was_noted_in_a_walk_stays_beside_it_when_it_is_corrected(diagnosed: Coach) -> None:
    kept = diagnosed("diagnosis", "show", "dana", "--json").json
    named = ("--check", "ten-messages", "--answer", "1")
    assert diagnosed("diagnosis", "correct", "dana", *named).code == 0
    now = diagnosed("diagnosis", "show", "dana", "--json").json
    assert now["id"] != kept["id"]
    assert now["words"] == kept["words"]
