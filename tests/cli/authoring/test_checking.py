"""How flow files are meant and checked, one after the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.runner import DAY, DRAFT, EXAMPLE, ROOT
from coachcli.cli.authoring.checking import checked, files, simulated
from coachcli.cli.clock import day_named
from coachcli.cli.context import Context
from coachcli.coaching.authoring.finding import Severity
from coachcli.content.flows.flow import read_flow


@pytest.fixture
def context(home: Path) -> Iterator[Context]:
    """A context in an empty home."""
    with Context(home, day_named(DAY)) as context:
        yield context


def test_a_folder_an_id_and_a_file_each_mean_flow_files(context: Context) -> None:
    folder = EXAMPLE.parents[1]
    meant = files(context, [str(folder), "value-leaks", str(DRAFT)])
    assert EXAMPLE in meant
    assert meant[-2:] == [ROOT / "flows" / "value-leaks.yaml", DRAFT]
    assert "gate" not in {path.stem for path in files(context, [])}


def test_a_file_is_checked_when_it_is_asked_for_and_not_before(
    context: Context, tmp_path: Path
) -> None:
    late = tmp_path / "late.yaml"
    told = checked(context, [EXAMPLE, late], walks=10)
    assert next(told).flow == "late-proposals"
    late.write_text("flow: [", encoding="utf-8")
    broken = next(told)
    assert (broken.flow, broken.has(Severity.ERROR), broken.report) == ("late", True, None)


def test_simulated_walks_are_the_same_each_time() -> None:
    first, again = (simulated(read_flow(EXAMPLE), 10) for _ in range(2))
    assert (first, first[0].walks) == (again, again[1].walks)


def test_the_bar_is_gone_while_a_file_is_told_of(
    context: Context, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("coachcli.cli.terminal.progress.PATIENCE", -1.0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    shown = [capsys.readouterr().err for _ in checked(context, [EXAMPLE, DRAFT], walks=10)]
    bars = [line.strip() for drawn in shown for line in drawn.split("\r")]
    assert [bar.split("]")[1] for bar in bars if bar] == [" 0% of 2", " 50% of 2"]
    assert [drawn[-1] for drawn in shown] == ["\r", "\r"]
