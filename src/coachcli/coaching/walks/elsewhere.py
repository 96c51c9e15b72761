"""Whether a walk went on somewhere else while it was held here."""

from coachcli.coaching.walks.interview import Given, Interview, Reply


def went_on(walk: Interview, present: tuple[Reply, ...]) -> bool:
    """Whether what stands by now is not what this walk knows of.

    That it was only taken up in between answers no question.
    """
    return _replied(walk.replies) != _replied(present)


def _replied(replies: tuple[Reply, ...]) -> list[Reply]:
    return [reply for reply in replies if reply.given is not Given.RESUMED]
