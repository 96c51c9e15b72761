import pytest

from coachcli.coaching.rhythm.promising import NoDayError, parted


@pytest.mark.parametrize(
    ("text", "what", "day"),
    [
        ("call the CFO by Friday", "call the CFO", "Friday"),
        ("stand by the offer, by 27 Nov", "stand by the offer", "27 Nov"),
        ("read one aloud on 14 Dec", "read one aloud", "14 Dec"),
        ("call the CFO", "call the CFO", ""),
        ("by Friday", "by Friday", ""),
    ],
)
def test_the_day_stands_behind_what_is_promised(text: str, what: str, day: str) -> None:
    assert parted(text) == (what, day)


def test_without_a_day_it_is_said_where_to_write_one() -> None:
    assert 'Write the day behind it: "call by Friday"' in str(NoDayError("call"))
