"""How long numbers take as opportunities grow: python bench/sellers.py [COACH].

Two homes of thirty-five sellers under six managers, with a made-up year of 8,800 opportunities, and
of 100,000. Each command is a process, compiled before it is measured; the homes and bare Python
take turns, so that a busy machine weighs on all alike. The least CPU time of several runs. The bars
are 8 times bare Python, and 1.5 times that for the many.
"""

import csv
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from growth import once
from startup import spent

RUNS = 9
FEW, MANY = 8_800, 100_000
TODAY, FIRST, LAST = date(2026, 11, 23), date(2025, 10, 6), date(2026, 11, 22)
SELLERS, MANAGERS = 35, 6
PRODUCTS = (("Basic", 55), ("Plus", 1_100), ("Pro", 4_800), ("Suite", 5_500), ("Whole", 26_000))
ACCOUNTS = 85
WON, LOST = 0.48, 0.76
"""The share that is won, and that with what is lost; the rest is open."""
CYCLE = 120
"""So many days an opportunity takes at most."""
COMMANDS = (
    ("gaps", "Seller 03"),
    ("gaps", "--team"),
    ("focus",),
    ("diagnose", "Seller 03"),
    ("report",),
)
HEADS = ("Opportunity ID", "Owner", "Account", "Product", "Stage", "Created", "Closed", "Amount")
BARE = [sys.executable, "-c", "pass"]


def main() -> None:
    """Print each command: both homes to bare Python, and the one to the other."""
    coach = sys.argv[1] if sys.argv[1:] else str(Path(sys.executable).with_name("coach"))
    os.environ["COACH_AS_OF"] = TODAY.isoformat()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        homes = tuple(Path(folder) / str(count) for count in (FEW, MANY))
        for home, count in zip(homes, (FEW, MANY), strict=True):
            furnish(coach, home, count)
        print(f"to bare Python: {FEW:,} and {MANY:,} opportunities, and these to those")
        for words in COMMANDS:
            print(f"{line([coach, *words], homes)}   coach {' '.join(words)}")


def furnish(coach: str, home: Path, count: int) -> None:
    """A home of all sellers with so many opportunities."""
    home.mkdir()
    os.environ["COACH_HOME"] = str(home)
    team, deals = home / "team.csv", home / "deals.csv"
    written(team, ("Name", "Manager"), sellers())
    written(deals, HEADS, opportunities(count))
    for words in (("team", "import", team), ("import", "deals", deals, "--currency", "USD")):
        subprocess.run([coach, *map(str, words)], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - ours


def written(path: Path, heads: tuple[str, ...], rows: Iterator[tuple[object, ...]]) -> None:
    """Write a file of these rows."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows((heads, *rows))


def sellers() -> Iterator[tuple[object, ...]]:
    """Each seller and the manager."""
    yield from ((name(each), f"Manager {each % MANAGERS}") for each in range(SELLERS))


def opportunities(count: int) -> Iterator[tuple[object, ...]]:
    """So many, over the whole time."""
    chance = Random(count)
    for number in range(count):
        product, price = chance.choice(PRODUCTS)
        made = FIRST + timedelta(days=chance.randrange((LAST - FIRST).days))
        ends = made + timedelta(days=chance.randrange(1, CYCLE))
        stage = ended(chance.random()) if ends <= LAST else "Prospecting"
        amount = round(price * chance.uniform(0.8, 1.2)) if stage == "Closed Won" else ""
        days = (made, ends if stage.startswith("Closed") or number % 2 else "")
        account = f"Account {chance.randrange(ACCOUNTS)}"
        owner = name(chance.randrange(SELLERS))
        yield (f"006{number:09}", owner, account, product, stage, *days, amount)


def ended(share: float) -> str:
    """The stage of an opportunity whose time has come."""
    if share < WON:
        return "Closed Won"
    return "Closed Lost" if share < LOST else "Prospecting"


def name(number: int) -> str:
    """The name of a seller."""
    return f"Seller {number:02}"


def line(words: list[str], homes: tuple[Path, ...]) -> str:
    """The ratios of one command: each home to bare Python, and the large one to the small."""
    for home in homes:
        once(words, home)
    rounds = [(spent(BARE), *(once(words, home) for home in homes)) for _ in range(RUNS)]
    bare, small, large = (min(column) for column in zip(*rounds, strict=True))
    return f"{small / bare:8.2f} {large / bare:8.2f} {large / small:8.2f}"


if __name__ == "__main__":
    main()
