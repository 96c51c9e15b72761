from pathlib import Path

from cli.conftest import Coach
from cli.plans.test_goal import ADD
from cli.rhythm.holding import held
from cli.somebody import at_the_terminal
from coachcli.cli.rhythm.brief import brief, brief_in_words
from coachcli.cli.week.turns import guides
from coachcli.coaching.rhythm.guide import guide_named
from coaching.rhythm.some_talks import FIRST, TUESDAY


def test_a_brief_has_goal_promises_and_questions_and_nothing_private(
    team: Coach, home: Path
) -> None:
    team(*ADD)
    team("note", "dana", "canary of a note")
    held(home, "dana", TUESDAY, FIRST)
    context, _ = at_the_terminal(home)
    who, guide = context.rep("dana"), guide_named("opportunity", guides(context))
    said = brief_in_words(brief(context, who, guide))
    assert said.startswith("Opportunity talk, 30 minutes.")
    assert "Goal: Win back first meetings (9 new opportunities a month, by Wed 31 Mar 2027)" in said
    assert "Dana Reyes, by Fri 27 Nov 2026: three messages rewritten" in said
    assert "- What did the buyer do last, by themselves, and when?" in said
    assert "listen" not in said
    assert "canary" not in said
