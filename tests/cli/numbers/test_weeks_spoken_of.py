import pytest

from cli.conftest import Coach, Write

LATER = ("--as-of", "2026-12-09")
LAST = "2026-11-22"
"""The Sunday before the newest import of the made-up quarter."""


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (("gaps", "lena"), "period"),
        (("gaps", "--team"), "period"),
        (("metric", "show", "lena"), "period"),
    ],
)
def test_weeks_end_with_the_last_that_an_import_speaks_of(
    quarter: Coach, words: tuple[str, ...], key: str
) -> None:
    now, later = (quarter(*words, "--json", *day).json for day in ((), LATER))
    assert now[key]["last"] == later[key]["last"] == LAST


def test_a_goal_and_the_case_end_with_the_same_week(quarter: Coach) -> None:
    said = [" ".join(quarter("prep", "kofi", *day).out.split()) for day in ((), LATER)]
    assert ["in the 13 weeks to Sun 22 Nov 2026" in each for each in said] == [True] * 2
    made = [quarter("case", "--json", *day).json["case"] for day in ((), LATER)]
    assert made[0]["short"] == made[1]["short"]
    assert [each["imported"] for each in made] == ["2026-11-23"] * 2
    out = quarter("case", *LATER).out
    assert "Numbers to Sun 22 Nov 2026, import of Mon 23 Nov 2026." in out


def test_a_day_before_the_import_ends_them_earlier(quarter: Coach) -> None:
    then = quarter("gaps", "lena", "--json", "--as-of", "2026-11-12").json["period"]
    assert then["last"] == "2026-11-08"


def test_a_quota_that_comes_later_moves_no_week(quarter: Coach, write: Write) -> None:
    quota = write("Lena Brandt,2026-Q4,200000,EUR", head="rep,period,amount,currency", name="q.csv")
    assert quarter("import", "quota", quota, *LATER).code == 0
    assert quarter("gaps", "lena", "--json", *LATER).json["period"]["last"] == LAST
