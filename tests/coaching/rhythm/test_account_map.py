from datetime import timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.account_map import (
    MapEntry,
    NoSuchMapError,
    account_map,
    account_named,
    map_fact,
    who_and_sight,
)
from coachcli.coaching.rhythm.talk import InSight, TalkLine, TalkStep
from coachcli.coaching.walks.flow import Basis
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
        ("hidden", "", InSight.UNKNOWN),
        ("?", "", InSight.UNKNOWN),
        ("Unknown", "", InSight.UNKNOWN),
    ],
)
def test_behind_a_name_stands_how_somebody_is_known(text: str, who: str, sight: InSight) -> None:
    assert who_and_sight(text) == (who, sight)


@pytest.mark.parametrize("wanted", ["Northwind Ltd", "northwind ltd", " NORTHWIND", "Ltd"])
def test_an_account_is_known_by_its_name_or_a_part_of_it(wanted: str) -> None:
    assert account_named(wanted, ("Contoso", "Northwind Ltd")) == "Northwind Ltd"


def test_a_whole_name_comes_before_one_that_has_it_in_it() -> None:
    assert account_named("acme", ("Acme North", "Acme")) == "Acme"


MANY = tuple(f"Branch {number}" for number in range(8))


@pytest.mark.parametrize(
    ("wanted", "accounts", "known"),
    [
        ("acme", (), "There is none yet."),
        ("", ("Contoso",), "There is one of: Contoso."),
        ("acme", ("Contoso", "Adatum"), "There is one of: Contoso, Adatum."),
        ("north", ("Northwind", "Contoso", "North Sea"), "There is one of: Northwind, North Sea."),
        (
            "Bronch 7",
            MANY,
            "There is one of: Branch 7, Branch 6, Branch 0, Branch 1, Branch 2, and",
        ),
    ],
)
def test_an_account_without_a_map_is_said_with_those_that_have_one(
    wanted: str, accounts: tuple[str, ...], known: str
) -> None:
    with pytest.raises(NoSuchMapError, match="Nothing was kept") as refused:
        account_named(wanted, accounts)
    assert known in str(refused.value)


def entry(step: str, who: str, sight: InSight = InSight.VISIBLE) -> MapEntry:
    return MapEntry(step, f"Who {step}?", who, sight if who else InSight.UNKNOWN, TUESDAY)


@pytest.mark.parametrize(
    ("who", "says"),
    [
        (("Ada", "Bo", "Cy"), "all in sight"),
        (("Ada", "ada", "Ada"), "one name"),
        (("Ada", "Bo", ""), "some unknown"),
        (("Ada", "Ada", ""), "one name"),
    ],
)
def test_a_map_says_how_far_it_is_known_who_has_a_say(who: tuple[str, ...], says: str) -> None:
    steps = ("chooses", "pays", "renews")
    fact = map_fact((entry(*each) for each in zip(steps, who, strict=True)), "Northwind")
    assert fact is not None
    assert (fact.says, fact.basis) == (says, Basis.SAID)


def test_whoever_is_hidden_is_said_and_so_is_what_is_unknown() -> None:
    fact = map_fact((entry("pays", "Ada", InSight.HIDDEN), entry("uses", "Bo")), "Northwind")
    assert fact is not None
    assert (fact.says, fact.figures) == (
        "one is hidden",
        "account map of Northwind: 2 of 2 steps have a name",
    )
    open_ = map_fact((entry("pays", "Ada"), entry("uses", "Bo"), entry("renews", "")), "Northwind")
    assert open_ is not None
    assert open_.figures.endswith("2 of 3 steps have a name, unknown: renews")


def test_a_map_with_a_step_that_was_never_spoken_of_or_with_one_name_says_nothing() -> None:
    never = MapEntry("uses", "Who uses it?")
    assert map_fact((entry("pays", "Ada"), entry("renews", "Bo"), never), "Northwind") is None
    assert map_fact((entry("pays", "Ada"), entry("renews", "")), "Northwind") is None
    assert map_fact((), "Northwind") is None
