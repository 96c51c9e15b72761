"""The words of a talk of which no walk has any."""

from coachcli.coaching.cause import TalkWords
from coachcli.coaching.week import talk_words


def test_each_has_something_to_say_and_to_ask_and_to_agree_on() -> None:
    words = [each for each in vars(talk_words).values() if isinstance(each, TalkWords)]
    assert len(words) == 4
    assert all(each.say and each.ask.endswith("?") and each.agree for each in words)
