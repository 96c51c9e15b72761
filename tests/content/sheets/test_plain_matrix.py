from pathlib import Path, PurePosixPath

import pytest

from coachcli.coaching.authoring.simulation import Paths, figures, walked_on
from coachcli.coaching.authoring.soundness_shown import to_these
from coachcli.coaching.cause import LEARNABLE, Kind
from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.flow import Check, Flow, joined
from coachcli.coaching.walks.interview import interview
from coachcli.content.errors import ContentError, FaultyError
from coachcli.content.files.reader import read
from coachcli.content.flows.flow import read_flow, read_shared
from coachcli.content.library.catalogue import read_asset, read_behaviours
from coachcli.content.library.shelf import Shelf
from coachcli.content.sheets.exchange import schemas, unlaid
from coachcli.content.sheets.plain_matrix import Pack
from content.some_files import ROOT

MATRIX = Path(__file__).with_name("gap_matrix.csv")
HEADING = "Performance-Gap,BEHAVIOUR GAP,cause_type,Cause,test,action\n"
ACTION = "Three messages rewritten (45 min)"
ROW = (
    "Few meetings,Sends one text to all,skill,Writing a first message,"
    f"Rewrite your last message,{ACTION}\n"
)


def written(pack: Pack, folder: Path) -> Path:
    """The pack laid out in a folder."""
    for path, text in {**pack.files, **schemas()}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The 98 rows of the gap matrix, laid out."""
    return written(unlaid(MATRIX), tmp_path_factory.mktemp("matrix"))


@pytest.fixture(scope="module")
def flows(whole: Path) -> list[Flow]:
    shared = read_shared(ROOT / "flows" / "gate.yaml", ROOT / "flows" / "around.yaml")
    return [joined(shared, read_flow(path)) for path in sorted((whole / "flows").glob("*.yaml"))]


def made(tmp_path: Path, rows: str, heading: str = HEADING) -> Path:
    path = tmp_path / "matrix.csv"
    path.write_text(heading + rows, encoding="utf-8")
    return path


def flow(tmp_path: Path, rows: str) -> Flow:
    """The one flow of these rows."""
    folder = written(unlaid(made(tmp_path, rows)), tmp_path)
    (path,) = (folder / "flows").glob("*.yaml")
    return read_flow(path)


def test_each_gap_becomes_a_flow_and_each_row_a_cause(flows: list[Flow]) -> None:
    assert len(flows) == 12
    assert sum(len(one.causes) - len(one.around) for one in flows) == 98


def test_every_file_can_be_read_and_everything_a_flow_names_is_there(
    whole: Path, flows: list[Flow]
) -> None:
    assets = [read_asset(read(path)) for path in (whole / "library" / "assets").glob("*.yaml")]
    behaviours = [
        one
        for path in (whole / "library" / "behaviours").glob("*.yaml")
        for one in read_behaviours(read(path))
    ]
    causes = [cause for one in flows for cause in one.causes if cause.id not in one.around]
    assert {id_ for cause in causes for id_ in cause.learn} == {asset.id for asset in assets}
    assert {cause.behaviour for cause in causes} == {one.id for one in behaviours}
    assert all(asset.stub for asset in assets)


def test_what_can_be_learnt_has_learning_and_all_else_has_what_to_do_instead(
    flows: list[Flow],
) -> None:
    causes = [cause for one in flows for cause in one.causes]
    assert {cause.kind for cause in causes} > set(LEARNABLE)
    for cause in causes:
        assert bool(cause.learn) is (cause.kind in LEARNABLE)
        assert bool(cause.instead) is (cause.kind not in LEARNABLE)


def test_a_pack_laid_into_a_home_is_found_on_the_shelf(whole: Path) -> None:
    found, wrong = Shelf(ROOT, whole).flows()
    assert wrong == ()
    laid = {path.stem for path in (whole / "flows").glob("*.yaml")}
    assert len(laid) == 12
    assert laid <= {one.id for one in found}


def test_the_flows_walk_and_find_most_of_their_causes(flows: list[Flow]) -> None:
    assert flows
    for one in flows:
        assert isinstance(step(interview(one)), Check)
        walks = walked_on(paths := Paths(one), 60, cycle_of(), noise=False)
        best = figures(to_these(one.own_causes, walks))
        assert best.hits > 0.7, one.id
        assert not isinstance(paths.begun.come, Stop)


def cycle_of() -> "Draws":
    return Draws()


class Draws:
    """Numbers from 0 up to 1, spread evenly and always the same."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> float:
        self.count += 1
        return self.count * 0.6180339887 % 1


