"""The text form of a rep's half as it comes back: typed by hand, quoted, or below a reply."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from coachcli.coaching.rhythm.half_form import COACHED_KEY, END, FORM_TITLES, titled
from coachcli.coaching.rhythm.preread import (
    HIGHEST,
    LOWEST,
    HalfPart,
    PulseAnswer,
    PulseItem,
    RepHalf,
)
from coachcli.content.errors import ContentError

NO_FORM = (
    "this is neither what the page saved nor the text form.",
    "Bring the file that came back, as it came, or its words saved as plain text.",
)
WHOSE = re.compile(r"=== for (\S{1,64}), week (\S{1,16}) ===", re.IGNORECASE)
LINE_END = re.compile(r"\r\n?")
QUOTE = ">[ \u00a0]?"
QUOTES = re.compile(f"^(?:{QUOTE})*")
UNSEEN = "\ufeff\u200b\u2060"
"""Signs without a width, which editors leave behind."""
COACHED_SAID = {"": None, "yes": True, "y": True, "no": False, "n": False}


def read_typed(name: str, text: str) -> RepHalf:
    """The half in a text; where a form stands in it again, as in a reply, the one filled in.

    Raises ContentError where there is none, where two differ, or with the line that is in doubt.
    """
    lines = LINE_END.sub("\n", text).split("\n")
    begins = [place for place, line in enumerate(lines) if _whose(line)]
    if not begins:
        raise ContentError(name, None, *NO_FORM)
    blocks = zip(begins, pairwise((0, *begins[1:], len(lines))), strict=True)
    forms = [_TypedForm(name, lines, begin, *block) for begin, block in blocks]
    first, *others = _filled_in(forms)
    for form, half in others:
        if half != first[1]:
            raise _second(name, form, first[0])
    return first[1]


def _filled_in(forms: Sequence["_TypedForm"]) -> list[tuple["_TypedForm", RepHalf]]:
    """The forms in which something stands, with their halves; the first where all are empty."""
    halves = [(form, form.half()) for form in forms]
    return [each for each in halves if each[1].says_something] or halves[:1]


def _second(name: str, form: "_TypedForm", first: "_TypedForm") -> ContentError:
    fault = f"a form is filled in here, and another in line {first.line}."
    return ContentError(name, form.line, fault, "Leave the one that is meant.")


def _whose(line: str) -> tuple[str, ...]:
    """Of whom and for which week a form is, where a line says that."""
    match = WHOSE.fullmatch(" ".join(_unquoted(line).split()))
    return match.groups() if match else ()


def _unquoted(line: str) -> str:
    """A line without signs of quoting, and without what is not seen."""
    return QUOTES.sub("", line.translate(dict.fromkeys(map(ord, UNSEEN))), count=1)


def _quoted_as(line: str) -> re.Pattern[str]:
    """The signs of quoting before a line, each with the blank that is behind it there."""
    before = QUOTES.match(line.lstrip(UNSEEN))
    pattern = ""
    for sign in reversed(re.findall(QUOTE, before[0] if before else "")):
        pattern = f"(?:{QUOTE if len(sign) > 1 else sign}{pattern})?"
    return re.compile(f"^{pattern}")


def _compared(line: str) -> str:
    """A line without what an editor may change in it."""
    return "".join(_unquoted(line).split()).casefold()


class _TypedForm:
    """A form in a text, among the lines `start` to `end`; line `begin` says whose it is."""

    def __init__(self, name: str, lines: Sequence[str], begin: int, start: int, end: int) -> None:
        self.name, self.line, self.start = name, begin + 1, start
        self.whose, self.lines = _whose(lines[begin]), lines[start:end]
        self.compared = [_compared(line) for line in self.lines]
        self.ends = sorted(self._places())

    def half(self) -> RepHalf:
        """What is filled in."""
        rep, week = self.whose
        words = {part.value: self.room(part) for part in HalfPart}
        agreed = {item: self.number(item) for item in PulseItem}
        return RepHalf(rep, week, **words, coached=self.yes_or_no(), pulse=given(agreed))

    def room(self, key: str) -> str:
        """What stands below a line, without the blank lines around it."""
        begin = self._place(FORM_TITLES[key])
        end = next((place for place in self.ends if place > begin), len(self.lines))
        return "\n".join(self._written(begin, end)).strip()

    def number(self, key: str) -> int | None:
        """How far a rep agrees with a thing; none where nothing stands there."""
        said = self.room(key)
        if said and said not in map(str, range(LOWEST, HIGHEST + 1)):
            raise self._unclear(key, said, f"a number from {LOWEST} to {HIGHEST}")
        return int(said) if said else None

    def yes_or_no(self) -> bool | None:
        """Whether a rep was coached; none where nothing stands there."""
        said = self.room(COACHED_KEY).rstrip(".").casefold()
        if said not in COACHED_SAID:
            raise self._unclear(COACHED_KEY, said, "yes or no")
        return COACHED_SAID[said]

    def _written(self, title: int, end: int) -> Iterator[str]:
        """The lines below a title, without as many signs of quoting as stand before that."""
        quoted = _quoted_as(self.lines[title])
        return (quoted.sub("", line, count=1) for line in self.lines[title + 1 : end])

    def _places(self) -> Iterator[int]:
        yield from map(self._place, FORM_TITLES.values())
        yield self._place(END)

    def _place(self, title: str) -> int:
        """The one line that is this title. Raises ContentError where there are more or none."""
        line = titled(title)
        wanted = _compared(line)
        places = [place for place, seen in enumerate(self.compared) if seen == wanted]
        if not places:
            raise ContentError(self.name, None, f'the line "{line}" is missing.', "Put it back.")
        if len(places) > 1:
            fault = f'the line "{line}" stands here a second time.'
            mend = "Change it where it belongs to an answer."
            raise ContentError(self.name, self.start + places[1] + 1, fault, mend)
        return places[0]

    def _unclear(self, key: str, said: str, wanted: str) -> ContentError:
        line = self.start + self._place(FORM_TITLES[key]) + 2
        short = said.partition("\n")[0][:40]
        fault = f'below "{FORM_TITLES[key]}" stands "{short}".'
        return ContentError(self.name, line, fault, f"Write {wanted}, or nothing.")


def given(agreed: Mapping[PulseItem, int | None]) -> tuple[PulseAnswer, ...]:
    """The answers that were given."""
    return tuple(PulseAnswer(item, answer) for item, answer in agreed.items() if answer)
