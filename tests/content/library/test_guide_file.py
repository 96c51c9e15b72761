import pytest

from coachcli.coaching.rhythm.guide import AgreedWork, Guide, GuideQuestion, MapStep
from coachcli.coaching.rhythm.talk import TalkStep
from coachcli.content.errors import ContentError
from coachcli.content.files.reader import parse
from coachcli.content.library.guide_file import read_guide

FAIR = """guide: fair
title: Fair talk
minutes: 20
purpose: Go to a fair prepared.
about: account
also called: [show]
questions:
  whom: {step: goal, ask: Whom?, listen for: A name., serves: [prospecting]}
  first: {step: choice, ask: What first?}
map:
  pays: Who pays?
"""


def test_a_guide_is_read_with_its_questions_in_order() -> None:
    whom = GuideQuestion("whom", TalkStep.GOAL, "Whom?", "A name.", (AgreedWork.PROSPECTING,))
    first = GuideQuestion("first", TalkStep.CHOICE, "What first?")
    steps = (MapStep("pays", "Who pays?"),)
    fair = Guide("fair", "Fair talk", 20, "Go to a fair prepared.", (whom, first), "account")
    assert read_guide(parse(FAIR, "fair.yaml")) == Guide(
        *(fair.id, fair.title, fair.minutes, fair.purpose, fair.questions, fair.about),
        ("show",),
        steps,
    )


def test_questions_out_of_the_order_of_a_talk_are_refused_at_their_line() -> None:
    out_of_order = FAIR.replace("step: choice", "step: goal").replace(
        "goal, ask: Whom", "gap, ask: Whom"
    )
    with pytest.raises(ContentError, match=r'line 9.*"first" is of the step goal'):
        read_guide(parse(out_of_order, "fair.yaml"))
