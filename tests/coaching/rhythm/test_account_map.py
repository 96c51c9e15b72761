from datetime import timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.account_map import MapEntry, account_map, who_and_sight
from coachcli.coaching.rhythm.talk import InSight, TalkLine, TalkStep
from coaching.rhythm.some_guides import ACCOUNT
from coaching.rhythm.some_talks import FIRST, TUESDAY


def mapped(who: str, sight: InSight | None) -> tuple[TalkLine, ...]:
    return (TalkLine("m", TalkStep.MAP, who, "chooses", "Who chooses?", sight=sight),)


def test_a_step_is_as_it_was_noted_last_and_others_are_open() -> None:
    first = replace(FIRST, lines=mapped("Ada Holm", InSight.VISIBLE))
    later = replace(FIRST, held=TUESDAY + timedelta(days=7), lines=mapped("", None))
    pays = MapEntry("pays", "Who pays?")
    assert account_map(ACCOUNT, ()) == (MapEntry("chooses", "Who chooses?"), pays)
    noted = MapEntry("chooses", "Who chooses?", "Ada Holm", InSight.VISIBLE, TUESDAY)
    assert account_map(ACCOUNT, [first]) == (noted, pays)
    (entry, _) = account_map(ACCOUNT, [first, later])
    assert (entry.who, entry.sight, entry.day) == ("", InSight.UNKNOWN, later.held)


@pytest.mark.parametrize(
    ("text", "who", "sight"),
    [
        ("Ada Holm", "Ada Holm", InSight.VISIBLE),
        ("Ada Holm, hidden", "Ada Holm", InSight.HIDDEN),
        ("Ada  Holm (Hidden)", "Ada Holm", InSight.HIDDEN),
        ("the board visible", "the board", InSight.VISIBLE),
        ("hidden", "hidden", InSight.VISIBLE),
        ("?", "", InSight.UNKNOWN),
        ("Unknown", "", InSight.UNKNOWN),
    ],
)
def test_behind_a_name_stands_how_somebody_is_known(text: str, who: str, sight: InSight) -> None:
    assert who_and_sight(text) == (who, sight)
