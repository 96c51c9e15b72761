from coachcli.coaching.practice.attempt import ROLE_PLAY_PART, AttemptKind


def test_what_is_acted_is_told_from_a_question_by_its_part() -> None:
    assert AttemptKind.ROLE_PLAY == ROLE_PLAY_PART
    assert not ROLE_PLAY_PART.isdecimal()
