from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.card import card
from coachcli.coaching.practice.pair import HeldTalk, RepPair
from coachcli.coaching.record import plain
from coachcli.coaching.rep_sees_practice import card_for_rep, sheet_for_rep
from coaching.test_rep_sees import ASSET, CANARY, DAY


def test_the_rep_gets_a_practice_card_without_the_buyers_side() -> None:
    acted = card(ASSET, "role-play", 0)
    assert acted
    theirs = card_for_rep(acted, DAY)
    assert (theirs.day, theirs.id, theirs.produce) == (DAY, "calls/role-play", "A bakery.")
    assert (theirs.round_name, theirs.marks) == ("Warm", ("A question",))
    assert CANARY not in str(plain(theirs))


def test_each_of_a_pair_gets_the_skill_and_not_who_of_the_two_needs_it() -> None:
    pair = RepPair(f"{CANARY}-id", "r1", "r2", "opens", DAY, DAY, DAY, (HeldTalk(1, DAY, CANARY),))
    levels = (f"{CANARY} none", f"{CANARY} some", f"{CANARY} most", f"{CANARY} all")
    model = Behaviour("opens", "Opens well", (), f"{CANARY} log", "For you.", 3, levels)
    own, other = (sheet_for_rep(pair, names, model) for names in (("Ana", "Ivo"), ("Ivo", "Ana")))
    assert (own.name, own.partner, own.skill, own.sounds_like) == (
        "Ana", "Ivo", "Opens well", "For you.",
    )  # fmt: skip
    assert replace(own, name="Ivo", partner="Ana") == other
    assert CANARY not in str(plain(own))
    assert sheet_for_rep(pair, ("Ana", "Ivo"), None).skill == "opens"
