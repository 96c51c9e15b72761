"""The metrics worked out a second time, from the rows of a file, by who never saw the program."""

import csv
from datetime import date
from pathlib import Path

Rows = list[dict[str, str]]
Numbers = dict[str, tuple[float, int | None]]


def rows_of(file: Path, rep: str) -> Rows:
    """The rows of one rep; the columns are the made-up file's and the public CRM set's."""
    with file.open(encoding="utf-8", newline="") as text:
        rows = [
            {key.replace("_", " "): cell for key, cell in row.items()}
            for row in csv.DictReader(text)
        ]
    return [row for row in rows if (row.get("rep") or row.get("sales agent")) == rep]


def by_hand(rows: Rows, first: date, last: date) -> Numbers:
    """Each metric's value (money in cents) and n for the days from `first` to `last`."""
    created = [row for row in rows if within(made(row), first, last)]
    won, lost = (
        [row for row in rows if state(row) == word and within(shut(row), first, last)]
        for word in ("won", "lost")
    )
    stands = [
        row
        for row in rows
        if not after(made(row), last) and (state(row) == "open" or after(shut(row), last))
    ]
    found: Numbers = {"new_opps": (len(created), None), **amounts("pipeline_created", created)}
    found |= of_closed(won, lost) | of_sold(won) | of_standing(stands, last)
    if {"win_rate", "avg_deal", "cycle_days"} <= set(found):
        daily = (
            len(stands)
            * found["win_rate"][0]
            * found["avg_deal"][0]
            / max(1, found["cycle_days"][0])
        )
        found["velocity"] = (daily, len(won) + len(lost))
    return found | (of_types(won) if "type" in rows[0] else {})


def of_closed(won: Rows, lost: Rows) -> Numbers:
    cycles = [(shut(row) - made(row)).days for row in won if made(row) and made(row) <= shut(row)]  # type: ignore[operator]
    reasons = [row["loss reason"] for row in lost if row.get("loss reason")]
    return {
        "won": (len(won), None),
        "lost": (len(lost), None),
        **mean("cycle_days", cycles),
        **mean("win_rate", [row in won for row in won + lost]),
        **mean("no_decision_rate", [reason == "No decision" for reason in reasons]),
    }


def of_sold(won: Rows) -> Numbers:
    prices = [amount for row in won if (amount := value(row)) is not None]
    found = mean("avg_deal", prices) | (
        {"bookings": (sum(prices), len(won))} if prices or not won else {}
    )
    pairs = {(row["account"], row["product"]) for row in won if row["account"] and row["product"]}
    if pairs:
        accounts = {account for account, _ in pairs}
        found["products_per_account"] = (len(pairs) / len(accounts), len(accounts))
    sold = [row for row in won if cents(row, "list amount") and value(row) is not None]
    if sold:
        paid = sum(value(row) or 0 for row in sold)
        found["discount_pct"] = (
            1 - paid / sum(cents(row, "list amount") or 0 for row in sold),
            len(sold),
        )
    return found


def of_standing(stands: Rows, last: date) -> Numbers:
    due = [row for row in stands if state(row) == "open" and shut(row)]
    return {
        "open_opps": (len(stands), None),
        **amounts("open_value", stands),
        **mean("push_count", [int(row["push count"]) for row in stands if row.get("push count")]),
        **mean("past_due_pct", [shut(row) < last for row in due]),  # type: ignore[operator]
    }


def of_types(won: Rows) -> Numbers:
    new, more = (
        [row for row in won if row["type"] == word]
        for word in ("New Business", "Existing Business")
    )
    return {
        "new_logos": (len(new), None),
        "new_arr": (sum(value(row) or 0 for row in new), len(new)),
        "expansion_arr": (sum(value(row) or 0 for row in more), len(more)),
    }


def state(row: dict[str, str]) -> str:
    return {"Won": "won", "Lost": "lost"}.get(row.get("stage") or row["deal stage"], "open")


def made(row: dict[str, str]) -> date | None:
    return day(row["created"] if "created" in row else row["engage date"])


def shut(row: dict[str, str]) -> date | None:
    return day(row["close date"])


def value(row: dict[str, str]) -> int | None:
    return cents(row, "amount" if "amount" in row else "close value")


def cents(row: dict[str, str], key: str) -> int | None:
    return round(float(row[key]) * 100) if row.get(key) else None


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def within(one: date | None, first: date, last: date) -> bool:
    return one is not None and first <= one <= last


def after(one: date | None, last: date) -> bool:
    return one is not None and one > last


def amounts(metric: str, rows: Rows) -> Numbers:
    known = [amount for row in rows if (amount := value(row)) is not None]
    return {metric: (sum(known), len(known))} if known else {}


def mean(metric: str, values: list[int] | list[bool]) -> Numbers:
    return {metric: (sum(values) / len(values), len(values))} if values else {}
