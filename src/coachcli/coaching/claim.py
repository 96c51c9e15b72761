"""An outside figure that may be stated: what it says, whence, and on what kind of evidence."""

from enum import StrEnum

from coachcli.coaching.nouns import dataclass


class Evidence(StrEnum):
    """What kind of evidence stands behind a figure."""

    SURVEY = "survey"
    CORRELATION = "correlation"
    EXPERIMENT = "experiment"


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure in its own words, with its source and its day ("undated" where nobody says)."""

    id: str
    figure: str
    says: str
    kind: Evidence
    source: str
    date: str
