"""Halves by chance, for tests of what comes back of a form."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from coachcli.coaching.rhythm.preread import HalfPart, PulseAnswer, PulseItem, RepHalf
from coaching.rhythm.some_halves import WEEK

LINES = st.sampled_from(
    [
        *("=== end ===", "> quoted", ">> twice", " > in", "===", "1", "yes", "</script>", "{"),
        *(
            "\\n",
            "\u201cquoted\u201d \u2013 \u2019s",
            "\u00a0x\u00a0",
            "a\rb",
            "a\r\nb",
            "a\u2028b",
        ),
    ]
)
WORDS = st.one_of(st.text(max_size=60), st.lists(st.text(max_size=12) | LINES).map("\n".join))
AGREED = st.none() | st.integers(1, 5)
THOUSAND = settings(
    derandomize=True,
    max_examples=1000,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@st.composite
def halves(draw: st.DrawFn) -> RepHalf:
    """A half with any words, answers and nothing."""
    words = {part.value: draw(WORDS) for part in HalfPart}
    answers = {item: draw(AGREED) for item in PulseItem}
    pulse = tuple(PulseAnswer(item, number) for item, number in answers.items() if number)
    coached = draw(st.sampled_from([None, True, False]))
    return RepHalf("r1", WEEK, **words, coached=coached, pulse=pulse)
