import pytest

from coachcli.cli.terminal.folding import cells
from coachcli.cli.terminal.text import folded
from coachcli.cli.week.day_page import KEYS, SCREEN, blocks, fitted, keys_of, lines, watched_line
from coachcli.cli.week.day_said import DayWords
from coachcli.coaching.nouns import replace
from coachcli.coaching.week.agenda import AgendaItem, agenda, gathered
from coachcli.coaching.week.today import DealsWatched
from coaching.week.test_agenda import DAY, FULL, NOTHING, QUIET, TALK

WORDS = DayWords(DAY)
LONG = "so many words that no line of any screen holds them, " * 9


def full(times: int) -> tuple[AgendaItem, ...]:
    quiet = tuple(replace(QUIET, rep=f"r{each}", name=f"Rep {each}") for each in range(times))
    looks = tuple(replace(FULL.looks[0], question=f"{each} {LONG}") for each in range(times))
    return agenda(replace(FULL, quiet=quiet, looks=looks))


def test_what_is_watched_for_has_its_place_on_the_screen_too() -> None:
    every = blocks(agenda(replace(NOTHING, missed=(TALK,) * 20)))
    watched = [DealsWatched(f"r{each}", "Ana Maria Holm", 9) for each in range(4)]
    (all_, fewer) = (fitted(every, WORDS, keyed=False, watched=of) for of in ((), watched))
    assert sum(len(each.items) for each in fewer) < sum(len(each.items) for each in all_)
    assert watched_line(watched).quiet


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("keyed", [True, False])
def test_as_many_things_as_fit_are_shown_and_the_others_counted(
    columns: int,
    keyed: bool,  # noqa: FBT001 - a column of a table
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    items = full(20)
    shown = fitted(blocks(items, 7), WORDS, keyed=keyed)
    keys = keys_of(shown) if keyed else {}
    said = [row for line in lines(shown, WORDS, keys, columns) for row in folded(line)]
    assert len(said) <= {60: SCREEN if keyed else SCREEN * 2, 80: SCREEN, 120: SCREEN}[columns]
    assert all(cells(row) <= columns for row in said)
    assert sum(len(each.items) + each.more for each in shown) == len(items) + 7
    assert [each.label for each in shown] == ["Now", "Due", "Missed", "Quiet", "Later"]
    assert all(each.items for each in shown)


def test_a_day_of_few_things_shows_all_each_with_its_command() -> None:
    items = agenda(replace(NOTHING, cards=FULL.cards, quiet=(QUIET,)))
    said = list(lines(fitted(blocks(items), WORDS, keyed=False), WORDS, {}, 80))
    assert [line.right for line in said] == ["coach practice Ana", "coach prep Ana"]
    assert [line.first for line in said] == ["  Due      ", "  Quiet    "]


def test_every_talk_of_the_day_is_shown_however_full_it_is() -> None:
    talks = tuple(replace(TALK, rep=f"t{each}", name=f"Talk {each}") for each in range(20))
    items = agenda(replace(FULL, talks=talks))
    shown = fitted(blocks(items), WORDS, keyed=False)
    assert [item.name for item in shown[0].items] == [talk.name for talk in talks]
    assert [len(each.items) for each in shown[1:]] == [1, 1, 1]


def test_each_thing_has_a_key_as_far_as_there_are_keys() -> None:
    every = blocks(full(60))
    keys = keys_of(every)
    assert "".join(keys) == KEYS
    assert not set("qnmu0") & set(KEYS)
    said = list(lines(every, WORDS, keys, 80))
    assert said[0].first == "  Now      1  "
    several = blocks(tuple(gathered(agenda(FULL))))
    named = [line.first.split()[-1] for line in lines(several, WORDS, keys_of(several), 80)]
    assert named == [*KEYS][: len(named)]
    assert not any(line.right for line in said)


def test_a_block_that_is_too_high_by_itself_shows_its_first_thing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("coachcli.cli.week.day_page.SCREEN", 1)
    shown = fitted(blocks(full(2)), WORDS, keyed=False)
    assert [len(each.items) for each in shown] == [1, 1, 1, 1, 1]
