"""A file with what was said in a talk: from YAML to what was written down."""

from pathlib import Path

from coachcli.coaching.rhythm.guide import Guide
from coachcli.coaching.rhythm.written import WrittenTalk
from coachcli.content.errors import nearest
from coachcli.content.files.reader import SourceDocument, read
from coachcli.content.files.shapes import fitted
from coachcli.content.files.talk_shape import TalkShape


def read_talk(path: Path, guide: Guide) -> WrittenTalk:
    """What was written down of a talk by a guide.

    Raises ContentError naming file, line and what was expected.
    """
    document = read(path)
    shape = fitted(document, TalkShape)
    _refuse_unknown(document, "said", shape.said, [each.id for each in guide.questions])
    _refuse_unknown(document, "map", shape.map, [each.id for each in guide.map])
    return written_talk(shape)


def written_talk(shape: TalkShape) -> WrittenTalk:
    """What was written down of a talk, as its file has it."""
    return WrittenTalk(
        shape.about or "",
        shape.minutes,
        tuple(shape.came.items()),
        tuple(shape.said.items()),
        tuple(shape.map.items()),
        shape.rep,
        shape.coach,
        shape.look or "",
    )


def _refuse_unknown(
    document: SourceDocument, part: str, given: dict[str, str], known: list[str]
) -> None:
    """Refuse an answer to a question that the guide does not have."""
    for id_ in given:
        if id_ not in known:
            fault = f'"{id_}" is no question of this talk.'
            mend = nearest(
                id_, known, f"There are: {', '.join(known)}." if known else "Leave it out."
            )
            raise document.error(fault, part, id_, mend=mend)
