"""The sentence of what is refused."""

from collections.abc import Callable

import pytest

from coachcli.coaching.errors import CoachError


def refused(kind: type[CoachError], act: Callable[[], object]) -> str:
    """What is said when an act is refused so."""
    with pytest.raises(kind) as raised:
        act()
    return str(raised.value)
