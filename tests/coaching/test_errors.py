import pytest

from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.catalogue import NoSuchAssetError


def test_a_failure_is_refused_or_not_found_unless_it_says_otherwise() -> None:
    assert CoachError.exit_code == 1
    assert NoSuchAssetError("x", ()).exit_code == 1


def test_every_failure_is_caught_as_one() -> None:
    wanted = "x"
    with pytest.raises(CoachError, match="No asset is called"):
        raise NoSuchAssetError(wanted, ())
