from cli.conftest import Coach


def test_the_next_talk_stands_on_what_is_known_of_a_rep_and_on_the_brief(team: Coach) -> None:
    assert team("team", "show", "dana", "--json").json["next_talk"] is None
    team("rhythm", "set", "dana", "call", "weekly", "30", "tuesday", "10:00")
    following = team("team", "show", "dana", "--json").json["next_talk"]
    assert following == {"guide": "call-plan", "on": "2026-11-24", "time": "10:00"}
    assert "Next talk  call plan, today 10:00" in team("team", "show", "dana").out
    assert (
        "call plan, Tue 24 Nov 10:00, still open"
        in " ".join(team("team", "show", "dana", "--as-of", "2026-11-25").out.split())
        or "call plan, Tue 1 Dec 10:00" in team("prep", "dana", "--as-of", "2026-11-25").out
    )
    assert "Talk     call plan, today 10:00" in team("prep", "dana").out
