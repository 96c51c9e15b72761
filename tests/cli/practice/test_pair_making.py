"""Making pairs: the words with which the same are asked for again, and who is not left over."""

from cli.conftest import Coach

SKILL = "opens-with-the-buyers-problem"


def test_the_next_step_asks_for_the_same_pair(practising: Coach) -> None:
    said = practising("pair", "dana", "--with", "ito", "--skill", SKILL).err
    assert f'coach pair "Dana Reyes" --with ito --skill {SKILL} --yes' in " ".join(said.split())


def test_who_is_in_a_pair_that_is_under_way_is_not_left_over(practising: Coach) -> None:
    made = practising("pair", "dana", "--with", "ito", "--yes", "--json").json
    assert made["made"][0]["partner"]["name"] == "Daniel Ito"
    assert practising("pair", "--json").json["left"] == []


def test_a_rep_who_is_not_of_my_team_can_be_paired_too(practising: Coach) -> None:
    practising("team", "add", "Nora Lind", "--manager", "Kim Vale")
    practising("team", "me", "vale")
    said = practising("pair", "dana", "--with", "nora").out
    assert "Dana Reyes with Nora Lind" in said
