"""What is to be said of how a file was read: its letters, its sizes, columns that might be used."""

import re
from collections.abc import Iterable, Iterator

from coachcli.content.imports.columns import Field, Holds
from coachcli.content.imports.crm_export import Export
from coachcli.content.tables.cell import bare

THOUSANDS = re.compile(
    r"(?<![^\W\d_])(?:k|tsd|teur|tusd|keur|kusd|meur|musd|mio|mrd|tausend|milliers|miles"
    r"|thousands?|millions?)(?![^\W\d_])|[€$£] ?[km](?![^\W\d_])|[km] ?[€$£]|t€|(?<!\d)000(?!\d)",
    re.IGNORECASE,
)
"""How a heading says that its amounts are of thousands or millions."""
CALLED = {"created": "day of creation", "closed": "close date", "amount": "amount"}
LEAST = 6
"""Signs of a name by which a longer heading that begins so is taken for the same."""


def said_of(export: Export, fields: Iterable[Field], missing: Iterable[str]) -> tuple[str, ...]:
    """What is to be said of a file of which some fields that are wanted are missing."""
    known = tuple(fields)
    letters = (export.letters,) if export.letters else ()
    return (*letters, *_scaled(export, known), *_might_be_used(export, known, missing))


def _scaled(export: Export, fields: tuple[Field, ...]) -> Iterator[str]:
    """Columns of money that are headed as one of thousands."""
    for field in fields:
        title = export.title(field.name)
        if field.holds is Holds.MONEY and THOUSANDS.search(title):
            yield f'"{title}" may be in thousands or millions: it is taken as it is written.'


def _might_be_used(
    export: Export, fields: tuple[Field, ...], missing: Iterable[str]
) -> Iterator[str]:
    """Columns that are not used, and begin like what is missing."""
    names = {field.name: [name for name in field.names if len(name) >= LEAST] for field in fields}
    for field in missing:
        like = (head for head in export.unused if bare(head).startswith(tuple(names[field])))
        for head in like:
            yield f'"{head}" may be the {CALLED[field]}. To use it: --map {field}="{head}"'
            break
