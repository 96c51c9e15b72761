"""How pairs are shown, also where one of them is of another team or a skill is in no model."""

from datetime import date

from coachcli.cli.practice.pair_records import PairGround
from coachcli.cli.practice.pair_shown import claim_said, parts
from coachcli.coaching.practice.pair import RepPair
from coachcli.coaching.rep import Rep

DAY = date(2026, 11, 24)
PAIR = RepPair("p1", "r1", "r9", "opens", DAY, date(2026, 11, 27), date(2026, 12, 4))
TEAM = (Rep("r1", "Dana"), Rep("r2", "Ivo"))
GROUND = PairGround(TEAM, {}, (), (), (), (PAIR,), {}, {"r1": "Dana", "r2": "Ivo"})


def test_a_partner_of_another_team_is_not_named() -> None:
    said = str(tuple(parts(GROUND, DAY, (), (), ())))
    assert "Dana and somebody of another team: opens, first talk by Fri 27 Nov 2026." in said


def test_without_the_claim_nothing_is_said_from_outside() -> None:
    assert claim_said(()) == ()
