"""What was observed of a rep, tried and finished, read for whoever shows it."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from coachcli.cli.context import Context
from coachcli.coaching.behaviour import Behaviour, called_now
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.practice.attempt import Attempt, AttemptKind
from coachcli.coaching.practice.ladder import Footing, SkillEvidence, footing
from coachcli.coaching.practice.look import RatedLook, looks, of_behaviour
from coachcli.coaching.practice.rated import WITHIN_DAYS, Rated, rated, seen_apart
from coachcli.coaching.rep import Rep
from coachcli.store import attempt, observation


@dataclass(frozen=True, slots=True)
class SeenOf:
    """What is known of a rep and each behaviour, up to a day, by the ids of now."""

    day: date
    behaviours: dict[str, Behaviour]
    looks: tuple[RatedLook, ...]
    attempts: tuple[Attempt, ...]
    finished: tuple[tuple[str, date], ...]
    knowledge: frozenset[str]
    talked_over: frozenset[str] = frozenset()
    """The looks (by id) after which there was a talk."""

    @property
    def known(self) -> tuple[Behaviour, ...]:
        """The behaviours of which anything is known, in the order of the model."""
        trained = (*(each.behaviour for each in self.attempts), *dict(self.finished))
        named = {called_now(id_, self.behaviours) for id_ in trained}
        named |= {look.behaviour for look in self.looks}
        return tuple(each for id_, each in self.behaviours.items() if id_ in named)

    def looks_at(self, behaviour: Behaviour) -> tuple[RatedLook, ...]:
        """The looks at a behaviour, the earliest first."""
        return of_behaviour(self.looks, behaviour.id)

    def apart(self, all_looks: Iterable[RatedLook] | None = None) -> RatedLook | None:
        """The look that opens the next talk, of all or of these, if one does."""
        some = self.looks if all_looks is None else all_looks
        return seen_apart(some, self.day, self.talked_over)

    def rated(self, behaviour: Behaviour) -> Rated | None:
        """How a behaviour stands by its open looks."""
        return rated(self.looks_at(behaviour), behaviour, self.day)

    def footing(self, behaviour: Behaviour) -> Footing:
        """How far the rep has come with a behaviour."""
        return footing(
            SkillEvidence(
                behaviour.expected,
                self.looks_at(behaviour),
                tuple(each for each in self.attempts if self._is(behaviour, each.behaviour)),
                tuple(day for id_, day in self.finished if self._is(behaviour, id_)),
                self.knowledge,
            )
        )

    def _is(self, behaviour: Behaviour, id_: str) -> bool:
        return called_now(id_, self.behaviours) == behaviour.id


def seen_of(context: Context, who: Rep, model: dict[str, Behaviour] | None = None) -> SeenOf:
    """What is known of a rep on this day; `model` are the behaviours where they were read."""
    room, day, behaviours = context.room, context.day, model or context.behaviours()
    attempts = attempt.of_person(room, who.id, day)
    by_people = looks(observation.of_person(room, who.id, day), behaviours)
    return SeenOf(
        day,
        behaviours,
        (*by_people, *_scores(context, who, behaviours)),
        attempts,
        attempt.finished(room, who.id, day),
        _knowledge(context, attempts),
        observation.talked_over(room, (who.id,), day),
    )


def _scores(context: Context, who: Rep, behaviours: dict[str, Behaviour]) -> Iterator[RatedLook]:
    """What tools have scored, under the ids of now."""
    since = context.day - timedelta(days=WITHIN_DAYS)
    for look in observation.scores(context.room, who.id, context.day, since):
        yield replace(look, behaviour=called_now(look.behaviour, behaviours))


def _knowledge(context: Context, attempts: tuple[Attempt, ...]) -> frozenset[str]:
    """The causes of what was answered from memory that are gaps of knowledge."""
    asked = {each.cause for each in attempts if each.kind is AttemptKind.RECALL and each.cause}
    return frozenset(cause for cause in asked if _is_knowledge(context, cause))


def _is_knowledge(context: Context, id_: str) -> bool:
    from coachcli.coaching.cause import Kind  # noqa: PLC0415 - few have answered from memory

    flow = context.shelf.flow_with(id_)
    cause = flow.cause(id_) if flow else None
    return cause is not None and cause.kind is Kind.KNOWLEDGE
