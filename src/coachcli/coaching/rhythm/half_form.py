"""The form in which a rep writes their half as text: a line in signs above the room for each."""

from collections.abc import Mapping

from coachcli.coaching.rhythm.preread import ASKED, COACHED, RATED, HalfPart, RepHalf, parts

FORM = "half of a talk, 1"
"""What a file that was saved names itself, with the version of its form."""
COACHED_KEY, FOR, END = "coached", "for", "end"
FORM_TITLES: dict[str, str] = {
    **{part.value: ASKED[part] for part in HalfPart if part is not HalfPart.ON},
    **{item.value: f"{says}: 1 not at all, 5 fully" for item, says in RATED.items()},
    COACHED_KEY: f"{COACHED}: yes or no",
    HalfPart.ON.value: ASKED[HalfPart.ON],
}
"""The line above the room for each answer, in this order."""


def titled(title: str) -> str:
    """A line that parts the form; an answer stands below it."""
    return f"=== {title} ==="


def for_line(rep: str, week: str) -> str:
    """The line that says of whom (by id) and for which week a form is."""
    return titled(f"{FOR} {rep}, week {week}")


def form_text(half: RepHalf) -> str:
    """A form with what is filled in, which is nothing at first."""
    given = _given(half)
    rooms = (f"{titled(title)}\n{given[key]}\n\n" for key, title in FORM_TITLES.items())
    return f"{for_line(half.rep, half.week)}\n\n{''.join(rooms)}{titled(END)}\n"


def _given(half: RepHalf) -> Mapping[str, str]:
    words = {part.value: text for part, text in parts(half).items()}
    pulse = dict.fromkeys(RATED, "") | {each.item: str(each.answer) for each in half.pulse}
    coached = {None: "", True: "yes", False: "no"}[half.coached]
    return words | pulse | {COACHED_KEY: coached}
