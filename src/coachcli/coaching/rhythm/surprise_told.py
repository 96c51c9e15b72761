"""What is typed of a surprise: its answers, whose each was, and the sign that is watched for."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import pairwise

from coachcli.coaching.errors import CoachError, naming
from coachcli.coaching.rhythm.surprise import (
    HAPPENED,
    OURS,
    MaybeSurprise,
    SurpriseAnswer,
    SurpriseKind,
    SurpriseQuestion,
)
from coachcli.coaching.rhythm.watch import SIGNS, WatchedDeal, WatchKind

MOST_NUMBER = 9_999
Texts = Mapping[SurpriseQuestion, str]


class WhoseAnswerError(CoachError):
    """It is not said of each answer, or not of these, whether it could have been looked for."""

    exit_code = 2

    def __init__(self, answers: Iterable[SurpriseQuestion]) -> None:
        names = ",".join(answers)
        super().__init__(
            f"Nothing was kept. Say of each answer, and only of these, whether {OURS} (",
            naming("ours", names),
            f"), or {HAPPENED} (",
            naming("happened", names),
            ").",
        )


class NotASignError(CoachError):
    """A text names nothing that can be watched for."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        known = ", ".join(f"{kind} {sign.usual}" for kind, sign in SIGNS.items())
        super().__init__(
            f'"{text}" is nothing that can be watched for. Nothing was kept. '
            f"Write a sign with its number, as in: {known}."
        )


class NothingOfOursError(CoachError):
    """A sign is to be watched for, and no answer says what could have been looked for."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__(
            "Nothing was kept. What is watched for comes from an answer that says what could have "
            "been looked for: mark it with ",
            naming("ours"),
            ".",
        )


class WhichDealError(CoachError):
    """No deal of the rep is called so, or several are."""

    exit_code = 2

    def __init__(self, wanted: str, known: Iterable[MaybeSurprise]) -> None:
        listed = "; ".join(f"{each.deal} ({each.about}, {each.kind})" for each in known)
        super().__init__(
            f'No single deal of the last 13 weeks is "{wanted}". Nothing was kept. Name one by its '
            f"id: {listed or 'none was lost or moved'}. Or name it freely: ",
            naming("about", wanted),
            " ",
            naming("what happened", "lost"),
            " (or slipped, churned).",
        )


def answers_told(
    texts: Texts, ours: str, happened: str, new_id: Callable[[], str]
) -> tuple[SurpriseAnswer, ...]:
    """The answers that were typed, each as ours or as what happened. Raises WhoseAnswerError."""
    given = {question: text.strip() for question, text in texts.items() if text.strip()}
    sides = dict.fromkeys(_names(ours), True) | dict.fromkeys(_names(happened), False)
    is_twice = set(_names(ours)) & set(_names(happened))
    if is_twice or set(sides) != set(map(str, given)):
        raise WhoseAnswerError(given)
    return tuple(
        SurpriseAnswer(new_id(), question, text, sides[question])
        for question, text in given.items()
    )


def sign_told(text: str) -> tuple[WatchKind, int]:
    """The sign that a text names, and its number or the usual one. Raises NotASignError."""
    word, _, number = text.strip().casefold().partition(" ")
    is_number = not number.strip() or _is_number(number.strip())
    if word not in set(WatchKind) or not is_number:
        raise NotASignError(text)
    kind = WatchKind(word)
    return kind, int(number) if number.strip() else SIGNS[kind].usual


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and 1 <= int(text[:5]) <= MOST_NUMBER


def last_of_ours(answers: Iterable[SurpriseAnswer]) -> SurpriseAnswer:
    """The last answer that says what could have been looked for. Raises NothingOfOursError."""
    ours = [answer for answer in answers if answer.is_ours]
    if not ours:
        raise NothingOfOursError
    return ours[-1]


def slipped(deal: WatchedDeal, first: date) -> MaybeSurprise | None:
    """An open deal whose close date was moved later from a day on, as what may surprise."""
    pushed = [
        later.known
        for earlier, later in pairwise(deal.steps)
        if (earlier.closes and later.closes and later.closes > earlier.closes)
        or later.pushes > earlier.pushes
    ]
    if deal.steps[0].pushes:
        pushed = [deal.steps[0].known, *pushed]
    if not pushed or pushed[-1] < first:
        return None
    now = (pushed[-1], deal.now.amount, deal.currency)
    return MaybeSurprise(deal.id, deal.rep, SurpriseKind.SLIPPED, deal.account or deal.id, *now)


def deal_meant(wanted: str, known: Iterable[MaybeSurprise]) -> MaybeSurprise:
    """The deal that is meant by its id, or by a part of what it is called.

    Raises WhichDealError.
    """
    every, low = tuple(known), wanted.strip().casefold()
    by_id = [each for each in every if each.deal.casefold() == low]
    called = [each for each in every if low and low in each.about.casefold()]
    meant = by_id or called
    if len(meant) != 1:
        raise WhichDealError(wanted, called or every[:5])
    return meant[0]


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip().casefold() for name in text.split(",") if name.strip())
