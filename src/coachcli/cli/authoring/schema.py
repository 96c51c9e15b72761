"""coach flow schema: the JSON Schema of a kind of file, for editors."""

import sys
from enum import StrEnum
from typing import Annotated

import typer


class FileKind(StrEnum):
    """The kinds of files that have a schema."""

    FLOW = "flow"
    ASSET = "asset"
    BEHAVIOURS = "behaviours"
    GATE = "gate"


def schema(kind: Annotated[FileKind, typer.Option("--kind", help="The kind of file.")] = FileKind.FLOW) -> None:
    """Print the JSON Schema of a kind of file, so that an editor completes and checks while you type.

    \b
    Examples
      coach flow schema > flow.schema.json
      coach flow schema --kind asset > asset.schema.json

    A file names it in its first line: # yaml-language-server: $schema=flow.schema.json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    from coachcli.content.files.schema import schema_text  # noqa: PLC0415 - pydantic only where it is needed

    sys.stdout.write(schema_text(kind))
