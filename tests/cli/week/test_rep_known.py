from cli.conftest import Coach

HELD = ("talk", "dana", "--type", "opportunity", "--minutes", "25")


def test_what_is_known_of_a_rep_says_when_one_last_talked(team: Coach) -> None:
    assert team("team", "show", "dana", "--json").json["last_talk"] is None
    team(*HELD)
    body = team("team", "show", "dana", "--json").json
    assert (body["last_talk"], body["last_diagnosis"]) == ("2026-11-24", None)
    assert "Last talk  Tue 24 Nov 2026" in team("team", "show", "dana").out
