"""What matches today what is watched for since a surprise, and how that is said."""

from collections.abc import Iterable, Sequence

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.watch import WatchMatch, matches
from coachcli.store import watch

MOST = 3
"""As many matches are named where there are more."""


@dataclass(frozen=True, slots=True)
class MatchWith:
    """A match, with the name of the rep whose it is."""

    rep: str
    match: WatchMatch

    @property
    def money(self) -> str:
        """The amount, where there is any."""
        if not self.match.amount:
            return ""
        from coachcli.cli.numbers.headline_said import money  # noqa: PLC0415 - few match

        return money(self.match.amount, self.match.currency)


def matching(context: Context, reps: Iterable[Rep]) -> tuple[MatchWith, ...]:
    """What of these reps matches today what is watched for, the most money first."""
    rules = watch.rules(context.room, context.day)
    if not rules:
        return ()
    names = {rep.id: rep.name for rep in reps}
    seen = watch.watched(context.room, names, rules, context.day)
    return tuple(MatchWith(names[each.rep], each) for each in matches(rules, seen, context.day))


def match_words(each: MatchWith, *, named: bool = True) -> str:
    """A match in words: what, whose, how much, and what is seen of it."""
    whose = f" ({each.rep})" if named else ""
    money = f", {each.money}" if each.money else ""
    return f"{each.match.account}{whose}{money}: {each.match.says}"


def matched_words(every: Sequence[MatchWith]) -> str:
    """How many opportunities match, and which."""
    count = len({(each.match.deal, each.match.account) for each in every})
    some = "; ".join(match_words(each) for each in every[:MOST])
    more = f"; and {len(every) - MOST:,} more" if len(every) > MOST else ""
    match = "matches" if count == 1 else "match"
    things = show.count(count, "opportunity", "opportunities")
    if all(not each.match.deal for each in every):
        things = show.count(count, "customer")
    return f"{things} {match} what you said you would look for: {some}{more}."


def match_plain(each: MatchWith) -> dict[str, object]:
    """A match as JSON."""
    match = each.match
    return {
        "rep": each.rep,
        "deal": match.deal or None,
        "account": match.account,
        "amount": match.amount,
        "currency": match.currency,
        "sign": match.kind,
        "number": match.number,
        "says": match.says,
        "rule": match.rule,
    }
