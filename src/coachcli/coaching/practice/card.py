"""A practice card: one thing to produce, what it is held against, and what to say of it."""

from collections.abc import Iterable

from coachcli.coaching.cause import Kind
from coachcli.coaching.learning.catalogue import Asset, Recall, RolePlay, Round
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.attempt import ROLE_PLAY_PART, AttemptKind

TEACH_BACK_PART = "teach-back"
MINUTES = {AttemptKind.RECALL: 3, AttemptKind.TEACH_BACK: 5, AttemptKind.ROLE_PLAY: 7}
"""How long a card takes."""
HARDER = (
    "Harder this time: say it as you would to a buyer, in twenty seconds, "
    "with an example of your own from this month."
)
OWN_EXAMPLE = "an example of their own"
WHOLE = "All that can come up in this round. The whole of it: {}"
TEACH_BACK = "Explain it in two minutes, without notes, as to somebody who joined this week: {}"
TEACH_BACK_MARKS = ("what to do, step by step", "why a buyer would care", "an example of their own")


@dataclass(frozen=True, slots=True)
class PracticeCard:
    """One part of an asset as it is asked: `produce` first, then `answer` and `marks`.

    `coach_only` is what the coach plays and nobody shows the rep. A recall question is asked in
    `harder` words, and a role-play in its last round, after a run of success.
    """

    asset: str
    part: str
    title: str
    kind: AttemptKind
    produce: str
    answer: str
    marks: tuple[str, ...]
    coach_only: str = ""
    round_name: str = ""
    organise: str = ""
    harder: bool = False

    @property
    def id(self) -> str:
        """How it is named on a page and a command line."""
        return card_id(self.asset, self.part)

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return MINUTES[self.kind]


def card_id(asset: str, part: str) -> str:
    """How a part of an asset is named: a question by its number from 1."""
    return f"{asset}/{int(part) + 1 if part.isdecimal() else part}"


def parts(asset: Asset, kind: Kind) -> tuple[str, ...]:
    """The parts of an asset that practise what a cause of this kind lacks.

    Knowledge is said from memory, a skill is acted: what is not of its form proves nothing.
    """
    if kind is Kind.KNOWLEDGE:
        return tuple(map(str, range(len(asset.recall))))
    return (ROLE_PLAY_PART,) if asset.role_play else ()


def card(asset: Asset, part: str, scored: int, *, harder: bool = False) -> PracticeCard | None:
    """A part of an asset as it is asked after so many tries, first of all unscored; none if gone.

    `scored` is how many tries at it there were.
    """
    if part.isdecimal() and int(part) < len(asset.recall):
        return _recall(asset, part, asset.recall[int(part)], harder=harder)
    if part == ROLE_PLAY_PART and asset.role_play:
        return _acted(asset, asset.role_play, scored, harder=harder)
    return _taught(asset) if part == TEACH_BACK_PART else None


def _recall(asset: Asset, part: str, recall: Recall, *, harder: bool) -> PracticeCard:
    return PracticeCard(
        asset=asset.id,
        part=part,
        title=asset.title,
        kind=AttemptKind.RECALL,
        produce=f"{recall.ask} {HARDER}" if harder else recall.ask,
        answer=recall.answer,
        marks=(*recall.must_say, OWN_EXAMPLE) if harder else recall.must_say,
        organise=asset.organise,
        harder=harder,
    )


def _acted(asset: Asset, play: RolePlay, scored: int, *, harder: bool) -> PracticeCard:
    turn = _round(play.rounds, scored, harder=harder)
    return PracticeCard(
        asset=asset.id,
        part=ROLE_PLAY_PART,
        title=asset.title,
        kind=AttemptKind.ROLE_PLAY,
        produce=play.rep_sees,
        answer=WHOLE.format(play.pass_when),
        marks=play.pass_marks,
        coach_only=_joined((play.coach_sees, turn.scene, play.hidden_fact)),
        round_name=turn.name,
        organise=asset.organise,
        harder=harder,
    )


def _round(rounds: tuple[Round, ...], scored: int, *, harder: bool) -> Round:
    """The first round at first, the last where it is to be harder, else those between in turn."""
    if not scored:
        return rounds[0]
    between = rounds[1:-1] or rounds[-1:]
    return rounds[-1] if harder else between[(scored - 1) % len(between)]


def _taught(asset: Asset) -> PracticeCard:
    return PracticeCard(
        asset=asset.id,
        part=TEACH_BACK_PART,
        title=asset.title,
        kind=AttemptKind.TEACH_BACK,
        produce=TEACH_BACK.format(asset.goal),
        answer=asset.done,
        marks=TEACH_BACK_MARKS,
        organise=asset.organise,
    )


def _joined(texts: Iterable[str]) -> str:
    return " ".join(text.strip() for text in texts)
