"""The file with a made-up quarter: from YAML to nouns."""

from pathlib import Path

from coachcli.coaching.numbers.made_up import MadeUpPace, MadeUpSeller, Market
from coachcli.coaching.rhythm.preread import PulseAnswer, RepHalf
from coachcli.coaching.week.made_up_quarter import WEEKDAYS, MadeUpDeed, MadeUpQuarter
from coachcli.content.files.quarter_shape import (
    DeedShape,
    HalfWrittenShape,
    PaceShape,
    QuarterShape,
    SellerShape,
)
from coachcli.content.files.reader import read
from coachcli.content.files.shapes import fitted
from coachcli.content.library.talk_file import written_talk


def read_quarter(path: Path) -> MadeUpQuarter:
    """The quarter in a file. Raises ContentError naming file, line and what was expected."""
    shape = fitted(read(path), QuarterShape)
    return MadeUpQuarter(
        shape.manager,
        Market(**shape.market.model_dump()),
        tuple(_seller(name, one, shape.usual) for name, one in shape.sellers.items()),
        tuple(map(_deed, shape.deeds)),
    )


def _seller(name: str, shape: SellerShape, usual: PaceShape) -> MadeUpSeller:
    """A seller whose paces each change what was before."""
    paces, stands = [], usual.model_dump()
    for pace in shape.paces:
        stands |= pace.model_dump(exclude_unset=True)
        paces.append(MadeUpPace(**stands))
    return MadeUpSeller(name, shape.role, shape.region, shape.before, shape.quota, tuple(paces))


def _deed(shape: DeedShape) -> MadeUpDeed:
    week, weekday = shape.day.split()
    return MadeUpDeed(
        int(week),
        WEEKDAYS.index(weekday),
        shape.run,
        shape.cause or "",
        written_talk(shape.talk) if shape.talk else None,
        _half(shape.half) if shape.half else None,
    )


def _half(shape: HalfWrittenShape) -> RepHalf:
    """What a rep wrote, of nobody and no week yet."""
    words = shape.model_dump(exclude={"pulse"})
    return RepHalf("", "", **words, pulse=tuple(PulseAnswer(*each) for each in shape.pulse.items()))
