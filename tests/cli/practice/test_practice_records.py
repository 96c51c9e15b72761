"""What practice goes by: parts that fit the cause, of learning that stands."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.practice.conftest import CARD, NEXT
from cli.runner import DAY
from cli.somebody import at_the_terminal
from coachcli.cli.clock import day_named
from coachcli.cli.practice.practice_records import Practised, card_of, part_named, practised
from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.next_card import named_card

OWN = """\
asset: {id}
title: Look at the list
kind: worksheet
minutes: 10
addresses: [{cause}]
goal: Name what is on the list
steps: Look
done: A list
organise: Keep it
"""


def known_of(home: Path, day: str = DAY) -> Practised:
    context, _ = at_the_terminal(home)
    context.day = day_named(day)
    with context:
        return practised(context, context.rep("dana"))


@pytest.mark.parametrize(
    ("wanted", "part"),
    [("card/3", ("card", "2")), ("card/role-play", ("card", "role-play")), ("card", ("card", ""))],
)
def test_a_question_is_named_by_its_number_from_one(wanted: str, part: tuple[str, str]) -> None:
    assert part_named(wanted) == part


@pytest.mark.usefixtures("practising")
def test_open_learning_gives_what_its_cause_lacks(home: Path) -> None:
    known = known_of(home)
    assert [source.cause for source in known.sources] == ["persona-map"]
    assert known.card_ids[:2] == (f"{CARD}/1", f"{CARD}/2")
    assert {part for source in known.sources for _, part in source.parts} <= set("01234567")


@pytest.mark.usefixtures("assigned")
def test_a_skill_is_acted(home: Path) -> None:
    (source,) = known_of(home).sources
    assert {part for _, part in source.parts} == {"role-play"}


def test_what_was_done_is_practised_until_it_is_looked_at_and_then_only_what_was_tried(
    practising: Coach, home: Path
) -> None:
    practising("practice", "dana", "--marks", "2", "--as-of", NEXT)
    practising("assignment", "done", "dana", "--as-of", NEXT)
    assert len(known_of(home).card_ids) > 1
    context, _ = at_the_terminal(home)
    with context, context.room.writing() as connection:
        connection.execute("UPDATE assignment_state SET looked_on = '2026-11-24'")
    (source,) = known_of(home, NEXT).sources
    assert (source.open, source.parts) == (False, ((CARD, "0"),))


def test_what_was_dropped_is_not_practised(practising: Coach, home: Path) -> None:
    practising("assignment", "drop", "dana", "--why", "the role changes")
    assert known_of(home).given == ()


@pytest.mark.usefixtures("practising")
def test_where_no_part_is_of_its_kind_what_was_given_is_explained(home: Path) -> None:
    (home / "library" / "assets").mkdir(parents=True)
    (home / "flows").mkdir()
    own = home / "library" / "assets" / "own-list.yaml"
    own.write_text(OWN.format(id="own-list", cause="persona-map"), "utf-8")
    shipped = Path(__file__).parents[3] / "library" / "assets"
    gone = [CARD]
    for file in shipped.glob("*.yaml"):
        if "persona-map" in file.read_text("utf-8").split("goal:")[0]:
            text = OWN.format(id=file.stem, cause="persona-map")
            (home / "library" / "assets" / file.name).write_text(text, "utf-8")
            gone.append(file.stem)
    known = known_of(home)
    assert known.card_ids == (f"{CARD}/teach-back",)


@pytest.mark.usefixtures("practising")
def test_what_is_gone_from_the_library_is_no_card(home: Path) -> None:
    context, _ = at_the_terminal(home)
    with context:
        known = practised(context, context.rep("dana"))
        pick = named_card(known.sources, known.tries, (CARD, "0"))
        assert pick
        assert card_of(context, pick)
        assert card_of(context, replace(pick, part=("gone", "0"))) is None
        assert card_of(context, replace(pick, part=(CARD, "99"))) is None


def test_a_cause_that_no_flow_has_any_more_was_a_skill(practising: Coach, home: Path) -> None:
    practising("assign", "dana", "three-messages-rewritten", "--cause", "opener-writing", "--also")
    context, _ = at_the_terminal(home)
    with context:
        room = context.room
        with room.writing() as connection:
            connection.execute("UPDATE assignment SET cause = 'gone' WHERE cause = 'persona-map'")
        known = practised(context, context.rep("dana"))
    assert (CARD, "teach-back") in {part for each in known.sources for part in each.parts}
