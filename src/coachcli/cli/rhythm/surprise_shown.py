"""How surprises are shown, with their answers, and what is watched for since."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from coachcli.cli.numbers.watching import MatchWith, match_plain, match_words
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Line, Lines, Part, Step, Table
from coachcli.coaching.money import major
from coachcli.coaching.record import ending, plain
from coachcli.coaching.rep import Rep, identity
from coachcli.coaching.rhythm.surprise import (
    ALWAYS,
    HAPPENED,
    INTERNAL,
    OURS,
    QUESTIONS,
    THREE,
    MaybeSurprise,
    OwnShare,
    Surprise,
    SurpriseAnswer,
    own_share,
    own_shares,
)
from coachcli.coaching.rhythm.watch import WatchRule, in_words

HABIT = "Each of the last three answers was of something that happened to us."
NONE = "No surprise was kept yet."
COLUMNS = ("day", "rep", "kind", "about", "answers", "ours", "id")
MATCHED = ("rep", "deal", "account", "amount", "currency", "sign", "number", "says", "rule")
MOST_SHOWN = 10
"""As many matches of a sign are shown to readers; a file has all."""
FEWER = "A rep's name shows theirs, --csv all; --least leaves out smaller deals."
NO_RULE = (
    "Nothing is watched for yet. An answer that says what could have been looked for can become "
    "something to watch for."
)


def agenda(who: Rep, offers: Sequence[MaybeSurprise]) -> Answer:
    """What would be asked, and which deals it may be about."""
    rows = tuple((each.deal, *_offered(each)) for each in offers)
    labels = ("deal", "called", "what happened")
    body = {
        "rep": identity(who),
        "offered": plain(tuple(offers)),
        "questions": {question.value: QUESTIONS[question] for question in ALWAYS},
    }
    shown: tuple[Part, ...] = (Table(rows, labels=labels), BLANK) if rows else ()
    asked = tuple(Line(QUESTIONS[question], f"--{question} ") for question in ALWAYS)
    side = Line(f"Each answer is --ours ({OURS}) or --happened ({HAPPENED}).")
    example = ("--saw", "WHAT", "--next", "WHAT", "--ours", "next", "--happened", "saw")
    of = ("--deal", offers[0].deal) if offers else ("--about", "NAME", "--kind", "lost")
    step = Step(("surprise", "add", who.name, *of, *example))
    head = Heading(f"{who.name}: what nobody saw coming")
    return Answer(body, (head, *shown, Lines((*asked, side))), step)


def _offered(each: MaybeSurprise) -> tuple[str, str]:
    from coachcli.cli.numbers.headline_said import money  # noqa: PLC0415 - with deals alone

    amount = f", {money(each.amount, each.currency)}" if each.amount else ""
    return each.about, f"{each.kind} on {show.day(each.happened)}{amount}"


def offer_words(each: MaybeSurprise) -> str:
    """A deal that may have been a surprise, in a line to pick."""
    about, what = _offered(each)
    return f"{about}: {what}"


def surprise_shown(
    surprise: Surprise, who: Rep, rules: Sequence[WatchRule], *, is_habit: bool
) -> Answer:
    """A surprise as it is kept; where all seemed to happen to us, with what is asked then."""
    parts = [*_parts(surprise, who.name)]
    parts += [Lines((Line(in_words(rule), "Watched for: "),)) for rule in rules]
    open_ = [each for each in INTERNAL if each not in {a.question for a in surprise.answers}]
    body = surprise_plain(surprise, who) | {"watch": [rule_plain(rule) for rule in rules]}
    body["questions"] = {each.value: QUESTIONS[each] for each in open_} if is_habit else {}
    if is_habit and open_:
        parts += [BLANK, Lines(tuple(QUESTIONS[each] for each in open_))]
        words = ("surprise", "answer", ending(surprise.id), f"--{open_[0]}", "WHAT")
        return Answer(body, parts, Step((*words, "--ours", open_[0].value)))
    return Answer(body, parts, _after(surprise, who, rules))


def _after(surprise: Surprise, who: Rep, rules: Sequence[WatchRule]) -> Step:
    """What comes next: the rule that an answer asks for, else what matches."""
    if rules or not any(answer.is_ours for answer in surprise.answers):
        return Step(("surprise", "watch") if rules else ("surprise", "list", who.name))
    words = ("surprise", "answer", ending(surprise.id), "--watch", "moved 2")
    return Step(words, "to watch for it")


def listed(
    surprises: Sequence[Surprise], names: Mapping[str, Rep], who: Rep | None, *, is_habit: bool
) -> Answer:
    """The surprises, the newest first; those of a rep with their answers."""
    latest = tuple(reversed(surprises))
    full = Table(tuple(_row(each, names) for each in latest), COLUMNS)
    shown = own_shares(surprises)
    body = {
        "surprises": [surprise_plain(each, names[each.rep]) for each in latest],
        "share": [_share_plain(each) for each in shown if each.is_shown],
        "all_happened": is_habit,
    }
    if not surprises:
        name = who.name if who else "NAME"
        return Answer(body, (Table((), full=full), Lines((NONE,))), Step(("surprise", "add", name)))
    every = own_share(date.min, surprises)
    said = Lines((*_shares(every, shown), *((HABIT,) if is_habit else ())))
    if who:
        each_ = [part for each in latest for part in (*_parts(each, who.name), BLANK)]
        return Answer(body, (*each_, said), Step(("surprise", "watch")))
    table = Table(full.rows, full.head, right=(4, 5), full=full)
    return Answer(body, (table, BLANK, said), Step(("surprise", "watch")))


def _row(each: Surprise, names: Mapping[str, Rep]) -> tuple[object, ...]:
    ours = sum(answer.is_ours for answer in each.answers)
    known = (each.happened, names[each.rep].name, each.kind.value, each.about)
    return (*known, len(each.answers), ours, ending(each.id))


def _shares(every: OwnShare, shown: Iterable[OwnShare]) -> Iterator[str]:
    """How many answers were of something to look for, where there are enough surprises."""
    if not every.is_shown:
        count = show.count(every.surprises, "surprise")
        yield f"{count} so far. How much could have been looked for is told from {THREE} on."
        return
    yield f"Something we could have looked for or done: {_counts(every)}."
    quarters = [each for each in shown if each.is_shown]
    if len(quarters) > 1:
        told = (f"from {show.day(each.since)} {_counts(each)}" for each in quarters)
        yield f"By quarter: {'; '.join(told)}."


def _counts(share: OwnShare) -> str:
    of = show.count(share.surprises, "surprise")
    return f"{share.ours} of {share.answers} answers ({of})"


def _share_plain(share: OwnShare) -> dict[str, object]:
    return {
        "since": share.since.isoformat(),
        "surprises": share.surprises,
        "answers": share.answers,
        "ours": share.ours,
    }


def _parts(surprise: Surprise, name: str) -> Iterator[Part]:
    what = f"{surprise.kind} {show.day(surprise.happened)}"
    yield Heading(f"{surprise.about}, {name}: {what}", ending(surprise.id))
    yield Lines(tuple(_said(answer) for answer in surprise.answers))


def _said(answer: SurpriseAnswer) -> Line:
    side = "ours" if answer.is_ours else "happened"
    asked = QUESTIONS[answer.question].removeprefix("Everything so far happened to us. ")
    return Line(f"{asked} {answer.text or '(forgotten)'} ({side})", "  ")


def surprise_plain(surprise: Surprise, who: Rep) -> dict[str, object]:
    """A surprise as JSON."""
    return {
        "id": surprise.id,
        "rep": identity(who),
        "kind": surprise.kind,
        "about": surprise.about,
        "deal": surprise.deal or None,
        "happened": surprise.happened.isoformat(),
        "day": surprise.day.isoformat(),
        "answers": plain(surprise.answers),
    }


def rule_plain(rule: WatchRule) -> dict[str, object]:
    """What is watched for, as JSON."""
    known = plain(rule)
    return {**known, "says": in_words(rule)}


def watched(every: Sequence[MatchWith], rules: Sequence[WatchRule], currency: str) -> Answer:
    """What matches today, below what is watched for."""
    body = {
        "matches": [match_plain(each) for each in every],
        "rules": [rule_plain(rule) for rule in rules],
    }
    if not rules:
        return Answer(
            body,
            (Table((), full=Table((), MATCHED)), Lines((NO_RULE,))),
            Step(("surprise", "list")),
        )
    return Answer(body, tuple(_watched(every, rules, currency)))


def _watched(
    every: Sequence[MatchWith], rules: Sequence[WatchRule], currency: str
) -> Iterator[Part]:
    for place, rule in enumerate(rules):
        if place:
            yield BLANK
        yield Heading(_sentence(_of_least(rule, currency)), ending(rule.id))
        if rule.said:
            yield Lines((Line(f'"{rule.said}"', "  ", quiet=True),))
        theirs = [each for each in every if each.match.rule == rule.id]
        yield _matched(theirs) if theirs else Lines((Line("nothing matches today", "  "),))
        if (more := len(theirs) - MOST_SHOWN) > 0:
            yield Lines((Line(f"and {more:,} more. {FEWER}", "  ", quiet=True),))


def _matched(every: Sequence[MatchWith]) -> Table:
    rows = tuple((match_words(each),) for each in every[:MOST_SHOWN])
    full = tuple(map(_bare, every))
    return Table(rows, indent="  ", labels=("what matches",), full=Table(full, MATCHED))


def _bare(each: MatchWith) -> tuple[object, ...]:
    """A match as a row of a file, its amount in whole units."""
    row, match = match_plain(each), each.match
    if match.amount is not None:
        row["amount"] = major(match.amount, match.currency)
    return tuple(row[key] for key in MATCHED)


def _sentence(words: str) -> str:
    """Words as a sentence begins."""
    return f"{words[:1].upper()}{words[1:]}"


def _of_least(rule: WatchRule, currency: str) -> str:
    if not rule.least:
        return in_words(rule)
    from coachcli.cli.numbers.headline_said import money  # noqa: PLC0415 - few rules have it

    return f"{in_words(rule)}, from {money(rule.least, currency)}"
