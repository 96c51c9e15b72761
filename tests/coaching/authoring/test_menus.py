import pytest

from coachcli.coaching.authoring.menus import allowed, is_menu, menus, of_menus, pointed
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.flow import Check, Source, Way
from coaching.flows import CAUSES, answer, check, flow, which

ASK = which("ask", "wording", "rules", "hours")
LOOK = which("look", "wording", "rules", "hours", way=Way.OBSERVE)
NUMBERS = replace(
    which("numbers", "rules", "hours", "tools", way=Way.DATA), looks_at=Source.STEP, names=("mix",)
)
FACT = check(
    "of-three",
    answer("all three", nearly_rules_out="wording"),
    answer("one or two", hints_at="wording"),
    answer("none", points_to="wording"),
    answer("there were not three"),
)
FLOW = flow(CAUSES, ASK, LOOK, NUMBERS, FACT)


def pointing(*answers: str) -> Check:
    return check("c", *(answer(f"{place} {to}", points_to=to) for place, to in enumerate(answers)))


@pytest.mark.parametrize(
    ("answers", "menu"),
    [
        (("wording", "rules", ""), True),  # two of three
        (("wording", "rules", "hours", "", ""), False),  # three of five are not more than 60 %
        (("wording", "wording", "wording"), False),  # it grades one cause
        (("wording rules", "hours tools", "wording hours"), False),
        (("skill", "knowledge", ""), True),  # a kind of which there is one cause
    ],
)
def test_a_menu_has_answers_of_which_most_point_to_one_cause_each(
    answers: tuple[str, ...], *, menu: bool
) -> None:
    assert is_menu(FLOW, pointing(*answers)) is menu


def test_what_opens_what_is_around_the_rep_is_none() -> None:
    around = replace(FLOW, around=("hours", "tools"))
    assert is_menu(FLOW, pointing("hours", "tools"))
    assert not is_menu(around, pointing("hours", "tools"))
    assert is_menu(around, pointing("hours", "rules"))


def test_an_answer_points_by_a_cause_or_by_a_kind() -> None:
    assert pointed(FLOW, answer("a", points_to="skill tools", hints_at="rules")) == (
        "wording",
        "tools",
    )


def test_there_is_room_for_one_that_asks_and_one_that_looks_first_what_the_numbers_answer() -> None:
    assert menus(FLOW, FLOW.checks) == (NUMBERS, ASK, LOOK)
    assert allowed(FLOW, FLOW.checks) == (NUMBERS, ASK)
    (one,) = of_menus(FLOW, FLOW.checks)
    assert (one.code, one.place) == ("menu", ("checks", "look"))
    assert one.problem == '"look" is one more menu: a flow has room for one that looks.'
    second = replace(ASK, id="again")
    (other,) = of_menus(FLOW, (ASK, second, LOOK))
    assert "one that asks" in other.problem
