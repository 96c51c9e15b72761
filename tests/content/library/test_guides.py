from pathlib import Path

import pytest

from coachcli.coaching.plans.objective import PlannedActivity
from coachcli.coaching.rhythm.guide import NEW, AgreedWork, Guide, fitting, names_of
from coachcli.coaching.rhythm.talk import TalkStep
from coachcli.content.library.guides import guides
from coachcli.content.library.places import shipped
from coachcli.content.library.shelf import Shelf

ASKED = {TalkStep.GOAL, TalkStep.NOW, TalkStep.GAP, TalkStep.CAUSE, TalkStep.IDEAS, TalkStep.CHOICE}
SHIPPED, WRONG = guides(Shelf(shipped()))
THEIRS = """guide: fair
title: Fair talk
minutes: 20
purpose: Go to a fair prepared.
questions:
  whom: {step: goal, ask: Whom?}
"""


def test_each_of_the_agreed_kinds_of_talk_has_a_guide() -> None:
    assert WRONG == ()
    assert [guide.id for guide in SHIPPED] == [
        "account", "call-debrief", "call-plan", "career", "forecast", "goal", "guide",
        "opportunity", "pipeline", "retention", "territory",
    ]  # fmt: skip


@pytest.mark.parametrize("guide", SHIPPED, ids=[guide.id for guide in SHIPPED])
def test_a_shipped_guide_asks_at_every_step_whatever_was_agreed(guide: Guide) -> None:
    assert {question.step for question in guide.questions} == ASKED
    always = {question.step for question in guide.questions if not question.serves}
    assert TalkStep.CHOICE in always
    assert all(question.listen_for for question in guide.questions)


@pytest.mark.parametrize("objective", ["new_logos", "new_opps", "meeting_to_opp"])
def test_who_wins_new_customers_by_prospecting_is_asked_of_that_and_of_no_account_plan(
    objective: str,
) -> None:
    agreed = [PlannedActivity("touches", "new customers", objective)]
    asked = [each for guide in SHIPPED for each in fitting(guide, agreed).asked]
    assert {work for each in asked for work in each.serves} >= {*NEW}
    assert [each.id for each in asked if each.serves and not {*NEW} & {*each.serves}] == []
    every = [each for guide in SHIPPED for each in guide.questions]
    of_accounts = [each for each in every if each.serves == (AgreedWork.ACCOUNTS,)]
    assert of_accounts
    assert not [each for each in of_accounts if each in asked]


def test_no_name_means_two_talks() -> None:
    names = [name for guide in SHIPPED for name in names_of(guide)]
    assert len(names) == len(set(names))


def test_a_managers_own_guide_is_laid_over_those_that_are_shipped(tmp_path: Path) -> None:
    folder = tmp_path / "library" / "guides"
    folder.mkdir(parents=True)
    (folder / "fair.yaml").write_text(THEIRS, encoding="utf-8")
    (folder / "broken.yaml").write_text("guide: other\n", encoding="utf-8")
    (folder / "fare.yaml").write_text(THEIRS, encoding="utf-8")
    known, wrong = guides(Shelf(shipped(), tmp_path))
    assert len(known) == len(SHIPPED) + 1
    assert sorted(str(error).partition(",")[0].rpartition("/")[2] for error in wrong) == [
        "broken.yaml", "fare.yaml",
    ]  # fmt: skip
