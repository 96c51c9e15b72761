"""Who else is short in each metric of a rep."""

from datetime import date

from coachcli.coaching.numbers.gap import HeldTo, Standing
from coachcli.coaching.numbers.headline import Headline, Looked, Stood
from coachcli.coaching.numbers.measured import Measured
from coachcli.coaching.numbers.split import PathStep, Split, StepPart
from coachcli.coaching.numbers.tally import Deals, Tally
from coachcli.coaching.numbers.who_else import Colleague, who_else
from coachcli.coaching.period import Period
from coachcli.coaching.rep import Rep

REP = Rep("r1", "Dana Reyes")
DAYS = Period(date(2026, 8, 24), date(2026, 11, 22))
SHORT = Standing("new_opps", 6, peers=10)
EARLIER = Split(600, 1000, (StepPart(PathStep.OPPORTUNITIES, 6, 10, -400),))


def colleague(value: float, asked: float | None = None, before: int | None = None) -> Colleague:
    figures = {"new_opps": Measured("p", "new_opps", DAYS, value)}
    held = {"new_opps": {HeldTo.PLAN: asked}} if asked else {}
    tally = None if before is None else Tally("p", DAYS, Deals(created=before))
    return Colleague(figures, held, tally)


def test_each_other_is_held_to_what_is_asked_of_them_else_to_what_the_rep_is() -> None:
    others = [colleague(6), colleague(6, asked=6), colleague(12)]
    known = who_else(Stood(REP, (SHORT,), 3), others)["new_opps"]
    assert (known.short, known.others, known.earlier) == (1, 3, False)


def test_what_is_thin_or_not_known_of_another_does_not_count() -> None:
    thin = Colleague({"win_rate": Measured("p", "win_rate", DAYS, 0.1, 4)}, {})
    stood = Stood(REP, (Standing("win_rate", 0.1, 40, peers=0.3),), 3)
    assert who_else(stood, [thin, colleague(5), colleague(5)]) == {}


def test_what_began_one_sales_cycle_earlier_is_looked_at_there() -> None:
    told = Headline(earlier=EARLIER, looked=Looked.EARLIER)
    stood = Stood(REP, (), 3, told)
    none = Colleague({}, {}, Tally("p", DAYS))
    others = [colleague(1, before=7), colleague(1, before=10), colleague(1, before=12), none]
    known = who_else(stood, others)["new_opps"]
    assert (known.own.value, known.own.standard) == (6, 10)
    assert (known.short, known.others, known.earlier) == (1, 3, True)


def test_without_an_earlier_split_the_period_is_looked_at() -> None:
    others = [colleague(10)] * 3
    for told in (None, Headline(looked=Looked.CLOSED), Headline(looked=Looked.EARLIER)):
        assert not who_else(Stood(REP, (SHORT,), 3, told), others)["new_opps"].earlier
