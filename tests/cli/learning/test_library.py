import re
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import ROOT


def test_the_words_of_a_manager_find_the_asset(coach: Coach) -> None:
    found = coach("library", "find", "cold call brush-off", "--json").json
    assert "first-sixty-seconds" in str(found)
    assert "first-sixty-seconds" in coach("library", "find", "brush-off").out


def test_an_asset_is_shown_as_markdown(coach: Coach) -> None:
    text = coach("library", "show", "first-sixty-seconds").out
    assert "# Get past the first brush-off on a cold call" in text
    assert "For the coach, who plays the buyer" in text


def test_the_copy_for_a_rep_keeps_the_coachs_side_out(coach: Coach, tmp_path: Path) -> None:
    file = tmp_path / "rep.md"
    assert coach("library", "show", "first-sixty-seconds", "--out", str(file)).code == 0
    assert "penalty for every delivery" not in file.read_text(encoding="utf-8")


def test_assets_for_a_cause_are_listed(coach: Coach) -> None:
    assert "three-messages-rewritten" in coach("library", "list", "--cause", "opener-writing").out


def test_assets_stand_below_what_they_train(coach: Coach) -> None:
    first, below, *_ = coach("library", "list", "--cause", "opener-writing").out.splitlines()
    (one, *_) = coach("library", "list", "--cause", "opener-writing", "--json").json["assets"]
    assert (first, below.split()[0]) == (f"{one['trains'][0]}:", one["id"])


def test_an_asset_that_no_flow_has_a_cause_for_is_said_to_train_nothing(
    coach: Coach, home: Path
) -> None:
    text = (ROOT / "library" / "assets" / "first-sixty-seconds.yaml").read_text(encoding="utf-8")
    folder = home / "library" / "assets"
    folder.mkdir(parents=True)
    mine = re.sub(r"addresses: \[.*\]", "addresses: [nobodys]", text)
    (folder / "zz.yaml").write_text(mine.replace("first-sixty-seconds", "zz", 1), "utf-8")
    listed = coach("library", "list", "--cause", "nobodys").out.splitlines()
    assert (listed[0], listed[1].split()[0]) == ("For no cause of a flow:", "zz")


def test_an_unknown_asset_offers_the_nearest(coach: Coach) -> None:
    assert "Did you mean first-sixty-seconds?" in coach("library", "show", "first-sixty-second").err


def test_every_claim_says_where_it_comes_from_and_what_kind_it_is(coach: Coach) -> None:
    found = coach("library", "claims", "--json").json["claims"]
    assert found
    assert {one["kind"] for one in found} <= {"survey", "correlation", "experiment"}
    assert all(one["source"] and one["date"] for one in found)
    assert "correlation: CEB study" in coach("library", "claims").out


def test_lists_of_learning_are_tables_for_a_spreadsheet(coach: Coach) -> None:
    head, first, *_ = coach(
        "library", "list", "--cause", "opener-writing", "--csv"
    ).out.splitlines()
    assert head == "id,title,kind,minutes,addresses,goal,trains"
    assert "opener-writing" in first
    assert coach("library", "find", "zzz", "--csv").out == f"{head}\n"
    assert coach("library", "claims", "--csv").out.startswith("id,figure,says,kind,source,date\n")
    assert coach("library", "check", "--csv").out.splitlines()[0] == "code,about,problem,mend"


def test_what_is_not_there_is_said_with_what_to_do(coach: Coach) -> None:
    assert coach("library", "list", "--cause", "zzz").out == (
        "No asset addresses this cause. See all: coach library list\n"
    )
    assert 'Nothing found for "zzz yyy".' in coach("library", "find", "zzz", "yyy").out


def test_a_library_that_lacks_something_fails_after_it_was_shown(coach: Coach, home: Path) -> None:
    assert coach("library", "check").code == 0
    (home / "flows").mkdir(parents=True)
    (home / "flows" / "mine.yaml").write_text("flow: [", encoding="utf-8")
    said = coach("library", "check")
    assert said.code == 3
    assert "1 thing to mend." in said.err
    assert "mine.yaml" in said.err
    assert "have two kinds of learning." in said.out


@pytest.mark.parametrize(
    ("folder", "text"),
    [
        ("assets", "asset: ["),
        ("assets", "asset: long\nminutes: 90\n"),  # an hour at most
        ("behaviours", "behaviours: ["),
    ],
)
def test_what_is_passed_over_is_something_to_mend(
    coach: Coach, home: Path, folder: str, text: str
) -> None:
    (home / "library" / folder).mkdir(parents=True)
    (home / "library" / folder / "long.yaml").write_text(text, encoding="utf-8")
    said = coach("library", "check")
    assert (said.code, "1 thing to mend." in said.err, "long.yaml" in said.err) == (3, True, True)


def test_a_page_of_an_asset_has_its_title(coach: Coach, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    assert coach("library", "show", "first-sixty-seconds", "--html", str(file)).code == 0
    page = file.read_text(encoding="utf-8")
    assert "<title>Get past the first brush-off on a cold call</title>" in page
    assert "<h1>Get past the first brush-off on a cold call" in page
    assert coach("library", "show", "first-sixty-seconds", "--md").out.startswith(
        "# Get past the first brush-off"
    )


def test_a_copy_and_another_form_are_not_had_at_once(coach: Coach, tmp_path: Path) -> None:
    words = ("library", "show", "first-sixty-seconds", "--out", str(tmp_path / "a.md"))
    said = coach(*words, "--html", str(tmp_path / "b.html"))
    assert (said.code, list(tmp_path.glob("*.*"))) == (2, [])
