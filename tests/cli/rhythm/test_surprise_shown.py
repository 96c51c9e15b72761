from cli.conftest import Coach
from cli.rhythm.surprising import FREELY, SAID
from coachcli.cli.numbers.watching import MatchWith
from coachcli.cli.rhythm.surprise_shown import offer_words, watched
from coachcli.cli.terminal.answer import Line, Lines, Part, Table
from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.watch import WatchKind, WatchMatch
from coaching.rhythm.some_surprises import RULE
from coaching.rhythm.test_surprise import BIG


def lines_of(part: Part) -> list[str]:
    lines = part.lines if isinstance(part, Lines) else ()
    return [line.text if isinstance(line, Line) else line for line in lines]


def test_a_deal_is_offered_with_what_happened_and_its_money() -> None:
    assert offer_words(BIG) == "Contoso: lost on Sun 1 Nov 2026, 90,000 EUR"
    for nothing in (None, 0):
        assert offer_words(replace(BIG, amount=nothing)) == "Contoso: lost on Sun 1 Nov 2026"


def test_readers_get_the_first_of_many_matches_and_files_all() -> None:
    rule = replace(RULE, kind=WatchKind.OPEN)
    match = WatchMatch(rule.id, rule.kind, "r1", "D-1", "Fabrikam", 100, 900_00, "EUR")
    every = tuple(MatchWith("Dana", replace(match, deal=f"D-{place}")) for place in range(1_013))
    tables = [part for part in watched(every, (rule,), "EUR").parts if isinstance(part, Table)]
    assert [len(each.rows) for each in tables] == [10]
    assert [len(each.full.rows) for each in tables if each.full] == [1_013]
    said = [line for part in watched(every, (rule,), "EUR").parts for line in lines_of(part)]
    assert said[-1].startswith("and 1,003 more.")


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
