"""coach flow schema: the JSON Schema of a kind of file, for editors."""

import json
from enum import StrEnum
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.terminal.answer import Answer, Verbatim
from coachcli.cli.terminal.options import Option


class FileKind(StrEnum):
    """The kinds of files that have a schema."""

    FLOW = "flow"
    ASSET = "asset"
    BEHAVIOURS = "behaviours"
    GATE = "gate"
    AROUND = "around"
    GUIDE = "guide"


OfKind = Annotated[FileKind, Option("--kind", "The kind of file.")]


def schema(_context: Context, kind: OfKind = FileKind.FLOW) -> Answer:
    """Print the JSON Schema of a kind of file, so that an editor completes and checks while you
    type.

    Examples
      coach flow schema > flow.schema.json
      coach flow schema --kind asset > asset.schema.json

    A file names it in its first line: # yaml-language-server: $schema=flow.schema.json
    """  # noqa: D205 - the help begins with one sentence
    from coachcli.content.files.schema import schema_text  # noqa: PLC0415 - pydantic only here

    text = schema_text(kind)
    body = {"kind": kind, "schema": json.loads(text)}
    return Answer(body, (Verbatim(text.removesuffix("\n").split("\n")),))
