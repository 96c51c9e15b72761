"""What tests read of a home after an import: the rows it keeps, and what its numbers come to."""

from pathlib import Path

from cli.conftest import Coach
from coachcli.store.room import Room


def kept(home: Path, table: str = "deal_version") -> int:
    """How many rows a table of the database has."""
    with Room(home / "coach.db") as room:
        return int(room.rows(f"SELECT count(*) AS count FROM {table}")[0]["count"])  # noqa: S608 - ours


def values(coach: Coach, rep: str, weeks: int) -> dict[str, tuple[float, int | None]]:
    shown = coach("metric", "show", rep, "--weeks", str(weeks), "--json").json["metrics"]
    return {one["id"]: (one["value"], one["n"]) for one in shown}
