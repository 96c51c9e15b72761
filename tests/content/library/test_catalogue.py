from typing import Any

import pytest

from coachcli.coaching.learning.catalogue import AssetKind, Recall, Round
from coachcli.content.errors import ContentError
from coachcli.content.files.reader import parse
from coachcli.content.library.catalogue import read_asset, read_behaviours
from content.some_files import ROOT, changed, line_of

CARD = """\
asset: recall-card
title: A working norm
kind: card
minutes: 15
addresses: [rules]
goal: You can say the norm
steps: Read it
recall:
  - ask: How many?
    answer: Eight
    must say: [eight]
done: Said aloud
organise: Draw it
"""

CLINIC = """\
asset: clinic
title: Would the CFO read on?
kind: role-play
minutes: 30
addresses: [wording]
goal: You write two sentences
role-play:
  rep sees: A reader
  coach sees: A text
  attitude: Short of time
  hidden fact: The close
  rounds:
    - {name: First, scene: Write}
  pass marks: [One request]
  pass: All
steps: Write
done: Two rounds
organise: Keep the page
"""

BEHAVIOURS = """\
behaviours:
  opens-with-the-problem:
    title: Opens with the problem
    drives: [meetings]
    look at: The first two sentences
    sounds like: "Is freight the reason?"
    expected: 3
    levels:
      1: The company
      2: The industry
      3: The problem
      4: The problem and a fact
"""


def refused(read: Any, text: str) -> ContentError:  # noqa: ANN401 # either reader
    with pytest.raises(ContentError) as found:
        read(parse(text, "file.yaml"))
    return found.value


def test_a_card_is_read_with_what_must_be_recalled() -> None:
    card = read_asset(parse(CARD, "f"))
    assert (card.id, card.kind, card.minutes, card.addresses) == (
        "recall-card",
        AssetKind.CARD,
        15,
        ("rules",),
    )
    assert card.recall == (Recall("How many?", "Eight", ("eight",)),)
    assert card.role_play is None


def test_a_role_play_is_read_with_both_sides() -> None:
    scene = read_asset(parse(CLINIC, "f")).role_play
    assert scene is not None
    assert (scene.rep_sees, scene.coach_sees, scene.hidden_fact) == (
        "A reader",
        "A text",
        "The close",
    )
    assert (scene.rounds, scene.pass_marks, scene.pass_when) == (
        (Round("First", "Write"),),
        ("One request",),
        "All",
    )


@pytest.mark.parametrize(
    "text",
    [
        changed("kind: role-play", "kind: drill", CLINIC),
        changed("kind: card", "kind: role-play", CARD),
    ],
)
def test_a_scene_belongs_to_a_role_play_and_only_to_one(text: str) -> None:
    error = refused(read_asset, text)
    assert "only of one" in error.problem
    assert error.line == 3


LED = """\
scene: "  What would this reader do?  "
also called: [CFO, cold email]
ten minutes: |
  **First only.** Say: "Read it to me."
for the coach: [Listen for one request, Say less, End with a day]
"""


def test_an_asset_has_a_scene_below_its_title_and_words_for_the_coach() -> None:
    asset = read_asset(parse(CLINIC + LED, "f"))
    assert (asset.scene, asset.also_called) == ("What would this reader do?", ("CFO", "cold email"))
    assert asset.ten_minutes == '**First only.** Say: "Read it to me."'
    assert asset.for_the_coach == ("Listen for one request", "Say less", "End with a day")
    plain = read_asset(parse(CLINIC, "f"))
    assert (plain.scene, plain.also_called, plain.ten_minutes, plain.for_the_coach) == (
        "",
        (),
        "",
        (),
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (f"scene: {'x' * 76}", "Write at most 75 characters."),
        ('scene: "One\\nand two"', "Write one line."),
        ("for the coach: [One, Two]", "Write at least 3."),
        ("for the coach: [One, Two, Three, Four]", "Write at most 3."),
        (f"for the coach: [One, Two, {'x' * 131}]", "Write at most 130 characters."),
    ],
)
def test_what_is_for_the_coach_is_short(line: str, said: str) -> None:
    error = refused(read_asset, f"{CLINIC}{line}\n")
    assert (error.line, said in error.problem) == (CLINIC.count("\n") + 1, True)


