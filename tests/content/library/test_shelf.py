"""Where content is found: what is shipped, and a manager's own laid over it."""

import sys
from pathlib import Path

import pytest

from coachcli.coaching.learning.catalogue import NoSuchAssetError
from coachcli.content.errors import LARGEST, ContentError
from coachcli.content.library.places import is_file, shipped
from coachcli.content.library.shelf import NoSuchFlowError, Shelf
from content.some_files import AROUND, FLOW, GATE, ROOT, changed


@pytest.fixture
def laid(tmp_path: Path) -> Shelf:
    """A shelf that ships one flow, with a folder for the manager's own."""
    for root in ("shipped", "own"):
        (tmp_path / root / "flows").mkdir(parents=True)
    (tmp_path / "shipped" / "flows" / "gate.yaml").write_text(GATE, encoding="utf-8")
    (tmp_path / "shipped" / "flows" / "around.yaml").write_text(AROUND, encoding="utf-8")
    (tmp_path / "shipped" / "flows" / "few-meetings.yaml").write_text(FLOW, encoding="utf-8")
    return Shelf(tmp_path / "shipped", tmp_path / "own", tmp_path / "cache")


def own(shelf: Shelf, name: str, text: str) -> None:
    assert shelf.own is not None
    (shelf.own / "flows" / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_a_flow_of_ones_own_replaces_the_shipped_one_and_another_is_added(laid: Shelf) -> None:
    assert laid.flow("few-meetings").title == "Too few meetings"
    own(laid, "few-meetings", changed("Too few meetings", "Hardly any meetings"))
    own(laid, "other", changed("flow: few-meetings", "flow: other"))
    assert laid.flow("few-meetings").title == "Hardly any meetings"
    assert laid.flow_ids() == ("few-meetings", "other")


def test_a_flow_begins_with_the_checks_of_the_gate(laid: Shelf) -> None:
    assert [check.id for check in laid.flow("few-meetings").checks][:2] == [
        "could-if-had-to",
        "dead-tries",
    ]


def test_a_flow_that_cannot_be_read_keeps_none_of_the_others(laid: Shelf) -> None:
    own(laid, "torn", "flow: [")
    own(laid, "misnamed", changed("flow: few-meetings", "flow: other"))
    flows, wrong = laid.flows()
    assert [flow.id for flow in flows] == ["few-meetings"]
    assert len(wrong) == 2
    with pytest.raises(ContentError, match=r'called "other"; name its file other\.yaml'):
        laid.flow("misnamed")


def test_a_file_that_is_too_large_for_a_flow_is_not_read(laid: Shelf) -> None:
    own(laid, "huge", FLOW)
    assert laid.own is not None
    with (laid.own / "flows" / "huge.yaml").open("r+b") as file:
        file.truncate(2 * LARGEST)  # of holes, which take no place on the disk
    flows, wrong = laid.flows()
    assert [flow.id for flow in flows] == ["few-meetings"]
    assert "huge.yaml: the file is larger than 4 MiB." in str(wrong[0])


@pytest.mark.skipif(sys.platform == "win32", reason="links are those of Unix")
def test_a_link_that_leads_out_of_the_folder_is_not_followed(laid: Shelf, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text(FLOW, encoding="utf-8")
    assert laid.own is not None
    (laid.own / "flows" / "secret.yaml").symlink_to(tmp_path / "secret.yaml")
    assert laid.flow_ids() == ("few-meetings",)


def test_what_is_not_there_offers_the_nearest(laid: Shelf) -> None:
    with pytest.raises(NoSuchFlowError, match='Did you mean "few-meetings"'):
        laid.flow("few-meeting")
    with pytest.raises(NoSuchAssetError):
        laid.asset("nothing")


def test_a_cause_leads_to_its_flow_and_to_what_is_shipped_for_it(laid: Shelf) -> None:
    found = laid.flow_with("wording")
    assert found is not None
    assert found.id == "few-meetings"
    assert laid.flow_with("nothing") is None
    assets = Shelf(shipped()).assets_for(["opener-writing"])
    assert "three-messages-rewritten" in [asset.id for asset in assets]


def test_a_flow_is_asked_for_by_id_or_by_file(laid: Shelf) -> None:
    file = laid.file_of("few-meetings")
    assert laid.flow_in(str(file)) == laid.flow_in("few-meetings")
    assert [is_file("a.yaml"), is_file("a.yml"), is_file("a")] == [True, True, False]
    assert shipped() == ROOT


def test_the_family_of_a_cause_is_known_by_its_flow_and_its_id(laid: Shelf) -> None:
    assert laid.families() == {}
    named = changed("kind: skill", "kind: skill\n    family: first-words")
    own(laid, "few-meetings", named)
    assert set(laid.families().values()) == {"first-words"}
