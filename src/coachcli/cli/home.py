"""Where the data lives: the folder that is named, else the system's own place for it."""

import os
import sys
from pathlib import Path

from coachcli.store.errors import NoHomeError


def home() -> Path:
    """Where the data lives: COACH_HOME, else the system's own place. Raises NoHomeError."""
    try:
        return _home()
    except RuntimeError as error:  # what pathlib raises where the system knows no home
        raise NoHomeError from error


def _home() -> Path:
    chosen = os.environ.get("COACH_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    if sys.platform == "linux":  # as platformdirs has it, which is slower to load than a report
        data = os.environ.get("XDG_DATA_HOME", "").strip()
        return Path(data or Path.home() / ".local" / "share") / "coach"
    from platformdirs import user_data_path  # noqa: PLC0415 - as above

    return user_data_path("coach", appauthor=False)
