"""Files of counts side by side: each coach counts once, whatever files there are of them."""

from datetime import timedelta

from cli.counts import SUNDAY, counts, renamed
from coachcli.coaching.week.aggregates import Aggregates
from coachcli.coaching.week.side_by_side import CountsFile, SideBySide, side_by_side

PRIYA = counts("Priya", [0, 1])
EARLIER = counts("priya", [1, 0, 0], until=SUNDAY - timedelta(days=7))


def laid(**files: Aggregates) -> SideBySide:
    read = [CountsFile(f"{stem}.json", stem, each) for stem, each in files.items()]
    return side_by_side(read, SUNDAY)


def test_each_coach_counts_once_under_the_name_they_chose() -> None:
    made = laid(a=PRIYA, b=counts("Bo", [1]))
    assert [each.coach for each in made.counts] == ["Priya", "Bo"]
    assert (made.said, made.refused) == ((), ())


def test_the_same_file_twice_counts_once() -> None:
    made = laid(a=PRIYA, b=PRIYA)
    assert made.counts == (PRIYA,)
    assert made.said == ("b.json is the same as a.json, and counts once.",)
    assert len(laid(a=renamed(PRIYA, ""), b=renamed(PRIYA, "")).counts) == 1


def test_of_two_files_of_a_coach_the_later_counts_with_the_weeks_of_the_earlier() -> None:
    made = laid(a=EARLIER, b=PRIYA)
    (only,) = made.counts
    assert [each.week for each in only.weeks] == ["2026-W45", "2026-W46", "2026-W47", "2026-W48"]
    assert [each.closed for each in only.weeks] == [1, 0, 0, 1]
    assert (only.until, only.last_closed) == (SUNDAY, PRIYA.last_closed)
    assert made.said[0].startswith('a.json and b.json are both of "Priya": the later counts')


def test_two_coaches_of_one_name_are_not_mixed() -> None:
    made = laid(a=PRIYA, b=counts("Priya", [2, 2]))
    assert made.counts == (PRIYA,)
    assert "Two coaches each need a name of their own" in made.refused[0]


def test_a_coach_without_a_name_is_called_as_the_file() -> None:
    made = laid(north=counts("", [1]), south=counts("", [2]))
    assert [each.coach for each in made.counts] == ["north", "south"]
    read = [
        CountsFile(f"{at}/x.json", "x", counts("", [size])) for at, size in (("a", 1), ("b", 2))
    ]
    assert [each.coach for each in side_by_side(read, SUNDAY).counts] == ["a/x.json", "b/x.json"]


def test_what_is_of_a_day_to_come_is_not_counted() -> None:
    made = laid(a=PRIYA, b=counts("Bo", [1], until=SUNDAY + timedelta(days=1)))
    assert len(made.counts) == 2
    made = laid(b=counts("Bo", [1], until=SUNDAY + timedelta(days=2)))
    assert made.counts == ()
    assert "b.json is not counted: it counts up to Tue 1 Dec 2026" in made.refused[0]
