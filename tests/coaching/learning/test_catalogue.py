import pytest

from coachcli.coaching.cause import Kind
from coachcli.coaching.errors import Todo
from coachcli.coaching.learning.catalogue import AssetTried, NoSuchAssetError, offers, trained
from coachcli.coaching.nouns import replace
from coaching.flows import RULES, WORDING, asset, cause

CARD, DRILL, CLINIC, OTHER = (
    asset("card", "wording"),
    asset("drill", "wording"),
    asset("clinic"),
    asset("other", "rules"),
)
CATALOGUE = (CARD, DRILL, CLINIC, OTHER)


def test_the_authors_order_comes_first_and_then_what_else_addresses_the_cause() -> None:
    assert offers(cause("wording", Kind.SKILL, learn=("clinic", "drill")), CATALOGUE) == (
        CLINIC,
        DRILL,
        CARD,
    )


def test_three_assets_are_offered_at_most() -> None:
    many = tuple(asset(f"card-{number}", "wording") for number in range(9))
    assert offers(cause("wording"), many) == many[:3]


def test_what_is_not_in_the_catalogue_is_not_offered() -> None:
    assert offers(cause("rules", learn=("lost",)), CATALOGUE) == (OTHER,)


@pytest.mark.parametrize("kind", [Kind.COMMITMENT, Kind.CAPACITY, Kind.ENVIRONMENT])
def test_nothing_is_offered_where_learning_is_not_the_answer(kind: Kind) -> None:
    assert offers(cause("wording", kind, learn=("card",)), CATALOGUE) == ()


def test_an_asset_that_is_not_there_is_said_with_those_that_look_like_it() -> None:
    assert (
        str(NoSuchAssetError("cart", ("card", "chart")))
        == 'No asset is called "cart". Did you mean card or chart?'
    )
    assert NoSuchAssetError("zzz", ()).todos == (Todo("list assets"),)


def test_an_asset_trains_what_stands_behind_the_causes_that_it_addresses() -> None:
    known = {each.id: each for each in (WORDING, RULES)}
    both = asset("a", "rules", "nobodys", "wording")
    assert trained(both, known) == ("does-rules", "does-wording")
    assert trained(both, {"rules": RULES, "wording": replace(WORDING, behaviour="does-rules")}) == (
        "does-rules",
    )
    assert trained(asset("b", "nobodys"), known) == ()


def test_what_moved_its_number_more_often_is_offered_first() -> None:
    named = cause("wording", Kind.SKILL, learn=("a", "b", "c"))
    catalogue = tuple(asset(id_, named.id) for id_ in ("a", "b", "c"))

    def order(*tried: AssetTried) -> list[str]:
        return [each.id for each in offers(named, catalogue, tried)]

    assert order() == ["a", "b", "c"]
    assert order(AssetTried("a", 9, 9), AssetTried("b", 3, 3)) == ["a", "b", "c"]
    # m = (3 + 1) / (7 + 2) = .44: b (3 + 1.78) / 7 = .68, c .44, a (0 + 1.78) / 8 = .22
    assert order(AssetTried("a", 4, 4, 0, 4), AssetTried("b", 3, 3, 3, 3)) == ["b", "c", "a"]
