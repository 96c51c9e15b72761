"""Guide files: from YAML to nouns."""

from coachcli.coaching.rhythm.guide import Guide, GuideQuestion, MapStep
from coachcli.coaching.rhythm.talk import TalkStep
from coachcli.content.files.guide_shape import GuideQuestionShape, GuideShape
from coachcli.content.files.reader import SourceDocument
from coachcli.content.files.shapes import fitted


def read_guide(document: SourceDocument) -> Guide:
    """The guide in this document. Raises ContentError naming file, line and what was expected."""
    shape = fitted(document, GuideShape)
    _refuse_disorder(document, shape)
    return Guide(
        id=shape.guide,
        title=shape.title,
        minutes=shape.minutes,
        purpose=shape.purpose,
        questions=tuple(_question(id_, one) for id_, one in shape.questions.items()),
        about=shape.about or "",
        also_called=shape.also_called,
        map=tuple(MapStep(id_, ask) for id_, ask in shape.map.items()),
    )


def _refuse_disorder(document: SourceDocument, shape: GuideShape) -> None:
    """A talk goes from the goal to a choice, so its questions stand in the order of its steps."""
    order, before = list(TalkStep), TalkStep.GOAL
    for id_, one in shape.questions.items():
        step = TalkStep(one.step)
        if order.index(step) < order.index(before):
            fault = f'"{id_}" is of the step {step}, and stands after one of {before}.'
            mend = "Put the questions in the order goal, now, gap, cause, ideas, choice."
            raise document.error(fault, "questions", id_, mend=mend)
        before = step


def _question(id_: str, shape: GuideQuestionShape) -> GuideQuestion:
    step = TalkStep(shape.step)
    return GuideQuestion(id_, step, shape.ask, shape.listen_for or "", shape.serves)
