"""What simulated walks and stories of shipped flows come to: bench/simulate.py [FLOW] [WALKS]."""

import random
import sys
from collections import Counter
from pathlib import Path

from coachcli.coaching.authoring.simulation import Figures, Walked, budget, figures, walked
from coachcli.coaching.authoring.soundness_shown import to_these
from coachcli.coaching.walks.company import Company
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Flow, InEveryFlow, joined
from coachcli.coaching.walks.interview import interview
from coachcli.coaching.walks.story import played
from coachcli.content.files.shared import SHARED
from coachcli.content.flows.flow import read_flow, read_shared
from coachcli.content.flows.story import read_stories

ROOT = Path(__file__).parent.parent
SEED = 1


def main() -> None:
    """Simulate the flow that is named, or all."""
    named = sys.argv[1:2] or sorted(
        path.stem for path in (ROOT / "flows").glob("*.yaml") if path.stem not in SHARED
    )
    walks = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    shared = read_shared(ROOT / "flows/gate.yaml", ROOT / "flows/around.yaml")
    for name in named:
        own = read_flow(ROOT / f"flows/{name}.yaml")
        flow = joined(shared, own)
        show_figures(flow, walks)
        show_minutes(flow, walks)
        show_cost(flow, joined(InEveryFlow(shared.gate), own), walks)
        show_marks(flow)
        show_stories(flow)


def show_figures(flow: Flow, walks: int) -> None:
    """The figures of A flow that works, clean and with noise."""
    print(f"{flow.id}: budget {budget(flow):.2f} (at least 2.0), {len(flow.checks)} checks")
    for noise in (False, True):
        found = walked(flow, walks, random.Random(SEED).random, noise=noise)
        one = figures(found)
        print(
            f"  {'noise' if noise else 'best '}: hits {one.hits:.3f}, "
            f"worst {one.worst[0]} {one.worst[1]:.2f},",
            end=" ",
        )
        print(f"right when clear {one.right_when_clear:.3f}, clear {one.clear:.2f},", end=" ")
        print(f"checks {one.checks:.1f}, minutes {one.minutes:.1f}")
        show_confused(flow, found)
        never = {check.id for check in flow.checks} - {
            check for walk in found for check in walk.asked
        }
        print(f"    never asked: {', '.join(sorted(never)) or 'none'}")


def show_minutes(flow: Flow, walks: int) -> None:
    """What a walk to the flow's own causes takes in the room, by all ways, and at the desk."""
    for company, where in ((Company.WITH, "in the room"), (Company.ALONE, "alone at the desk")):
        one = own_figures(flow, flow, walks, company)
        print(f"  {where}: {one.checks:.1f} checks, {one.minutes:.1f} minutes, hits {one.hits:.3f}")


def show_cost(flow: Flow, without: Flow, walks: int) -> None:
    """What is around the rep costs in walks where nothing is around, and what each cause does."""
    dear, cheap = (own_figures(each, without, walks, Company.WITH) for each in (flow, without))
    more = dear.checks - cheap.checks
    each = more / max(1, len(flow.causes) - len(without.causes))
    minutes = dear.minutes - cheap.minutes
    print(f"  around the rep: {more:+.2f} checks a walk ({each:+.2f} a cause), {minutes:+.1f} min")


def own_figures(flow: Flow, own: Flow, walks: int, company: Company) -> Figures:
    """What walks to causes of the flow's author come to at best."""
    found = walked(flow, walks, random.Random(SEED).random, noise=False, company=company)
    return figures(to_these(own.own_causes, found))


def show_confused(flow: Flow, walks: tuple[Walked, ...]) -> None:
    """Hits by cause, and the pairs most often taken for one another."""
    for cause in flow.causes:
        mine = [walk for walk in walks if walk.cause == cause.id]
        wrong = Counter(walk.leader for walk in mine if not walk.hit).most_common(2)
        hits = sum(walk.hit for walk in mine) / max(1, len(mine))
        print(f"    {cause.id:28} {hits:.2f}  {wrong or ''}")


def show_marks(flow: Flow) -> None:
    """Marks for and against each cause."""
    for cause in flow.causes:
        marks = Counter(
            mark
            for check in flow.checks
            for answer in check.answers
            if (mark := answer.mark_on(cause))
        )
        print(f"  marks {cause.id:28} {dict(marks)}")


def show_stories(flow: Flow) -> None:
    """Each story and whether it concludes as expected."""
    path = ROOT / f"tests/stories/{flow.id}.yaml"
    for story in read_stories(path) if path.exists() else ():
        found = diagnosis(played(interview(flow), story.answers))
        met = found.verdict == story.verdict and found.leader in story.leaders
        print(f"  {'ok  ' if met else 'FAIL'} {story.text}")
        ranks = ", ".join(f"{one.cause} {one.probability:.2f}" for one in found.ranking[:3])
        print(
            f"       {found.verdict} ({found.stop}), {len(found.asked)} checks, "
            f"{found.minutes} min: {ranks}"
        )
        if not met:
            print(
                f"       expected {story.verdict} {' or '.join(story.leaders)}; "
                f"asked {', '.join(found.asked)}"
            )
        unknown_ids = set(story.answers) - {check.id for check in flow.checks}
        bad = [
            check.id
            for check in flow.checks
            if story.answers.get(check.id) and not check.answer(str(story.answers[check.id]))
        ]
        if unknown_ids or bad:
            print(f"       !! unknown checks {sorted(unknown_ids)}, unknown answers to {bad}")


if __name__ == "__main__":
    main()
