from pathlib import Path

from coachcli.content.library.places import (
    beside,
    flow_files,
    is_file,
    shared_files,
    shipped,
    shown,
)


def laid(folder: Path, *names: str) -> Path:
    (folder / "flows").mkdir(parents=True)
    for name in names:
        (folder / "flows" / f"{name}.yaml").write_text("id: x\n", encoding="utf-8")
    return folder


def test_a_later_root_is_laid_over_those_before_it(tmp_path: Path) -> None:
    first, own = (
        laid(tmp_path / "1", "gate", "around", "a", "b"),
        laid(tmp_path / "2", "around", "b"),
    )
    files = flow_files((first, own))
    assert files == {"a": first / "flows" / "a.yaml", "b": own / "flows" / "b.yaml"}
    gate, around = shared_files((first, own))
    assert gate == first / "flows" / "gate.yaml"
    assert around == own / "flows" / "around.yaml"


def test_what_leads_out_of_a_folder_is_no_file_of_it(tmp_path: Path) -> None:
    root = laid(tmp_path / "1", "a")
    (tmp_path / "secret.yaml").write_text("id: s\n", encoding="utf-8")
    (root / "flows" / "out.yaml").symlink_to(tmp_path / "secret.yaml")
    assert list(flow_files((root,))) == ["a"]


def test_the_flows_beside_one_are_those_of_its_folder(tmp_path: Path) -> None:
    first, own = laid(tmp_path / "1", "a", "b"), laid(tmp_path / "2", "c")
    files = flow_files((first, own))
    assert list(beside(first / "flows" / "a.yaml", files)) == ["b"]


def test_a_shipped_file_is_called_by_its_folder_and_name(tmp_path: Path) -> None:
    assert shown(shipped() / "flows" / "value-leaks.yaml") == str(Path("flows/value-leaks.yaml"))
    assert shown(tmp_path / "mine.yaml") == str(tmp_path / "mine.yaml")


def test_a_file_is_told_from_an_id_by_its_ending() -> None:
    assert [is_file(word) for word in ("mine.yaml", "mine.yml", "value-leaks")] == [
        True,
        True,
        False,
    ]
