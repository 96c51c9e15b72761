"""What a line of the overview holds."""

from coachcli.cli.listed import ROWS, SHOWS, WEEK, Command, Listed


def test_a_command_shows_one_thing_unless_it_is_said_to_list() -> None:
    assert Command("week.today:today").forms == SHOWS
    assert Command("week.report:report", ROWS).forms == ROWS


def test_a_name_is_a_command_a_group_of_them_or_both() -> None:
    below = {"show": Command("plans.goal:show_")}
    group = Listed("goals", WEEK, below=below, help="Goals.")
    assert (group.command, group.below, group.help) == (None, below, "Goals.")
    assert Listed("today", WEEK, Command("week.today:today")).below == {}
    both = Listed("export", WEEK, Command("keeping.export:export"), below=below)
    assert (both.command is None, both.below) == (False, below)
