from cli.conftest import Coach

CALL = ("rhythm", "set", "dana", "call")


def test_the_next_talk_stands_on_what_is_known_of_a_rep_and_on_the_brief(team: Coach) -> None:
    assert team("team", "show", "dana", "--json").json["next_talk"] is None
    team(*CALL, "weekly", "30", "tuesday", "10:00")
    following = team("team", "show", "dana", "--json").json["next_talk"]
    assert following == {"guide": "call-plan", "on": "2026-11-24", "time": "10:00"}
    assert "Next talk  call plan, today 10:00" in team("team", "show", "dana").out
    assert "Talk     call plan, today 10:00" in team("prep", "dana").out


def test_a_talk_that_was_not_held_is_told_as_not_held_yet(team: Coach) -> None:
    team(*CALL, "monthly", "30", "tuesday")
    late = team("team", "show", "dana", "--as-of", "2026-11-28").out
    assert "call plan, Tue 24 Nov, not held yet" in late
