"""What the mirror shows is of one team, and of what is on record by the day."""

from cli.conftest import Coach


def test_only_the_manager_who_is_named_is_seen(diagnosed: Coach) -> None:
    assert diagnosed("team", "add", "Nora Lind", "--manager", "Kim Vale").code == 0
    said = diagnosed("mirror", "--manager", "Kim Vale", "--json").json
    assert [row["name"] for row in said["reps"]] == ["Nora Lind"]
    assert said["quality"]["sessions"] == []
    assert sum(said["evidence"].values()) == 0


def test_an_earlier_day_is_seen_as_it_was(diagnosed: Coach) -> None:
    said = diagnosed("mirror", "--json", "--as-of", "2026-11-01").json
    assert (said["coached"], said["quality"]["sessions"]) == (0, [])


def test_promises_and_looks_are_of_both_sides(diagnosed: Coach) -> None:
    promised = ("--they", "call by 2026-11-24", "--i", "send by 2026-11-24")
    assert diagnosed("talk", "dana", "--type", "call", *promised).code == 0
    said = diagnosed("mirror", "--json", "--as-of", "2026-11-25").json
    assert (said["mine"], said["theirs"]) == ({"done": 0, "due": 1}, {"done": 0, "due": 1})
