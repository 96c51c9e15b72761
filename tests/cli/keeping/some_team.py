"""What the tests of safe keeping ask of a team."""

from cli.conftest import Coach


def names(coach: Coach) -> list[str]:
    """Who is on the team."""
    return [rep["name"] for rep in coach("team", "list", "--json").json["reps"]]
