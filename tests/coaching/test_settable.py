"""What can be set, and what it may be."""

import pytest

from coachcli.coaching.settable import SETTINGS, NotASettingError, NotPossibleError, setting_named


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("currency", " eur ", "EUR"),
        ("ramp-days", "0", "0"),
        ("ramp-days", "090 days", "90"),
        ("quiet-days", "365", "365"),
        ("minutes", "45 min", "45"),
        ("minutes", "600 minutes", "600"),
        ("weeks", "8 weeks", "8"),
        ("dates", "DMY", "dmy"),
        (
            "holidays",
            "2026-12-25 Christmas  Day\n2026-01-01",
            "2026-01-01\n2026-12-25 Christmas  Day",
        ),
        (
            "holidays",
            "2026-12-24,2026-12-25, 2026-12-28",
            "2026-12-24\n2026-12-25\n2026-12-28",
        ),
        ("holidays", "2026-12-24,\n2026-12-25;", "2026-12-24\n2026-12-25"),
        (
            "holidays",
            "2026-05-01 May, the first 2026-05-04",
            "2026-05-01 May, the first\n2026-05-04",
        ),
        ("holidays", "2026-12-25\n2026-12-25 Christmas", "2026-12-25 Christmas"),
    ],
)
def test_what_is_typed_is_kept_in_one_form(name: str, typed: str, kept: str) -> None:
    assert setting_named(name).read(typed) == kept
    assert setting_named(name).read(kept) == kept


@pytest.mark.parametrize(
    ("name", "typed", "possible"),
    [
        ("currency", "EURO", "three letters"),
        ("currency", "€€€", "three letters"),
        ("ramp-days", "-1", "from 0 to 1095"),
        ("ramp-days", "1e9", "from 0 to 1095"),
        ("ramp-days", "9" * 30, "from 0 to 1095"),
        ("quiet-days", "0", "from 1 to 365"),
        ("minutes", "0", "from 1 to 600"),
        ("quiet-days", "\u0667", "from 1 to 365"),
        ("weeks", "", "from 1 to 104"),
        ("weeks", "105", "from 1 to 104"),
        ("dates", "day", "dmy"),
        ("holidays", "25.12.2026", "YYYY-MM-DD"),
        ("holidays", "2026-02-30", "YYYY-MM-DD"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(name: str, typed: str, possible: str) -> None:
    with pytest.raises(NotPossibleError, match=possible) as error:
        setting_named(name).read(typed)
    assert str(error.value).startswith(f'{name} cannot be "')
    assert str(error.value).endswith("Nothing was changed.")


@pytest.mark.parametrize(
    ("wanted", "meant"), [("ramp", "ramp-days"), ("week", "weeks"), ("?", "one of")]
)
def test_a_setting_that_there_is_not_is_refused_with_those_that_there_are(
    wanted: str, meant: str
) -> None:
    with pytest.raises(NotASettingError, match=meant) as error:
        setting_named(wanted)
    assert all(name in str(error.value) for name in SETTINGS)
