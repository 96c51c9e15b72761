"""coach surprise: what nobody saw coming, what was not looked for, what is watched for since."""

from datetime import date

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.numbers.watching import matching
from coachcli.cli.rhythm import surprise_asked, surprise_shown
from coachcli.cli.rhythm.surprise_known import (
    everybody,
    is_habit,
    maybe_surprises,
    surprise_named,
    surprises_of,
)
from coachcli.cli.rhythm.surprise_options import (
    About,
    AnsweredError,
    Asked,
    Deal,
    Earlier,
    Happened,
    Kind,
    Least,
    Missed,
    Next,
    NothingSaidError,
    NotYetHappenedError,
    On,
    Ours,
    RuleId,
    Saw,
    Sides,
    SurpriseId,
    Telling,
    Texts,
    Watch,
    WhatHappenedError,
    Who,
)
from coachcli.cli.terminal.answer import Answer, Lines
from coachcli.cli.terminal.options import Manager
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.amount import amount_named, minor
from coachcli.coaching.record import by_ending
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.surprise import (
    MaybeSurprise,
    Surprise,
    SurpriseAnswer,
    SurpriseKind,
    SurpriseQuestion,
    answers_of,
    offered,
)
from coachcli.coaching.rhythm.surprise_told import (
    answers_told,
    deal_meant,
    last_of_ours,
    sign_told,
)
from coachcli.coaching.rhythm.watch import WatchRule, in_words
from coachcli.store import metric, person
from coachcli.store import surprise as records
from coachcli.store import watch as rules

OFFERED = 6
"""As many deals are offered to pick from."""


def add(  # noqa: PLR0913 - the options of the command
    context: Context,
    rep: Whom,
    deal: Deal = "",
    about: About = "",
    kind: Kind = None,
    on: On = None,
    saw: Saw = "",
    missed: Missed = "",
    next_: Next = "",
    earlier: Earlier = "",
    whom: Asked = "",
    ours: Ours = "",
    happened: Happened = "",
    watch: Watch = None,
    least: Least = "",
) -> Answer:
    """Keep a deal lost or moved, or a customer gone, that nobody saw coming, and what of it.

    Three questions; of each answer you say whether you could have looked for it, or whether it
    happened to you. What could have been looked for can become a sign to watch for: moved,
    overdue, stage, quiet, shrunk, open, renewal or customer, with its number.

    Examples
      coach surprise add dana
      coach surprise add dana --deal 4711 --saw "They went quiet." --happened saw
        --next "A date that moves twice." --ours next --watch "moved 2"
    """
    who = context.rep(rep, "show rep")
    texts = _texts((saw, missed, next_, earlier, whom))
    typed = Sides(texts, ours, happened, watch, least)
    every, known = maybe_surprises(context, who), surprises_of(context, everybody(context).values())
    offers = offered(every, known, OFFERED)
    if not typed.is_said and not context.terminal.has_person:
        return surprise_shown.agenda(who, offers)
    named = MaybeSurprise("", who.id, kind or SurpriseKind.LOST, about.strip(), context.day)
    meant = _meant(context, who, deal, named if kind else replace(named, rep=""), (every, offers))
    day = _happened(context, on) if on else meant.happened
    telling = _telling(context, typed, (), answers_of(known))
    made = Surprise(
        clock.new_id(), who.id, kind or meant.kind, meant.about, day, context.day, meant.deal
    )
    return _keep(context, who, made, telling, is_new=True)


def answer(  # noqa: PLR0913 - the options of the command
    context: Context,
    surprise: SurpriseId,
    saw: Saw = "",
    missed: Missed = "",
    next_: Next = "",
    earlier: Earlier = "",
    whom: Asked = "",
    ours: Ours = "",
    happened: Happened = "",
    watch: Watch = None,
    least: Least = "",
) -> Answer:
    """Say more of a surprise that is kept, or what to watch for since.

    Examples
      coach surprise answer 7f2c31 --earlier "Nobody met the CFO." --ours earlier
      coach surprise answer 7f2c31 --watch "stage 30" --least 20000
    """
    made = surprise_named(context, surprise)
    who = everybody(context)[made.rep]
    texts = _texts((saw, missed, next_, earlier, whom))
    typed = Sides(texts, ours, happened, watch, least)
    before = {each.question for each in made.answers}
    for question, text in texts.items():
        if text.strip() and question in before:
            raise AnsweredError(question)
    if not typed.is_said and not context.terminal.has_person:
        raise NothingSaidError
    telling = _telling(context, typed, made.answers, made.answers)
    return _keep(context, who, made, telling, is_new=False)


