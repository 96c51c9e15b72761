"""What has changed in a weekly line, in a sentence."""

from datetime import date

from coachcli.cli.numbers.line_said import as_plain, lines_said, moved
from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.period import Period

DAYS = Period(date(2026, 8, 31), date(2026, 11, 29))
QUIET = (5.0, 6.0, 4.0, 5.5, 4.5, 6.0, 5.0, 4.0, 5.5, 5.0, 4.5, 6.0, 5.0)
FELL = (*QUIET[:7], *(value - 4 for value in QUIET[:6]))


def standing(metric: str, *weeks: float | None) -> Standing:
    return Standing(metric, 50.0, weeks=weeks)


def test_a_fall_is_named_with_its_week_and_its_figures() -> None:
    said = moved(standing("new_opps", *FELL), DAYS, "")
    assert said == "New opportunities fell in the week of 19 Oct: 5.1 a week before, 1.2 since."


def test_weeks_of_which_nothing_is_known_are_left_out() -> None:
    said = moved(standing("win_rate", None, *(value / 10 for value in FELL)), DAYS, "")
    assert said.startswith("Win rate fell in the week of 26 Oct: 51 % before, 12 % since.")


def test_what_went_bit_by_bit_has_its_two_halves() -> None:
    weeks = [value + 0.5 * week for week, value in enumerate(QUIET)]
    said = moved(standing("touches", *weeks), DAYS, "")
    assert said.startswith("Touches rose bit by bit: 6.4 a week in the first half")


def test_of_a_quiet_line_few_weeks_or_what_is_open_nothing_is_said() -> None:
    assert moved(standing("touches", *QUIET), DAYS, "") == ""
    assert moved(standing("touches", *FELL[:5]), DAYS, "") == ""
    assert moved(standing("open_opps", *FELL), DAYS, "") == ""


def test_two_lines_are_named_at_most() -> None:
    fallen = [standing(metric, *FELL) for metric in ("touches", "connects", "meetings_held")]
    assert len(list(lines_said(fallen, DAYS, ""))) == 2


def test_programs_get_the_limits_the_shape_and_the_day() -> None:
    line = as_plain(standing("new_opps", *FELL), DAYS)
    assert line is not None
    assert (line["shape"], line["since"], line["outside"]) == ("at a date", "2026-10-19", [])
    assert as_plain(standing("new_opps", *FELL[:5]), DAYS) is None
