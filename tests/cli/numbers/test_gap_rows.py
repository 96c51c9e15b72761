from coachcli.cli.numbers.gap_rows import COLUMNS, cells, in_words
from coachcli.coaching.numbers.gap import HeldTo, Standing

SHORT = Standing("bookings", 400_00, 4, plan=900_00, short=0.55, stake=500_00, goal=800_00)


def test_a_row_of_a_file_has_bare_numbers_in_whole_units() -> None:
    row = dict(zip(COLUMNS, cells(SHORT, "EUR"), strict=True))
    assert (row["value"], row["plan"], row["goal"], row["at_stake"]) == (400, 900, 800, 500)
    assert (row["held_to"], row["gap"], row["step"]) == (HeldTo.GOAL, "", None)


def test_a_sentence_has_money_with_its_currency_and_says_where_cases_are_few() -> None:
    said = in_words(SHORT, "EUR")
    assert said == ("bookings 400 EUR (goal 800, plan 900, 4 won), 50 % below, 500 EUR at stake.")
    few = Standing("win_rate", 0.5, 4, thin=True, weeks=(0.1, 0.2, 0.5))
    assert in_words(few, "EUR") == "win rate 50 % (4 closed), few cases."


def test_how_a_metric_moves_is_told_as_a_walk_is_told_it() -> None:
    weeks = (9, 8, 9, 8, 9, 1, 2, 1, 2, 1)
    won = Standing("won", 50, 50, weeks=weeks)
    assert in_words(won, "EUR") == "won 50 (50 cases), falling."
    stands = Standing("open_opps", 50, 50, weeks=weeks)
    assert "falling" not in in_words(stands, "EUR")
