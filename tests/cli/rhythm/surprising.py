"""A team whose opportunities are known, week by week."""

from pathlib import Path

from cli.conftest import Coach

HEAD = "id,owner,account,stage,created,close date,amount,currency\n"
LOST = "1,Dana Reyes,Northwind,Closed Lost,2026-08-01,2026-11-18,48000,EUR\n"
SLIPPED = "2,Dana Reyes,Fabrikam,Proposal,2026-08-01,{},90000,EUR\n"
STILL = "3,Dana Reyes,Contoso,Proposal,2026-08-01,{},30000,EUR\n"
SAID = (
    *("--saw", "They asked for a later date.", "--next", "A date that moves."),
    *("--happened", "saw", "--ours", "next"),
)
HAPPENED = (
    *("--saw", "They went quiet.", "--missed", "Nothing.", "--next", "Nothing."),
    *("--happened", "saw,missed,next"),
)
FREELY = ("surprise", "add", "dana", "--about", "Adatum", "--kind", "churned")


def imported(coach: Coach, folder: Path, day: str, slipped: str, still: str = "2027-06-30") -> str:
    """What is said after an import on a day, with these close dates."""
    path = folder / "deals.csv"
    rows = (HEAD, LOST, SLIPPED.format(slipped), STILL.format(still))
    path.write_text("".join(rows), encoding="utf-8")
    said = coach("import", "deals", str(path), "--as-of", day)
    assert said.code == 0
    return f"{said.out}{said.err}"


def with_deals(coach: Coach, folder: Path) -> None:
    """One deal of Dana's was lost, and the close date of another moved later."""
    imported(coach, folder, "2026-11-10", "2026-11-30")
    imported(coach, folder, "2026-11-17", "2026-12-15")
