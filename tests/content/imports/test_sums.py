"""Names that are like one of sums: somebody's, or not."""

from collections.abc import Iterator

from coachcli.content.imports.sums import NamedRow, doubtful, people_called_so


def called_so(*rows: tuple[str, object]) -> frozenset[str]:
    def again() -> Iterator[NamedRow]:
        return ((name, (str(amount),)) for name, amount in rows)

    return people_called_so((name for name, _ in rows), again, [0], ".")


def test_the_total_of_somebody_who_is_there_is_a_sum() -> None:
    assert doubtful(["Dana Reyes", "dana reyes Total", "Tom Total", "Ivo"]) == {
        "dana reyes Total": True,
        "Tom Total": False,
    }
    assert called_so(("Dana Reyes", 5), ("Dana Reyes Total", 5)) == frozenset()


def test_whoever_has_figures_that_are_no_sum_is_somebody() -> None:
    assert called_so(("Dana", 90), ("Tom Total", 90), ("Ivo", 90)) == {"Tom Total"}
    assert called_so(("Tom Total", 90)) == {"Tom Total"}
    assert called_so(("Dana", "x"), ("Ivo", "y"), ("Tom Total", "")) == {"Tom Total"}


def test_sums_of_the_rows_of_a_group_or_of_all_are_of_nobody() -> None:
    rows = (("Ann", 1), ("Bo", 2), ("West Total", 3), ("Cy", 4), ("Di", 5), ("East Total", 9))
    assert called_so(*rows) == frozenset()
    assert called_so(*rows, ("Company Total", 12)) == frozenset()
    assert called_so(("Ann", 1), ("Ann Total", 1), ("Bo", 2), ("West Total", 3)) == frozenset()