def list_(context: Context, rep: Who = None, manager: Manager = None) -> Answer:
    """Show what nobody saw coming, and how much of it could have been looked for.

    Examples
      coach surprise list
      coach surprise list dana
    """
    names = everybody(context)
    who = context.rep_among(tuple(names.values()), rep, "show rep") if rep else None
    theirs = person.team(context.room, context.manager(manager), left=True)
    known = surprises_of(context, (who,) if who else theirs)
    return surprise_shown.listed(known, names, who, is_habit=is_habit(known))


def watch(context: Context, rep: Who = None, manager: Manager = None) -> Answer:
    """Show what matches today what you said you would look for.

    Examples
      coach surprise watch
      coach surprise watch dana
    """
    reps = (context.rep(rep, "show rep"),) if rep else context.team(manager)
    standing = rules.rules(context.room, context.day)
    currency = metric.currency(context.room)
    return surprise_shown.watched(matching(context, reps), standing, currency)


def end(context: Context, rule: RuleId) -> Answer:
    """Stop watching for something.

    Example
      coach surprise end 7f2c31
    """
    known = {each.id: each for each in rules.rules(context.room, context.day)}
    meant = known[by_ending("sign", rule, known, "coach surprise watch")]
    with context.change("unwatch") as act:
        rules.end(context.room, meant.id, clock.new_id(), act.stamp)
    body = surprise_shown.rule_plain(meant) | {"ended": context.day.isoformat()}
    return Answer(body, (Lines((f"Not watched for any more: {in_words(meant)}.",)),))


def _happened(context: Context, on: str) -> date:
    """The day that was said. Raises NotYetHappenedError."""
    day = context.day_said(on, "back")
    if day > context.day:
        raise NotYetHappenedError(day)
    return day


def _texts(texts: tuple[str, ...]) -> Texts:
    return dict(zip(SurpriseQuestion, texts, strict=True))


def _meant(
    context: Context,
    who: Rep,
    deal: str,
    named: MaybeSurprise,
    known: tuple[tuple[MaybeSurprise, ...], tuple[MaybeSurprise, ...]],
) -> MaybeSurprise:
    """The deal that is meant: by its id, freely named, or asked. Raises CoachError."""
    every, offers = known
    if deal:
        return deal_meant(deal, every)
    if named.about and named.rep:
        return named
    if not context.terminal.has_person:
        raise WhatHappenedError
    if named.about:
        kind = surprise_asked.kind_asked(context.terminal)
        return replace(named, rep=who.id, kind=kind)
    return surprise_asked.deal_asked(context, who, offers)


def _telling(
    context: Context,
    typed: Sides,
    own: tuple[SurpriseAnswer, ...],
    before: tuple[SurpriseAnswer, ...],
) -> Telling:
    """What is to be kept: what was typed, else what is said at the terminal."""
    if typed.is_said:
        new = answers_told(typed.texts, typed.ours, typed.happened, clock.new_id)
        sign = sign_told(typed.watch) if typed.watch else None
        return Telling(new, sign, _least(context, typed.least))
    answered = frozenset(each.question for each in own)
    new, is_left = surprise_asked.answers_asked(context.terminal, answered, before)
    if not new:
        raise NothingSaidError
    is_ours = any(each.is_ours for each in new) and not is_left
    sign = surprise_asked.sign_asked(context.terminal) if is_ours else None
    return Telling(new, sign, is_left=is_left)


def _least(context: Context, text: str) -> int:
    return minor(amount_named(text), metric.currency(context.room)) if text.strip() else 0


def _keep(context: Context, who: Rep, made: Surprise, telling: Telling, *, is_new: bool) -> Answer:
    """Keep what was said, and the sign to watch for, as one act; show it."""
    whole = replace(made, answers=(*made.answers, *telling.answers))
    if not whole.answers:
        raise NothingSaidError
    made_rules = tuple(_rules(context, whole, telling))
    kind = "surprise" if telling.answers else "watch"
    with context.change(kind) as act:
        if is_new:
            records.add(context.room, whole, act.stamp)
        else:
            records.answer(context.room, made, telling.answers, act.stamp)
        for rule in made_rules:
            rules.add(context.room, rule, act.stamp)
    habit = is_habit(surprises_of(context, everybody(context).values()))
    shown = surprise_shown.surprise_shown(whole, who, made_rules, is_habit=habit)
    return replace(shown, exit_code=130) if telling.is_left else shown


def _rules(context: Context, whole: Surprise, telling: Telling) -> tuple[WatchRule, ...]:
    """The sign that is to be watched for, on the answer that it comes from."""
    if telling.sign is None:
        return ()
    of = last_of_ours(whole.answers)
    made = (*telling.sign, telling.least, context.day, of.text)
    return (WatchRule(clock.new_id(), of.id, *made),)
