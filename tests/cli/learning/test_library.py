from pathlib import Path

from cli.conftest import Coach


def test_the_words_of_a_manager_find_the_asset(coach: Coach) -> None:
    found = coach("library", "find", "cold call brush-off", "--json").json
    assert "first-sixty-seconds" in str(found)
    assert "first-sixty-seconds" in coach("library", "find", "brush-off").out


def test_an_asset_is_shown_as_markdown(coach: Coach) -> None:
    text = coach("library", "show", "first-sixty-seconds").out
    assert "# The first sixty seconds" in text
    assert "For the coach, who plays the buyer" in text


def test_the_copy_for_a_rep_keeps_the_coachs_side_out(coach: Coach, tmp_path: Path) -> None:
    file = tmp_path / "rep.md"
    assert coach("library", "show", "first-sixty-seconds", "--out", str(file)).code == 0
    assert "penalty for every delivery" not in file.read_text(encoding="utf-8")


def test_assets_for_a_cause_are_listed(coach: Coach) -> None:
    assert "three-messages-rewritten" in coach("library", "list", "--cause", "opener-writing").out


def test_an_unknown_asset_offers_the_nearest(coach: Coach) -> None:
    assert "Did you mean first-sixty-seconds?" in coach("library", "show", "first-sixty-second").err


def test_every_claim_says_where_it_comes_from_and_what_kind_it_is(coach: Coach) -> None:
    found = coach("library", "claims", "--json").json["claims"]
    assert found
    assert {one["kind"] for one in found} <= {"survey", "correlation", "experiment"}
    assert all(one["source"] and one["date"] for one in found)
    assert "correlation: CEB study" in coach("library", "claims").out
