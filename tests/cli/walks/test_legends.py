"""At each kind of prompt each key does what the legend shown says, and no other key acts."""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from cli.somebody import MARKS, Somebody, at_the_terminal
from coachcli.cli.context import Context
from coachcli.cli.learning.handing_out import give
from coachcli.cli.walks import company
from coachcli.cli.walks.keys import KEYS, Question, do
from coachcli.cli.walks.starting_gap import gap_to_start_from
from coachcli.cli.walks.under_way import PausedError, Walk
from coachcli.cli.walks.walk import LOOKS
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.flow import BASIS, Basis, Way
from coachcli.coaching.walks.interview import Given, Interview, Reply, interview
from coachcli.store import diagnosis as diagnoses
from coachcli.store import walk as walks
from coaching.flows import COULD, FEW_MEETINGS, NUMBERS, PLAY, WATCH, WHERE, WHO

LATER = replace(FEW_MEETINGS.checks[4], id="long", minutes=25)
FLOW = replace(FEW_MEETINGS, checks=(*FEW_MEETINGS.checks, LATER))
OPEN = interview(FLOW)
MIDDLE = OPEN.plus(Reply(Given.KNOWN, WHERE, "hours"), Reply(Given.ANSWERED, WHO, "wording"))
"""A walk in which the records answered something, and somebody else as well."""
KINDS = {
    "the gate": (OPEN, COULD),
    "ask": (MIDDLE, COULD),
    "look up": (MIDDLE, NUMBERS),
    "look": (MIDDLE, WATCH),
    "play": (MIDDLE, PLAY),
    "a long look": (MIDDLE, LATER.id),
}
"""Each kind of question: a walk, and the check that is asked in it."""
REPLIES = {
    "don't know": Given.UNKNOWN,
    "later, look first": Given.LATER,
    "there is no gap": Given.NO_GAP,
    "end here, conclude": Given.STOPPED,
}
LEGEND = re.compile(r"(\S+) (.+)")
STILL = "\ue001"
"""What begins a line that stands back, as legends do."""


def legend(lines: list[str]) -> dict[str, str]:
    """The keys that are named in what was said, and what each is said to do."""
    rows = [line.translate(MARKS).strip() for line in lines if line.startswith(STILL)]
    named = (LEGEND.fullmatch(part) for row in rows for part in re.split(r" {2,}", row))
    return {found[1]: found[2] for found in named if found}


@pytest.fixture
def at(home: Path, team: object) -> Callable[..., tuple[Question, Somebody]]:
    """Brings somebody who will type these keys to a question of this kind."""
    assert team

    def asked(kind: str, *keys: str) -> tuple[Question, Somebody]:
        context, somebody = at_the_terminal(home, *keys)
        begun, check = KINDS[kind]
        who = context.rep("dana")
        walk = kept(context, who, begun, f"w{len(walks_there(context))}")
        asked_ = next(each for each in FLOW.checks if each.id == check)
        open_ = Question(context, who, walk, asked_, BASIS[asked_.way])
        open_.paint()
        return open_, somebody

    return asked


def walks_there(context: Context) -> list[object]:
    return list(context.room.rows("SELECT id FROM walk"))


def kept(context: Context, who: Rep, begun: Interview, id_: str) -> Walk:
    with context.change("begin") as change:
        walks.begin(context.room, id_, who.id, begun, change.stamp)
    return Walk(id_, begun)


def new(open_: Question, begun: Interview) -> list[Given]:
    """What was given since, as the records have it."""
    there = walks.kept_walk(open_.context.room, open_.walk.id).interview.replies
    return [reply.given for reply in there[len(begun.replies) :]]


@pytest.mark.parametrize("kind", KINDS)
def test_a_number_answers(kind: str, at: Callable[..., tuple[Question, Somebody]]) -> None:
    begun = KINDS[kind][0]
    open_, somebody = at(kind)
    most = len(open_.check.answers)
    assert legend(somebody.lines)[f"1-{most}"] == "answer"
    do(open_, f"{most + 1}")
    assert (open_.done, new(open_, begun)) == (False, [])
    do(open_, f"{most}")
    assert open_.done
    assert open_.walk.interview.replies[-1].answer == open_.check.answers[-1].text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("words", REPLIES)
def test_a_key_that_ends_the_question_is_kept(
    kind: str, words: str, at: Callable[..., tuple[Question, Somebody]]
) -> None:
    open_, somebody = at(kind)
    keys = [key for key, said in legend(somebody.lines).items() if said == words]
    assert len(keys) == (0 if words == "there is no gap" and kind != "the gate" else 1)
    for key in keys:
        do(open_, key)
        assert (open_.done, new(open_, KINDS[kind][0])) == (True, [REPLIES[words]])