def test_a_flow_asks_where_it_shows_once_about_each_behaviour_and_once_about_each_test(
    tmp_path: Path,
) -> None:
    found = flow(
        tmp_path, ROW + ROW.replace("skill", "knowledge").replace("Writing a first", "Knowing the")
    )
    assert [check.id for check in found.checks] == [
        "see-sends-one-text-to-all",
        "try-rewrite-your-last-message",
    ]
    assert {target for check in found.checks for target, _ in check.answers[0].marks} >= {
        cause.id for cause in found.causes
    }


def test_two_behaviours_are_set_against_each_other(tmp_path: Path) -> None:
    found = flow(tmp_path, ROW + ROW.replace("Sends one", "Sends no").replace("Writing", "Sending"))
    assert found.checks[0].id == "where-it-shows"
    assert [answer.text for answer in found.checks[0].answers] == [
        "Sends one text to all",
        "Sends no text to all",
        "none of these",
    ]


def test_more_behaviours_than_keys_are_asked_about_in_two_checks(tmp_path: Path) -> None:
    rows = "".join(
        ROW.replace("Sends one", f"Sends {at}").replace("Writing", f"Writing {at}")
        for at in range(11)
    )
    sizes = [
        len(check.answers) for check in flow(tmp_path, rows).checks if check.id.startswith("where")
    ]
    assert sizes == [7, 6]


def test_the_signal_is_kept_as_a_remark(whole: Path) -> None:
    assert "# Signal: Slip rate >30% of committed deals" in (
        whole / "flows" / "close-dates-slip.yaml"
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "skill",
            "talent",
            (
                'row 2, column C (cause_type): "talent" is no kind of cause. '
                "It can be: skill, knowledge"
            ),
        ),
        (
            "skill",
            "Skil",
            'row 2, column C (cause_type): "Skil" is no kind of cause. Did you mean "skill"?',
        ),
        (
            "Writing a first message",
            "",
            "row 2, column D (Cause): the cell is empty. Write it, or take the row out.",
        ),
        ("Few meetings", "", "row 2, column A (Performance-Gap): the cell is empty."),
    ],
)
def test_an_error_in_a_matrix_names_row_and_column(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    path = made(tmp_path, ROW.replace(old, new, 1))
    with pytest.raises(FaultyError) as error:
        unlaid(path)
    assert f"{path}, {said}" in str(error.value)


def test_a_column_that_is_missing_is_named_with_those_that_are_there(tmp_path: Path) -> None:
    path = made(tmp_path, "Few,skill,Writing\n", "performance gap,kind,cause\n")
    with pytest.raises(
        FaultyError,
        match=r"no column is called behaviour_gap or test or action\. "
        "Found: performance gap, kind, cause",
    ):
        unlaid(path)


def test_a_matrix_without_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FaultyError, match="there is no row below the heading"):
        unlaid(made(tmp_path, ""))


def test_a_capital_kind_and_an_empty_action_are_taken(tmp_path: Path) -> None:
    found = flow(
        tmp_path, ROW.replace("skill", "Skill").replace(ACTION, "") + ROW.replace("Writing", "A")
    )
    assert found.causes[0].kind is Kind.SKILL
    assert found.causes[0].learn == ("learning-for-writing-first-message",)


def test_a_workbook_may_hold_a_matrix(tmp_path: Path) -> None:
    from openpyxl import Workbook  # noqa: PLC0415 - only here

    book = Workbook()
    page = book.worksheets[0]
    for row in (
        HEADING.strip().split(","),
        ROW.strip().split(","),
        ROW.strip().replace("Writing", "Sending").split(","),
    ):
        page.append(row)
    book.save(tmp_path / "matrix.xlsx")
    assert PurePosixPath("flows/few-meetings.yaml") in unlaid(tmp_path / "matrix.xlsx").files


def test_a_word_of_another_script_still_gets_an_id(tmp_path: Path) -> None:
    found = flow(tmp_path, "会议,同文,skill,写作,改写,练习\n会议,不写,commitment,时间,何时,约定\n")
    assert (found.id, [cause.id for cause in found.causes]) == ("flow", ["cause", "cause-2"])


def test_one_action_for_two_causes_is_one_stub(tmp_path: Path) -> None:
    folder = written(unlaid(made(tmp_path, ROW + ROW.replace("Writing", "Sending"))), tmp_path)
    (path,) = (folder / "library" / "assets").glob("*.yaml")
    assert read_asset(read(path)).addresses == ("writing-first-message", "sending-first-message")


def test_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(b"\0\1\2")
    with pytest.raises(ContentError, match="not a text file"):
        unlaid(tmp_path / "x.csv")
