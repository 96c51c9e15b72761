"""The shape of the file with a made-up quarter: closed and strict, as all of them are."""

from typing import Annotated

from pydantic import Field

from coachcli.coaching.rhythm.preread import PulseItem
from coachcli.content.files.shapes import Id, Shape, Text
from coachcli.content.files.talk_shape import TalkShape

Share = Annotated[float, Field(ge=0, le=1)]
When = Annotated[str, Field(pattern=r"^-?[0-9]{1,2} (mon|tue|wed|thu|fri)$")]


class PaceShape(Shape):
    """How a seller works from a week on; what is left out stays as it was."""

    week: int = -99
    new: float | None = None
    win: Share | None = None
    price: int | None = None
    discount: Share | None = None
    cycle: int | None = None
    lingers: float | None = None
    late: Share | None = None
    undecided: Share | None = None
    more: Share | None = None
    touches: int | None = None
    connects: Share | None = None
    meetings: float | None = None
    missed: Share | None = None
    dated: Share | None = None


class SellerShape(Shape):
    """A made-up seller."""

    role: Text
    region: Text
    before: int
    quota: int
    paces: tuple[PaceShape, ...]


class MarketShape(Shape):
    """The words of made-up opportunities."""

    first: tuple[Text, ...]
    trades: tuple[Text, ...]
    products: tuple[Text, ...]
    stages: tuple[Text, ...]
    reasons: tuple[Text, ...]


class HalfWrittenShape(Shape):
    """What a rep writes before a talk."""

    well: str = ""
    stuck: str = ""
    number: str = ""
    want: str = ""
    on: str = ""
    coached: bool | None = None
    pulse: dict[PulseItem, int] = Field(default_factory=dict)


class DeedShape(Shape):
    """A command line that somebody types on a day."""

    day: When
    run: Text
    cause: Id | None = None
    talk: TalkShape | None = None
    half: HalfWrittenShape | None = None


class QuarterShape(Shape):
    """A made-up quarter."""

    manager: Text
    usual: PaceShape
    market: MarketShape
    sellers: dict[Text, SellerShape]
    deeds: tuple[DeedShape, ...]
