"""The split of a team's numbers: together, beside as many others, and of each rep in a line."""

from collections.abc import Iterator, Sequence

from coachcli.cli.numbers.headline_said import Said, sentences
from coachcli.cli.numbers.headline_shown import as_plain, bars, rows, signed
from coachcli.cli.numbers.step_words import title
from coachcli.cli.terminal.answer import BLANK, Lines, Part, Table
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.gap import LEAST_PEERS
from coachcli.coaching.numbers.headline import Headline, Looked, Stood

COLUMNS = ("rep_id", "rep", "metric", "level", "split", "step", "change", "currency")
"""The columns of a file: a row for each rep and metric, and for each rep and step."""
TEAM = "the team"
ALONE = (
    "There are no others to hold the whole team to, nor has everybody a plan: "
    "each rep stands beside the rest of it."
)
NOBODY = (
    f"Fewer than {LEAST_PEERS} others like them and no plan: there is nothing to hold a rep to."
)
NO_NUMBERS = "no numbers yet"
LABELS = ("rep", "beside the others", "where")


def team_parts(whole: Headline | None, stands: Sequence[Stood], currency: str) -> Iterator[Part]:
    """What a manager would say of the team, a bar for each step, and each rep in a line."""
    if whole:
        said = Said(whole, currency, team=True)
        yield Lines(tuple(sentences(said)))
        for chart in bars(said, ()):
            drawn = replace(chart.drawn, full=Table((), COLUMNS))  # its rows stand with the reps'
            yield from (BLANK, replace(chart, drawn=drawn))
        yield BLANK
    if any(each.headline for each in stands):
        yield from () if whole else (Lines((ALONE,)), BLANK)
        told = (each for each in stands if each.headline or not each.standings)
        rows = tuple(_line(each, currency) for each in told)
        yield Table(rows, indent="  ", right=(1,), labels=LABELS)
        yield BLANK
    elif any(each.standings for each in stands):
        yield from (Lines((NOBODY,)), BLANK)


def team_plain(
    whole: Headline | None, currency: str, *, team: bool = False
) -> dict[str, object] | None:
    """A rep's or the team's headline as JSON holds it; none without anybody to hold it to."""
    return as_plain(Said(whole, currency, team)) if whole else None


def team_cells(
    stood: Stood | None, headline: Headline | None, currency: str
) -> Iterator[tuple[object, ...]]:
    """A row of a file for each step of a rep's split, or of the team's."""
    rep = (stood.rep.id, stood.rep.name) if stood else ("", TEAM)
    for looked, step, change in rows(Said(headline, currency)) if headline else ():
        yield (*rep, None, None, looked, step, change, currency)


def _line(stood: Stood, currency: str) -> tuple[object, ...]:
    headline = stood.headline
    closed = headline.closed if headline else None
    change = signed(closed.change, Looked.CLOSED, currency) if closed else ""
    return (stood.rep.name, change, _most(headline) if headline else NO_NUMBERS)


def _most(headline: Headline) -> str:
    """The step that lacks most, or that nothing does."""
    if headline.step is None:
        if headline.missing:
            return "short of goal or plan"
        return "ahead" if headline.is_star else "as expected"
    early = ", begun one step earlier" if headline.looked is Looked.EARLIER else ""
    look = "" if headline.gap else ", worth a look"
    return f"{title(headline.step, headline.split)}{early}{look}"
