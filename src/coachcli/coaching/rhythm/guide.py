"""A guide: the questions of one kind of talk, in order, and which of them fit a rep's plan."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from coachcli.coaching.errors import CoachError
from coachcli.coaching.near import near
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.plans.objective import PlannedActivity
from coachcli.coaching.rhythm.talk import TalkStep

NEAR = 0.6


class AgreedWork(StrEnum):
    """What an agreed activity is work on."""

    PROSPECTING = "prospecting"
    QUALIFICATION = "qualification"
    DEALS = "deals"
    ACCOUNTS = "accounts"


NEW = (AgreedWork.PROSPECTING, AgreedWork.QUALIFICATION)
OF_OBJECTIVE = {
    **dict.fromkeys(
        ("new_logos", "new_opps", "pipeline_created", "meeting_to_opp", "touch_to_meeting"), NEW
    ),
    **dict.fromkeys(("target_account_coverage", "icp_mix", "coverage_vs_plan"), NEW),
    **dict.fromkeys(
        ("products_per_account", "retention_rate", "renewal_on_time", "attach_rate"),
        (AgreedWork.ACCOUNTS,),
    ),
    **dict.fromkeys(
        ("focus_mix", "avg_deal", "discount_pct"), (AgreedWork.DEALS, AgreedWork.ACCOUNTS)
    ),
}
"""The work that serves an objective, by metric; any other is work on deals."""
OF_ABOUT = {
    "account": (AgreedWork.ACCOUNTS,),
    "deal": (AgreedWork.DEALS, AgreedWork.QUALIFICATION),
}
"""The work that a whole talk is, by what it is about; any other has room for all work."""
EXISTING = ("existing", "current", "installed", "account", "renewal", "our customers")
"""Words of a target group that buys already."""
NOT_YET = re.compile(r"\b(?:new|target|prospective)\s+(?:[\w-]+\s+)?accounts?\b")
"""Accounts that do not buy yet, like new logistics accounts."""


@dataclass(frozen=True, slots=True)
class GuideQuestion:
    """A question of a guide: at which step, what to listen for, and which work it serves.

    One that serves no work in particular is asked in every talk by that guide.
    """

    id: str
    step: TalkStep
    ask: str
    listen_for: str = ""
    serves: tuple[AgreedWork, ...] = ()


@dataclass(frozen=True, slots=True)
class MapStep:
    """A step of the customer's life: who has a say in it is asked."""

    id: str
    ask: str


@dataclass(frozen=True, slots=True)
class Guide:
    """How a kind of talk goes; `about` is what it is about, where it is about one thing."""

    id: str
    title: str
    minutes: int
    purpose: str
    questions: tuple[GuideQuestion, ...]
    about: str = ""
    also_called: tuple[str, ...] = ()
    map: tuple[MapStep, ...] = ()


@dataclass(frozen=True, slots=True)
class FittingQuestions:
    """The questions of a guide that fit what was agreed, and how many others it has."""

    asked: tuple[GuideQuestion, ...]
    left_out: int

    @property
    def is_unfit(self) -> bool:
        """Whether nothing of the guide was agreed on."""
        return not self.asked and self.left_out > 0


class NoSuchGuideError(CoachError):
    """No talk is called so."""

    exit_code = 2

    def __init__(self, wanted: str, guides: Iterable[Guide]) -> None:
        guides = tuple(guides)
        names = {name: guide.id for guide in guides for name in names_of(guide)}
        close = near(" ".join(wanted.casefold().split()), names, like=NEAR)
        meant = dict.fromkeys(names[name] for name in close)
        hint = f"Did you mean {' or '.join(meant)}? " if meant else ""
        super().__init__(f'No talk is called "{wanted}". {hint}There are: {listed(guides)}.')


def guide_named(wanted: str, guides: Iterable[Guide]) -> Guide:
    """The guide that a word or two mean. Raises NoSuchGuideError."""
    known = tuple(guides)
    guide = next(iter(guides_named(wanted, known)), None)
    if guide is None:
        raise NoSuchGuideError(wanted, known)
    return guide


def guides_named(wanted: str, guides: Iterable[Guide]) -> tuple[Guide, ...]:
    """The guides that have this name, by whatever they are called, else whose id begins so."""
    name, known = _bare(wanted), tuple(guides)
    exactly = tuple(guide for guide in known if name in names_of(guide))
    begun = tuple(guide for guide in known if _bare(guide.id).startswith(name))
    return exactly or (begun if len(begun) == 1 else ())


def names_of(guide: Guide) -> tuple[str, ...]:
    """What a guide can be called: its id, its title, and other words."""
    said = (guide.id, guide.title, *guide.also_called)
    return tuple(dict.fromkeys(map(_bare, said)))


def other_names(guide: Guide) -> tuple[str, ...]:
    """What else a guide is called, without what its id or title says as well."""
    said = (_bare(guide.id), _bare(guide.title))
    others = (name for name in names_of(guide) if not any(name in own for own in said))
    return tuple(name for name in others if not any(own in name for own in said))


def listed(guides: Iterable[Guide]) -> str:
    """The guides by their ids, each with what else it is called."""
    return ", ".join(
        f"{guide.id} (also {', '.join(others)})" if (others := other_names(guide)) else guide.id
        for guide in guides
    )


def is_other_name(wanted: str, guide: Guide) -> bool:
    """Whether a guide was named by what it is called besides."""
    return _bare(wanted) in other_names(guide)


def fitting(guide: Guide, agreed: Iterable[PlannedActivity]) -> FittingQuestions:
    """The questions that serve what was agreed; all of them where nothing was agreed.

    None of a guide that is about an account or a deal, where no work on those was agreed.
    """
    works = {work for activity in agreed for work in work_of(activity)}
    is_agreed = _serve(OF_ABOUT.get(guide.about, ()), works)
    asked = tuple(each for each in guide.questions if is_agreed and _serve(each.serves, works))
    return FittingQuestions(asked, len(guide.questions) - len(asked))


def work_of(activity: PlannedActivity) -> tuple[AgreedWork, ...]:
    """What an agreed activity is work on, by its objective and by whom it is for."""
    return tuple(dict.fromkeys(_works(activity)))


def _works(activity: PlannedActivity) -> Iterator[AgreedWork]:
    whom = NOT_YET.sub("", activity.whom.casefold())
    if any(word in whom for word in EXISTING):
        yield AgreedWork.ACCOUNTS
    yield from OF_OBJECTIVE.get(activity.objective, (AgreedWork.DEALS,))


def _serve(serves: tuple[AgreedWork, ...], works: set[AgreedWork]) -> bool:
    return not serves or not works or not works.isdisjoint(serves)


def _bare(name: str) -> str:
    """A name without capitals and dashes, and without "talk" at its end."""
    words = name.casefold().replace("-", " ").split()
    return " ".join(words[:-1] if len(words) > 1 and words[-1] == "talk" else words)
