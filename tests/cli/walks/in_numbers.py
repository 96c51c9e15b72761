"""A team whose numbers speak to every check that the records can answer: Dana, and five others."""

from collections.abc import Iterator

from cli.conftest import PEOPLE, Coach, Write

DANA, COACH = PEOPLE[0], "Robin Hale"
OTHER_COACHES = ("Cleo Marsh", "Emil Novak", "Femi Adeyemi")
MORE = tuple(f"Somebody {letter}" for letter in "ABCDEFGH")
"""Whom the coach leads beside the six, so that they are more than twelve."""
SHARES = (
    *("mutual_plan_pct", "quantified_problem_pct", "econ_buyer_met_pct", "recap_24h_pct"),
    *("stage_conversion", "target_account_coverage", "renewal_on_time"),
    *("next_step_dated_pct", "tier_touch_ratio"),
)
NEW = (3, 2, 3, 2, 3, 0, 0, 1, 0, 0, 1, 0, 0)
"""What Dana opens week by week; the others three a week."""
WEEKS = tuple(f"2026-W{number}" for number in range(35, 48))
DAYS = ("2026-08-24", "2026-11-22")
HEAD = (
    "id,rep,account,product,stage,created,close date,amount,list amount,currency,type,loss reason"
)


def import_everything(coach: Coach, write: Write) -> None:
    """Import all of it."""
    people = [*((name, COACH) for name in (*PEOPLE, *MORE)), *_coaches()]
    lines = (f"{name},{boss}" for name, boss in people)
    assert coach("team", "import", write(*lines, head="name,manager", name="team.csv")).code == 0
    files = {
        "deals": (HEAD, [row for name in PEOPLE for row in _deals(name)]),
        "activities": (
            "rep,week,touches,connects,meetings,no shows",
            [row for name in PEOPLE for row in _work(name)],
        ),
        "metrics": ("rep,metric,from,to,value,n", list(_metrics())),
    }
    for kind, (head, rows) in files.items():
        said = coach("import", kind, write(*rows, head=head, name=f"{kind}.csv"))
        assert said.code == 0, said.err


def _coaches() -> Iterator[tuple[str, str]]:
    """The coaches, each but the first with somebody, under one leader."""
    for number, name in enumerate((COACH, *OTHER_COACHES)):
        yield name, "Ada Quist"
        if number:
            yield f"Rep of {name}", name


def _deals(name: str) -> Iterator[str]:
    """Twelve won and twelve lost, and what is open: Dana's slow, old and cheap."""
    slow, key = name == DANA, name.split(maxsplit=1)[0]
    days = ("2026-07-01", "2026-09-0") if slow else ("2026-08-20", "2026-09-0")
    created, closed = days
    for number in range(12):
        sold = f"{100 if slow else 1000},{200 if slow else 1100},EUR,Existing Business,"
        ended = f"{created},{closed}{number % 9 + 1}"
        yield f"{key}-w{number},{name},Account {number},Basic,Won,{ended},{sold}"
        why = "No decision" if number < (9 if slow else 2) else "Price"
        yield f"{key}-l{number},{name},Account {number},Basic,Lost,{ended},500,,EUR,,{why}"
    for number in range(30 if slow else 0):
        yield _open(f"{key}-o{number}", name, "2026-01-15")
    for week, count in enumerate(NEW if slow else (3,) * len(NEW)):
        for number in range(count):
            day = f"2026-{8 + (24 + 7 * week) // 31:02d}-{(24 + 7 * week) % 31 or 1:02d}"
            yield _open(f"{key}-n{week}-{number}", name, day)


def _open(id_: str, name: str, created: str) -> str:
    return f"{id_},{name},Account 1,Basic,Prospecting,{created},2026-12-31,500,,EUR,,"


def _work(name: str) -> Iterator[str]:
    """Of as many touches as many meetings; Dana makes a third of them, and is often stood up."""
    for number, week in enumerate(WEEKS):
        if name == DANA:
            yield f"{name},{week},20,3,1,{number % 2}"
        else:
            yield f"{name},{week},60,9,3,0"


def _metrics() -> Iterator[str]:
    first, last = DAYS
    for name in PEOPLE:
        behind = name == DANA
        for metric in SHARES:
            yield f"{name},{metric},{first},{last},{'20%' if behind else '60%'},40"
        yield f"{name},slip_rate,{first},{last},{'70%' if behind else '20%'},40"
        yield f"{name},forecast_error,{first},{last},{'60%' if behind else '10%'},40"
    for name in (COACH, *OTHER_COACHES):
        yield f"{name},coaching_talks,{first},{last},{10 if name == COACH else 60},"
