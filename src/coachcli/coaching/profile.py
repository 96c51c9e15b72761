"""A profile: how a source of numbers writes, told once and remembered by name."""

from coachcli.coaching.nouns import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """What was told about a source: its columns, words, dates, decimal sign, currency and rates.

    Columns are by field, and its own words by meaning.

    `now` says that dates or decimal sign were told for this very file, and not remembered from
    another. `people` are names of sellers with the reps they mean. `year` is that of periods
    without one, and is never remembered. `lines` says which of several lines of an opportunity
    counts, the first or the last.
    """

    columns: tuple[tuple[str, str], ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    dates: str = ""
    decimal: str = ""
    currency: str = ""
    now: bool = False
    rates: str = ""
    people: tuple[tuple[str, str], ...] = ()
    year: str = ""
    lines: str = ""

    def plus(self, later: "Profile") -> "Profile":
        """This profile with what was told later laid over it."""
        return Profile(
            tuple((dict(self.columns) | dict(later.columns)).items()),
            tuple((dict(self.words) | dict(later.words)).items()),
            later.dates or self.dates,
            later.decimal or self.decimal,
            later.currency or self.currency,
            later.now or self.now,
            later.rates or self.rates,
            tuple((dict(self.people) | dict(later.people)).items()),
            later.year or self.year,
            later.lines or self.lines,
        )