def test_only_a_role_play_has_a_cut_of_ten_minutes() -> None:
    error = refused(read_asset, f"{CARD}ten minutes: Ask one\n")
    assert "and only of one" in error.problem
    assert error.line == CARD.count("\n") + 1


@pytest.mark.parametrize("minutes", ["0", "61", "an hour", "7.5"])
def test_an_asset_takes_an_hour_at_most(minutes: str) -> None:
    error = refused(read_asset, changed("minutes: 15", f"minutes: {minutes}", CARD))
    assert error.line == 4
    assert f'"{minutes}"' in error.problem


def test_what_is_missing_from_an_asset_is_named() -> None:
    error = refused(read_asset, changed("organise: Draw it\n", "", CARD))
    assert error.problem == '"organise" is missing. Add it. Nothing was changed.'


def test_an_unknown_key_is_refused_with_the_one_that_looks_like_it() -> None:
    error = refused(read_asset, CARD + "minuts: 15\n")
    assert error.line == CARD.count("\n") + 1
    assert '"minuts" is not a key that is known here. Did you mean "minutes"' in error.problem


def test_a_behaviour_is_read_with_its_levels() -> None:
    (one,) = read_behaviours(parse(BEHAVIOURS, "f"))
    assert (one.id, one.drives, one.expected) == ("opens-with-the-problem", ("meetings",), 3)
    assert one.levels == ("The company", "The industry", "The problem", "The problem and a fact")
    assert one.was == ()


def test_a_behaviour_says_what_it_was_called() -> None:
    (one,) = read_behaviours(parse(BEHAVIOURS + "    was: [names-the-problem]\n", "f"))
    assert one.was == ("names-the-problem",)


CUES = (
    "When a call begins, I will name the problem.",
    "When I write to somebody new, I will name it in the first line.",
)


def with_cues(*cues: str) -> str:
    lines = "".join(f"      - {cue}\n" for cue in cues)
    return changed("    expected: 3\n", f"    cues:\n{lines}    expected: 3\n", BEHAVIOURS)


def test_a_behaviour_has_two_cues_or_none() -> None:
    (one,) = read_behaviours(parse(with_cues(*CUES), "f"))
    assert one.cues == CUES
    assert read_behaviours(parse(BEHAVIOURS, "f"))[0].cues == ()
    assert "at least 2" in refused(read_behaviours, with_cues(CUES[0])).problem
    assert "at most 2" in refused(read_behaviours, with_cues(*CUES, CUES[0])).problem


@pytest.mark.parametrize("cue", ["I will open better.", "When a call begins, be brief."])
def test_a_cue_names_a_moment_and_what_is_done_then(cue: str) -> None:
    error = refused(read_behaviours, with_cues(CUES[0], cue))
    assert "I will make the first call" in error.problem


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("      2: The industry\n", ""),
        ("      1: The company\n      2: The industry\n", "      2: x\n      1: y\n"),
    ],
)
def test_a_behaviour_has_four_levels_in_their_order(old: str, new: str) -> None:
    text = changed(old, new, BEHAVIOURS)
    error = refused(read_behaviours, text)
    assert "levels 1, 2, 3 and 4" in error.problem
    assert error.line == line_of("levels", text)


def test_no_fifth_level_is_known() -> None:
    assert (
        refused(read_behaviours, BEHAVIOURS + "      5: x\n").line == line_of("4: ", BEHAVIOURS) + 1
    )


@pytest.mark.parametrize(
    "path", sorted((ROOT / "library" / "assets").glob("*.yaml")), ids=lambda path: path.stem
)
def test_a_shipped_asset_is_named_like_its_file(path: Any) -> None:  # noqa: ANN401 # a path that pytest hands in
    assert read_asset(parse(path.read_text(encoding="utf-8"), path.name)).id == path.stem


def test_every_shipped_behaviour_has_two_cues_of_its_own() -> None:
    files = sorted((ROOT / "library" / "behaviours").glob("*.yaml"))
    read = [each for file in files for each in read_behaviours(parse(file.read_text("utf-8"), "f"))]
    cues = [cue for each in read for cue in each.cues]
    assert len(cues) == len(set(cues)) == 2 * len(read) == 70
    assert max(map(len, cues)) <= 125
    assert [cue for cue in cues if not cue.endswith(".")] == []
