from cli.conftest import Coach
from cli.numbers.test_headline_said import SMALL
from coachcli.cli.numbers.team_split import COLUMNS, team_cells, team_parts, team_plain
from coachcli.cli.terminal.answer import Chart, Table
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.numbers.headline import Headline, Looked, Stood
from coachcli.coaching.numbers.split import PathStep, Split
from coachcli.coaching.rep import Rep

VIOLET = Stood(Rep("r1", "Violet Mclelland"), (), 29, replace(SMALL, gap=True))
STAR = Stood(Rep("r2", "Cory Star"), (), 29, Headline(Split(2000, 1000, ())))
EVEN = Stood(Rep("r3", "Eve Even"), (), 29, Headline(Split(1000, 1000, ())))
FEWER = Headline(looked=Looked.EARLIER, step=PathStep.OPPORTUNITIES)
LATE = Stood(Rep("r4", "Lee Late"), (), 29, FEWER)


def lines(*stands: Stood) -> list[tuple[object, ...]]:
    (table,) = (part for part in team_parts(None, stands, "") if isinstance(part, Table))
    return [row[1:] for row in table.rows]


def test_each_rep_is_a_line_with_the_step_that_lacks_most() -> None:
    (short, star, even, late) = lines(VIOLET, STAR, EVEN, LATE)
    assert short[1:] == ("product mix",)
    assert (star[1], even[1]) == ("ahead", "as expected")
    planned = replace(STAR, headline=Headline(Split(2000, 1000, ()), asked=4000))
    assert lines(planned)[0][1] == "short of goal or plan"
    assert late == ("", "new opportunities, begun one step earlier, worth a look")
    silent = Stood(Rep("r5", "Nora New"), (), 0)
    assert lines(VIOLET, silent)[1] == ("", "no numbers yet")


def test_the_team_together_has_its_sentence_and_bars() -> None:
    parts = list(team_parts(SMALL, (VIOLET,), ""))
    assert "but small ones" in str(parts[0])
    assert any(isinstance(part, Chart) for part in parts)
    assert team_plain(None, "") is None
    plain = team_plain(SMALL, "")
    assert plain is not None
    assert plain["step"] == "mix"


def test_a_team_without_numbers_has_no_split() -> None:
    assert list(team_parts(None, (), "")) == []
    assert list(team_cells(None, None, "")) == []


def test_a_file_has_a_row_for_each_step_of_rep_and_team() -> None:
    first, *_ = team_cells(VIOLET, VIOLET.headline, "EUR")
    assert dict(zip(COLUMNS, first, strict=True)) == {
        "rep_id": "r1", "rep": "Violet Mclelland", "metric": None, "level": None,
        "split": "closed", "step": "closed", "change": -8514.0, "currency": "EUR",
    }  # fmt: skip
    assert next(team_cells(None, SMALL, ""))[:2] == ("", "the team")


def test_a_team_is_held_to_all_others(measured: Coach) -> None:
    measured("team", "import", "--help")
    alone = measured("gaps", "--team")
    assert "no others to hold the whole team to" in alone.out
    alike = replace(VIOLET, headline=None, standings=(Standing("won", 7),))
    assert "Fewer than 3 others like them" in str(list(team_parts(None, (alike,), "")))
    assert measured("gaps", "--team", "--json").json["headline"] is None
