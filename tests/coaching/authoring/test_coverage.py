import pytest

from coachcli.coaching.authoring.coverage import LearningCoverage, coverage, shingles
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.learning.catalogue import Asset, AssetKind, Recall, RolePlay, Round
from coachcli.coaching.nouns import replace
from coaching.flows import cause, flow

PLAY = RolePlay(
    "You call a baker",
    "You bake",
    "busy",
    "The oven broke",
    (Round("once", "at five"),),
    ("asks",),
    "all",
)
RECALL = tuple(Recall(f"question {number}?", f"answer {number}", ("so",)) for number in range(5))


def behaviour(id_: str) -> Behaviour:
    return Behaviour(
        id_,
        id_,
        ("touches",),
        "the log",
        "hello",
        3,
        ("a", "b", "c", "d"),
        cues=("When, I will",) * 2,
    )


def asset(id_: str, kind: AssetKind, *causes: str, words: str = "") -> Asset:
    steps = words or " ".join(f"{id_}{number}" for number in range(20))
    play = PLAY if kind is AssetKind.ROLE_PLAY else None
    recall = RECALL if kind is AssetKind.CARD else ()
    return Asset(id_, id_, kind, 20, causes, "goal", steps, "done", "organise", play, recall)


SKILL = cause("opening", Kind.SKILL, learn=("play", "drill"))
FACT = cause("norms", Kind.KNOWLEDGE, learn=("card", "sheet"))
HOURS = replace(cause("hours", Kind.COMMITMENT), instead="Talk about the hours")
CAUSES = (SKILL, FACT, HOURS)
ASSETS = (
    asset("play", AssetKind.ROLE_PLAY, "opening"),
    asset("drill", AssetKind.DRILL, "opening"),
    asset("card", AssetKind.CARD, "norms"),
    asset("sheet", AssetKind.WORKSHEET, "norms"),
)
MODEL = {one.behaviour: behaviour(one.behaviour) for one in CAUSES}


def checked(
    causes: tuple[Cause, ...] = CAUSES,
    assets: tuple[Asset, ...] = ASSETS,
    model: dict[str, Behaviour] = MODEL,
) -> LearningCoverage:
    return coverage((flow(causes),), assets, model)


def codes(covered: LearningCoverage) -> set[str]:
    return {one.code for one in covered.lacks}


def test_a_whole_library_lacks_nothing() -> None:
    told = checked()
    assert told.lacks == ()
    assert (told.covered, told.learnable, told.assets, told.share) == (2, 2, 4, 1.0)


def test_without_anything_to_learn_all_is_covered() -> None:
    assert checked((HOURS,), (), MODEL).share == 1.0


@pytest.mark.parametrize(
    ("changed", "code", "about"),
    [
        (replace(SKILL, learn=("play", "nothing")), "unknown-asset", "opening"),
        (replace(SKILL, learn=("play",)), "one-kind", "opening"),
        (replace(SKILL, learn=("drill", "sheet")), "no-practice", "opening"),
        (replace(SKILL, learn=("play", "drill", "sheet")), "one-sided", "opening"),
        (replace(SKILL, behaviour="flies"), "unknown-behaviour", "flies"),
    ],
)
def test_what_a_skill_lacks_is_told(changed: Cause, code: str, about: str) -> None:
    told = checked((changed, FACT, HOURS))
    assert (code, about) in {(one.code, one.about) for one in told.lacks}


@pytest.mark.parametrize(
    ("learn", "code"), [(("sheet", "drill"), "no-card"), (("card", "drill"), "nothing-to-read")]
)
def test_what_knowledge_lacks_is_told(learn: tuple[str, ...], code: str) -> None:
    assert code in codes(checked((SKILL, replace(FACT, learn=learn), HOURS)))


def test_a_card_with_little_to_recall_does_not_count() -> None:
    thin = replace(ASSETS[2], recall=RECALL[:4])
    assert "no-card" in codes(checked(assets=(*ASSETS[:2], thin, ASSETS[3])))


def test_what_is_not_learning_says_what_to_do_instead() -> None:
    assert codes(checked((SKILL, FACT, replace(HOURS, instead="")))) == {"no-instead"}


def test_an_asset_that_no_cause_names_is_an_orphan() -> None:
    extra = asset("extra", AssetKind.READING, "opening", "norms", "hours", "flying")
    assert codes(checked(assets=(*ASSETS, extra))) == {"orphan", "unknown-cause", "too-wide"}


def test_a_behaviour_behind_no_cause_is_told() -> None:
    assert codes(checked(model=MODEL | {"idles": behaviour("idles")})) == {"idle-behaviour"}


def test_a_behaviour_without_cues_for_a_rep_is_told() -> None:
    bare = next(iter(MODEL.values()))
    model = MODEL | {bare.id: replace(bare, cues=())}
    assert codes(checked(model=model)) == {"no-cues"}


def test_two_assets_with_the_same_words_are_told() -> None:
    same = asset("sheet", AssetKind.WORKSHEET, "norms", words=ASSETS[1].steps)
    told = checked(assets=(*ASSETS[:3], same))
    assert [(one.code, one.about) for one in told.lacks] == [("alike", "sheet")]


def test_runs_of_words_pass_over_signs_and_capitals() -> None:
    one = asset("one", AssetKind.READING, words="Ask first. Then WAIT, and then ask again")
    two = asset("two", AssetKind.READING, words="ask first then wait and then ask again!")
    assert shingles(one) == shingles(two)


def test_an_asset_of_a_few_words_is_like_no_other() -> None:
    bare = replace(
        asset("bare", AssetKind.READING, "norms"), goal="", steps="", done="", organise=""
    )
    assert codes(checked(assets=(*ASSETS, bare))) == {"orphan"}
