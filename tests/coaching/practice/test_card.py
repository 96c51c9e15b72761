from coachcli.coaching.cause import Kind
from coachcli.coaching.learning.catalogue import Asset, AssetKind, Recall, RolePlay, Round
from coachcli.coaching.practice.attempt import AttemptKind
from coachcli.coaching.practice.card import HARDER, OWN_EXAMPLE, card, parts

ROUNDS = tuple(Round(name, f"scene {name}") for name in ("warm", "two", "three", "last"))
PLAY = RolePlay("A bakery", "You bake", "curt", "the oven broke", ROUNDS, ("asks", "waits"), "Both")
RECALL = (Recall("Why?", "Because", ("because",)), Recall("Who?", "Ana", ("Ana", "the buyer")))
FACTS = Asset("facts", "Facts", AssetKind.CARD, 20, ("c",), "Know", "s", "d", "o", recall=RECALL)
ACT = Asset("act", "Act", AssetKind.ROLE_PLAY, 20, ("c",), "Do it", "s", "All", "o", PLAY)


def test_knowledge_is_said_and_a_skill_is_acted() -> None:
    assert parts(FACTS, Kind.KNOWLEDGE) == ("0", "1")
    assert parts(FACTS, Kind.SKILL) == ()
    assert parts(ACT, Kind.SKILL) == ("role-play",)
    assert parts(ACT, Kind.KNOWLEDGE) == ()


def test_a_question_is_asked_before_its_answer_and_named_by_its_number() -> None:
    asked = card(FACTS, "1", 0)
    assert asked
    assert (asked.id, asked.kind, asked.minutes) == ("facts/2", AttemptKind.RECALL, 3)
    assert (asked.produce, asked.answer, asked.marks) == ("Who?", "Ana", ("Ana", "the buyer"))


def test_a_harder_question_wants_an_example_of_their_own() -> None:
    asked = card(FACTS, "0", 6, harder=True)
    assert asked
    assert (asked.produce, asked.marks) == (f"Why? {HARDER}", ("because", OWN_EXAMPLE))


def test_a_role_play_begins_with_the_round_that_is_not_scored_and_goes_round_the_others() -> None:
    names = [acted.round_name for tries in range(5) if (acted := card(ACT, "role-play", tries))]
    assert names == ["warm", "two", "three", "two", "three"]
    last = card(ACT, "role-play", 3, harder=True)
    assert last
    assert (last.round_name, last.minutes, last.id) == ("last", 7, "act/role-play")
    assert "the oven broke" in last.coach_only
    assert "oven" not in last.produce


def test_the_only_round_there_is_serves_for_all() -> None:
    play = RolePlay("A bakery", "You bake", "curt", "oven", ROUNDS[:1], ("asks",), "One")
    alone = Asset("act", "Act", AssetKind.ROLE_PLAY, 20, ("c",), "Do", "s", "All", "o", play)
    rounds = [acted.round_name for tries in range(3) if (acted := card(alone, "role-play", tries))]
    assert rounds == ["warm"] * 3


def test_what_is_gone_from_an_asset_is_no_card() -> None:
    assert card(FACTS, "7", 0) is None
    assert card(FACTS, "role-play", 0) is None
    assert card(FACTS, "dance", 0) is None


def test_anything_can_be_explained_to_somebody_new() -> None:
    taught = card(FACTS, "teach-back", 0)
    assert taught
    assert (taught.kind, taught.minutes, taught.answer) == (AttemptKind.TEACH_BACK, 5, "d")
    assert taught.produce.endswith(": Know")
