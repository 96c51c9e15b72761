from pathlib import Path

from coachcli.coaching.numbers.made_up import MadeUpPace
from coachcli.coaching.rhythm.preread import PulseAnswer, PulseItem, RepHalf
from coachcli.coaching.rhythm.written import WrittenTalk
from coachcli.coaching.week.made_up_quarter import MadeUpDeed
from coachcli.content.library.quarter_file import read_quarter

WHOLE = """manager: Bo Hart
market: {first: [Oak], trades: [Vets], products: [Base, More], stages: [Early], reasons: [Price]}
usual: {new: 3, win: 0.3, price: 9000, discount: 0.1, cycle: 40, lingers: 1, late: 0.2,
  undecided: 0.2, more: 0.3, touches: 50, connects: 0.2, meetings: 5, missed: 0.1, dated: 0.6}
sellers:
  Ana Bo:
    {role: executive, region: North, before: 10, quota: 1000,
     paces: [{win: 0.5}, {week: 7, new: 4}]}
deeds:
- {day: 1 mon, run: report}
- {day: 2 fri, run: diagnose ana --answers FILE, cause: opener-writing}
- {day: 3 tue, run: talk ana --answers FILE, talk: {came: {1: kept}, rep: [call by friday]}}
- {day: -1 thu, run: preread ana --from FILE,
   half: {well: two calls, coached: yes, pulse: {open: 4}}}
"""


def test_a_quarter_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "quarter.yaml"
    file.write_text(WHOLE, encoding="utf-8")
    quarter = read_quarter(file)
    assert (quarter.manager, quarter.market.stages) == ("Bo Hart", ("Early",))
    (ana,) = quarter.sellers
    before = MadeUpPace(-99, 3, 0.5, 9000, 0.1, 40, 1, 0.2, 0.2, 0.3, 50, 0.2, 5, 0.1, 0.6)
    after = MadeUpPace(7, 4, 0.5, 9000, 0.1, 40, 1, 0.2, 0.2, 0.3, 50, 0.2, 5, 0.1, 0.6)
    assert ana.paces == (before, after)
    half = RepHalf("", "", well="two calls", coached=True, pulse=(PulseAnswer(PulseItem.OPEN, 4),))
    assert quarter.deeds == (
        MadeUpDeed(1, 0, "report"),
        MadeUpDeed(2, 4, "diagnose ana --answers FILE", "opener-writing"),
        MadeUpDeed(
            *(3, 1, "talk ana --answers FILE"),
            talk=WrittenTalk(came=(("1", "kept"),), rep=("call by friday",)),
        ),
        MadeUpDeed(-1, 3, "preread ana --from FILE", half=half),
    )