@pytest.mark.parametrize("kind", KINDS)
def test_enter_keeps_a_long_look_and_nothing_else(
    kind: str, at: Callable[..., tuple[Question, Somebody]]
) -> None:
    open_, somebody = at(kind)
    said = "Enter: later." in somebody.heard
    do(open_, "")
    assert (said, new(open_, KINDS[kind][0])) == (
        (True, [Given.LATER]) if open_.check.is_long else (False, [])
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_that_only_says_something_asks_again(
    kind: str, at: Callable[..., tuple[Question, Somebody]]
) -> None:
    for key, typed, words in (("?", (), "why this"), ("n", ("so it was",), "note")):
        open_, somebody = at(kind, *typed)
        assert legend(somebody.lines)[key] == words
        painted = somebody.heard.count("answer s don't know")
        do(open_, key)
        assert (open_.done, new(open_, KINDS[kind][0])) == (False, [])
        assert somebody.heard.count("answer s don't know") == painted + 1


@pytest.mark.parametrize("kind", KINDS)
def test_how_it_is_known_goes_with_the_answer(
    kind: str, at: Callable[..., tuple[Question, Somebody]]
) -> None:
    open_, somebody = at(kind, "3")
    assert legend(somebody.lines)["k"] == "how I know it"
    do(open_, "k")
    assert "q as it was" in somebody.heard
    do(open_, "1")
    assert open_.walk.interview.replies[-1].basis is Basis.SEEN
    open_, _ = at(kind, "q")
    do(open_, "k")
    assert open_.basis is BASIS[open_.check.way]


@pytest.mark.parametrize("kind", KINDS)
def test_leaving_keeps_the_walk(kind: str, at: Callable[..., tuple[Question, Somebody]]) -> None:
    open_, somebody = at(kind)
    assert legend(somebody.lines)["q"] == "save, leave"
    with pytest.raises(PausedError):
        do(open_, "q")
    assert new(open_, KINDS[kind][0]) == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "the gate"])
def test_back_and_setting_aside_take_away_what_was_there(
    kind: str, at: Callable[..., tuple[Question, Somebody]]
) -> None:
    open_, somebody = at(kind)
    assert legend(somebody.lines)["b"] == "back"
    do(open_, "b")
    assert open_.walk.interview == MIDDLE.back()
    open_, somebody = at(kind)
    assert legend(somebody.lines)["x"] == "set aside what the records say"
    do(open_, "x")
    assert new(open_, MIDDLE) == [Given.SET_ASIDE]


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_not_asked_is_entered_as_it_is_picked(
    kind: str, at: Callable[..., tuple[Question, Somebody]]
) -> None:
    open_, somebody = at(kind, "hours", "1", "")
    assert legend(somebody.lines)["i"] == "I know something"
    do(open_, "i")
    assert (open_.done, new(open_, KINDS[kind][0])) == (True, [Given.VOLUNTEERED])
    for typed in (("hours", "0"), ("hours", "1", "q"), ("nothing of the kind",), ("",)):
        open_, _ = at(kind, *typed)
        do(open_, "i")
        assert (open_.done, new(open_, KINDS[kind][0])) == (False, [])


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_that_no_legend_names_does_nothing(
    kind: str, at: Callable[..., tuple[Question, Somebody]]
) -> None:
    _, somebody = at(kind)
    named = legend(somebody.lines)
    unnamed = {*KEYS, "w", "0", "é"} - {*named, ""}
    assert unnamed
    for key in unnamed:
        open_, _ = at(kind)
        do(open_, key)
        assert (open_.done, new(open_, KINDS[kind][0])) == (False, []), key


def picked(home: Path, ask: Callable[[Context], object], key: str) -> tuple[object, dict[str, str]]:
    """What comes of a key at a list, and the legend that was shown; nothing where one leaves."""
    context, somebody = at_the_terminal(home, key)
    somebody.says_who = True
    came = None
    with suppress(PausedError):
        came = ask(context)
    return came, legend(somebody.lines)


DANA = Rep("d1", "Dana Reyes")


def who_is_there(context: Context) -> object:
    return company.ways(context.terminal, DANA, FEW_MEETINGS)


def which_gap(context: Context) -> object:
    return gap_to_start_from(context, context.rep("dana")).id


@pytest.mark.usefixtures("team")
def test_who_is_there_is_answered_as_its_legend_says(home: Path) -> None:
    _, named = picked(home, who_is_there, "q")
    assert named == {"1-3": "choose", "Enter": "takes 2", "q": "save, leave"}
    came = {key: picked(home, who_is_there, key)[0] for key in ("1", "2", "3", "", "q")}
    assert came["2"] == came[""] == tuple(Way)
    assert len({came["1"], came["2"], came["3"]}) == 3
    assert came["q"] is None


@pytest.mark.usefixtures("team")
def test_the_list_of_gaps_is_answered_as_its_legend_says(home: Path) -> None:
    _, named = picked(home, which_gap, "q")
    (numbers,) = [key for key in named if key.startswith("1-")]
    assert named == {numbers: "choose", "q": "leave"}
    most = numbers.removeprefix("1-")
    came = [picked(home, which_gap, key)[0] for key in ("1", most, "q")]
    assert came[2] is None
    assert came[0] != came[1]


@pytest.mark.usefixtures("measured")
def test_enter_takes_the_first_gap_of_the_numbers(home: Path) -> None:
    first, named = picked(home, which_gap, "")
    assert named["Enter"] == "takes 1"
    assert first == picked(home, which_gap, "1")[0]


@pytest.mark.usefixtures("diagnosed")
@pytest.mark.parametrize(("key", "count"), [("q", 0), ("0", 0), ("1", 1), ("", 1)])
def test_what_to_do_is_given_as_the_legend_says(home: Path, key: str, count: int) -> None:
    context, somebody = at_the_terminal(home, key)
    (concluded,) = diagnoses.listed(context.room)
    give(context, context.rep("dana"), concluded)
    assert legend(somebody.lines)["q"] == "nothing now"
    assert legend(somebody.lines)["Enter"] == "takes 1"
    assert "0 nothing now" in somebody.heard
    assert len(list(context.room.rows("SELECT id FROM assignment"))) == count


def test_a_look_that_waits_is_left_open_by_every_key_but_n() -> None:
    assert [key for key, looks in LOOKS.items() if not looks] == ["n", "no"]
