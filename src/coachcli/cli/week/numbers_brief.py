"""The numbers of a week in a line or two: each beside the four weeks before and what is asked."""

from coachcli.cli.terminal import show
from coachcli.cli.terminal.folding import cells
from coachcli.cli.week.lines_that_fit import ROOM
from coachcli.cli.week.numbers_shown import MOST, amount_said, beyond_said
from coachcli.coaching.metric import Unit, metric_named
from coachcli.coaching.week.report import Week
from coachcli.coaching.week.week_numbers import Crossed, WeekNumber, WeekNumbers


def source(numbers: WeekNumbers, week: Week) -> str:
    """Of which week the numbers are, and of which import; "" of none."""
    if numbers.imported is None:
        return ""
    which = "" if numbers.week == week.name else f" of {numbers.week}"
    so_far = "" if numbers.is_over else " so far"
    return f"Numbers{which}{so_far}, import of {show.day(numbers.imported)}."


def numbers_said(numbers: WeekNumbers, most: int) -> tuple[str, ...]:
    """The first numbers in so many lines at most, those beyond their limits before the others."""
    order = sorted(numbers.numbers[:MOST], key=lambda each: each.crossed is Crossed.NOT)
    said = [_said(each, numbers, is_first=each is order[0]) for each in order]
    for count in range(len(said), 0, -1):
        more = f" and {len(said) - count} more" if count < len(said) else ""
        lines = _filled([*said[: count - 1], f"{said[count - 1]}{more}"])
        if len(lines) <= most and all(cells(line) <= ROOM for line in lines):
            return tuple(lines)
    return (said[0],)


def _filled(said: list[str]) -> list[str]:
    """As many in a line as it holds."""
    lines = [""]
    for each in said:
        joined = f"{lines[-1]}; {each}".removeprefix("; ")
        if cells(joined) <= ROOM or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(each)
    return lines


def _said(each: WeekNumber, numbers: WeekNumbers, *, is_first: bool) -> str:
    """A number, in brackets the mean of the four weeks before, which the first one says."""
    metric = metric_named(each.metric)
    currency = f" {numbers.currency}" if metric.unit is Unit.MONEY and numbers.currency else ""
    before = f"{'four before ' if is_first else ''}{amount_said(each.before, each, numbers)}"
    said = f"{metric.title} {amount_said(each.value, each, numbers)}{currency} ({before})"
    note = beyond_said(each, numbers)
    return "".join((f"! {said}, {note}" if note else said, _asked(each, numbers)))


def _asked(each: WeekNumber, numbers: WeekNumbers) -> str:
    if each.asked is None:
        return ""
    whose = f" of {each.of_some.reps} of {each.of_some.all}:" if each.of_some else ""
    return f", asked{whose} {amount_said(each.asked, each, numbers)}"
