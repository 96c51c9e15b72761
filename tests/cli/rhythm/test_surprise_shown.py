from cli.conftest import Coach
from cli.rhythm.surprising import FREELY, SAID
from coachcli.cli.rhythm.surprise_shown import offer_words
from coachcli.coaching.nouns import replace
from coaching.rhythm.test_surprise import BIG


def test_a_deal_is_offered_with_what_happened_and_its_money() -> None:
    assert offer_words(BIG) == "Contoso: lost on Sun 1 Nov 2026, 90,000 EUR"
    assert offer_words(replace(BIG, amount=None)) == "Contoso: lost on Sun 1 Nov 2026"


def test_of_somebody_forgotten_the_count_stays_without_words(team: Coach) -> None:
    team(*FREELY, *SAID)
    team("forget", "dana", "--yes")
    (kept,) = team("surprise", "list", "--json").json["surprises"]
    assert [(each["text"], each["is_ours"]) for each in kept["answers"]] == [
        ("", False),
        ("", True),
    ]
    assert "Reyes" not in team("surprise", "list").out


def test_what_could_be_watched_for_is_what_comes_next(team: Coach) -> None:
    assert '--watch "moved 2"' in team(*FREELY, *SAID).err
    said = team(*FREELY, "--saw", "x", "--happened", "saw")
    assert 'coach surprise list "Dana Reyes"' in said.err
