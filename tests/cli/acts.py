"""Every command with words to try it: those that write, with their acts, and those that read."""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cli.conftest import DANA, LENA, Coach
from cli.runner import DRAFT, EXAMPLE, EXAMPLES
from cli.somebody import FIRST, SECOND

FLOW = "--flow few-new-opportunities"
GOAL = "--what Meetings --by 2027-03-31 --why 'The north' --standard '9 new_opps a month'"
PLAN = "--quota 900000 --existing 300000 --deal 30000 --win 12/50 --meeting-to-opp 40%"
PACE = "--touch-to-meeting 8% --weeks 46 --cycle 90 --activity 'touches: new customers -> new_opps'"
PROMISES = "--they 'call by 2026-11-25' --they 'write by 2026-11-26' --i 'send by 2026-11-30'"
DAY_KEYS = (
    (("1", "h", ""), "talk"),
    (("1", "m", "2026-12-02"), "turn"),
    (("1", "s"), "turn"),
    (("3", "", "n"), "done"),
    (("3", "m", "2026-12-04", "q"), "done"),
    (("4",), "done"),
    (("4", "u"), "done undo"),
)
"""What is typed on the page of a day, and the acts that come of it."""
INTERVIEW = EXAMPLES / "late-proposals-interview.txt"
SCORES = "rep,date,call id,skill,score\nDana Reyes,2026-11-20,1,Opening,75%\n"
TEAM = "name,role,manager\nDana Reyes,team lead,Bo Hart\nNora Lind,,Kim Vale\n"


def typed(*lines: str) -> str:
    """What somebody types, a line each."""
    return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class Case:
    """Words after a command's name, what is typed at its questions, and the kinds of its acts.

    A word in capitals stands for a path, or for an id that is there in the home (`Places`).
    """

    words: str = ""
    typed: str = ""
    kinds: str = ""
    is_read: bool = False
    """Whether somebody has the answer before them at a terminal, and what follows it is asked."""


@dataclass(frozen=True, slots=True)
class Places:
    """What the words in capitals stand for."""

    folder: Path
    ids: dict[str, str] = field(default_factory=dict)

    def words(self, command: str, case: Case) -> list[str]:
        """The whole command line of a case."""
        stand = self.ids | {
            "DANA": DANA,
            "EXAMPLES": EXAMPLES,
            "EXAMPLE": EXAMPLE,
            "DRAFT": DRAFT,
            "FOLDER": self.folder,
        }
        parts = [word.split("/", 1) for word in shlex.split(case.words)]
        return [
            *command.split(),
            *("/".join([str(stand.get(part[0], part[0])), *part[1:]]) for part in parts),
        ]


WRITING: dict[str, tuple[Case, ...]] = {
    "team add": (Case("'Nora Lind' --manager 'Kim Vale'", kinds="add"),),
    "team import": (Case("FOLDER/team.csv", kinds="import"),),
    "team rename": (Case("dana 'Dana Holm'", kinds="rename"),),
    "team leave": (Case("dana", kinds="leave"),),
    "team me": (Case("hart", kinds="me"),),
    "goal add": (
        Case(f"ito {GOAL}", kinds="add"),
        Case(f"ito {GOAL} --agreed-by rep,manager", kinds="add"),
    ),
    "goal agree": (Case("dana", kinds="agree"),),
    "goal close": (Case("dana --result met --why 'the openers did it'", kinds="close"),),
    "plan set": (Case(f"dana {PLAN} {PACE}", kinds="plan"),),
    "import deals": (
        Case("EXAMPLES/deals.csv --add-reps", kinds="import"),
        Case("EXAMPLES/deals.csv --add-reps --dry-run"),
    ),
    "import activities": (Case("EXAMPLES/activities.csv --add-reps", kinds="import"),),
    "import quota": (Case("EXAMPLES/quota.csv --add-reps", kinds="import"),),
    "import backup": (Case("FOLDER/all.jsonl --dry-run"),),
    "import observations": (
        Case("FOLDER/scores.csv --behaviours Opening=asks-what-follows", kinds="import"),
        Case("FOLDER/scores.csv --behaviours Opening=asks-what-follows --dry-run"),
    ),
    "import metrics": (Case("EXAMPLES/metrics.csv --add-reps", kinds="import"),),
    "assign": (
        Case("dana", kinds="assign"),
        Case("ivo three-messages-rewritten --cause opener-writing", kinds="assign"),
        Case("dana --cue 'When it rings, I will ask.'", kinds="assign cue"),
    ),
    "done": (Case("ito", kinds="done"),),
    "pair": (
        Case("ito --with dana --yes", kinds="pair"),
        Case("ito --with dana --out FOLDER/sheets --yes --force", kinds="pair"),
        Case(),
    ),
    "practice": (
        Case("ito --marks 1 --organised 'my way' --as-of 2026-12-01", kinds="practise"),
        Case("ito --out FOLDER/week.md --force"),
    ),
    "learnt": (
        Case("--off", kinds="learnt"),
        Case("--reset", kinds="learnt"),
        Case(),
    ),
    "evaluate": (
        Case("ito --done yes --can-do yes --cause confirmed", kinds="evaluate"),
        Case("ASSIGNMENT --does-do no", kinds="evaluate"),
        Case("ASSIGNMENT"),
        Case(),
    ),
    "note": (Case("dana asked for 'the north patch'", kinds="remark"),),
    "assignment cue": (Case("ASSIGNMENT 'When it rings, I will ask.'", kinds="cue"), Case("ito")),
    "preread": (Case("dana --from FOLDER/half.txt", kinds="preread"),),
    "assignment done": (Case("ASSIGNMENT", kinds="done"), Case("ito", kinds="done")),
    "assignment keep": (Case("ivo", kinds="keep"),),
    "assignment drop": (Case("ASSIGNMENT --why 'the role changes'", kinds="drop"),),
    "diagnosis act": (Case("DIAGNOSIS", kinds="act"),),
    "diagnosis correct": (Case("ito --check ten-messages --answer 1", kinds="correct"),),
    "diagnose": (
        Case(f"ito {FLOW} --answers DANA", kinds="diagnose"),
        Case(
            f"ito {FLOW}",
            typed(SECOND, "n", "a word", FIRST, "b", "l", "q"),
            "begin answer note answer back later",
        ),
        Case(f"ito {FLOW}", typed(SECOND, "e"), "begin answer end conclude"),
        Case(f"ito {FLOW} --saw silence", typed(FIRST, "", "b", "q"), "begin volunteer back"),
        Case(f"ito {FLOW} --saw elephants", "q\n", "begin note"),
        Case("ivo", typed(FIRST, "q"), "resume answer"),
    ),
    "observe": (
        Case("dana opens-with --level 2 --own 4 --evidence 'began with us'", kinds="observe"),
        Case("dana --form FOLDER/own.md --force"),
    ),
    "talk": (
        Case(
            "dana --type call --minutes 20 --they 'call by 2027-01-05' --i 'send by 2027-01-05'",
            kinds="talk",
        ),
        Case("dana --type call"),
    ),
    "rhythm set": (
        Case("opportunity weekly 30, account monthly", kinds="rhythm"),
        Case("dana forecast weekly 30 friday", kinds="rhythm"),
    ),
    "rhythm move": (Case("ivo --to 2027-01-05 --why 'a fair'", kinds="turn"),),
    "rhythm skip": (Case("ivo --why 'a fair'", kinds="turn"),),
    "surprise add": (
        Case(
            "dana --about Fabrikam --kind slipped --saw x --ours saw --watch 'stage 30'",
            kinds="surprise",
        ),
        Case("dana"),
    ),
    "surprise answer": (
        Case("SURPRISE --earlier x --ours earlier", kinds="surprise"),
        Case("SURPRISE --watch 'open 90'", kinds="watch"),
    ),
    "surprise end": (Case("RULE", kinds="unwatch"),),
    "issue add": (Case("'no time' --type time", kinds="issue"),),
    "issue close": (Case("ISSUE --done 'a day set aside'", kinds="close"),),
    "undo": (Case("--yes", kinds="undo"), Case("--list")),
    "settings": (
        Case("ramp-days 90", kinds="set"),
        Case("holidays 2026-12-25 2026-12-26", kinds="set"),
        Case("weeks default"),
        Case(),
    ),
    "today": (
        Case(),
        Case("--as-of 2026-11-26", typed("4", "h", "20", "q"), "talk", is_read=True),
        *(
            Case("--as-of 2026-12-01", typed(*keys, "q"), kinds, is_read=True)
            for keys, kinds in DAY_KEYS
        ),
    ),
    "restore": (Case("last --yes", kinds="restore"),),
    "forget": (Case("dana --yes", kinds="forget"),),
}
READING: dict[str, Case] = {
    "history": Case("dana"),
    "focus": Case(),
    "gaps": Case("dana"),
    "about": Case("--for-the-rep"),
    "mirror": Case(),
    "pulse": Case("dana"),
    "prep": Case("dana"),
    "talk-sheet": Case("dana --message --out FOLDER/dana.eml"),
    "goal show": Case("dana"),
    "plan show": Case("lena"),
    "report": Case(),
    "rhythm show": Case("--ics FOLDER/talks.ics --force"),
    "surprise list": Case(),
    "surprise watch": Case(),
    "issue list": Case(),
    "metric list": Case(),
    "metric show": Case("dana"),
    "team list": Case(),
    "team show": Case("dana"),
    "diagnosis list": Case(),
    "diagnosis show": Case("DIAGNOSIS --why"),
    "assignment list": Case(),
    "assignment show": Case("ASSIGNMENT --out FOLDER/dana.md"),
    "library list": Case(),
    "library find": Case("message"),
    "library show": Case("three-messages-rewritten"),
    "library claims": Case(),
    "library check": Case(),
    "behaviour list": Case(),
    "behaviour show": Case("opens-with-the-buyers-problem"),
    "flow list": Case(),
    "flow find": Case("ghosted"),
    "flow check": Case("EXAMPLE"),
    "flow new": Case("--out FOLDER/new.yaml", INTERVIEW.read_text(encoding="utf-8")),
    "flow try": Case("EXAMPLE", typed(FIRST, "q")),
    "flow graph": Case("EXAMPLE"),
    "flow diff": Case("DRAFT EXAMPLE"),
    "flow matrix": Case(),
    "flow report": Case("--words"),
    "flow import": Case("EXAMPLES/late-proposals.csv --out FOLDER/flows"),
    "flow export": Case("EXAMPLE --out FOLDER/flow.csv"),
    "flow schema": Case(),
    "flow replay": Case("EXAMPLE --cases FOLDER/cases.jsonl"),
    "backup": Case(),
    "doctor": Case(),
    "export": Case("--all --out FOLDER/everything.jsonl --force"),
    "export aggregates": Case("--out FOLDER/counts.json --force"),
    "case": Case("--out FOLDER/case.md --force"),
    "demo": Case("--recorded"),
    "completion": Case("bash"),
}

SEEN = READING | {"today": Case()}
"""What is shown: the page of a day too, which writes only by its keys."""


def prepared(coach: Coach, folder: Path) -> Places:
    """A home in which every command has something to do, a copy of it, and files to read."""
    for file, text in (("team.csv", TEAM), ("scores.csv", SCORES), ("cases.jsonl", "")):
        (folder / file).write_text(text, encoding="utf-8")
    for name in ("Dana Reyes", "Daniel Ito", "Lena Ott", "Ivo Marek"):
        assert coach("team", "add", name, "--manager", "Bo Hart").code == 0
    for rep, answers in (("dana", DANA), ("lena", LENA), ("ito", DANA)):
        assert coach("diagnose", rep, *FLOW.split(), "--answers", str(answers)).code == 0
    lines = (
        "assign ito",
        f"goal add dana {GOAL}",
        f"plan set lena {PLAN} {PACE}",
        "rhythm set ivo opportunity weekly 30",
        "surprise add dana --about Northwind --kind lost --saw x --ours saw --watch moved",
        "issue add 'late numbers' --type data",
        f"talk lena --type call --minutes 20 {PROMISES}",
        "assign ivo three-messages-rewritten --cause opener-writing",
        "evaluate ivo --cause another --as-of 2026-12-22",
        "backup",
        "team add 'Kit Moss'",
    )
    assert [coach(*shlex.split(line)).code for line in lines] == [0] * len(lines)
    everything = coach("export", "--all").out
    (folder / "all.jsonl").write_text(everything, encoding="utf-8")
    assert coach("preread", "dana", "--out", str(folder / "half.txt")).code == 0
    form = (folder / "half.txt").read_text(encoding="utf-8")
    asked = "=== My number ===\n"
    (folder / "half.txt").write_text(form.replace(asked, f"{asked}7 of 9"), encoding="utf-8")
    return Places(folder, dict(ids(coach)))


def ids(coach: Coach) -> Iterator[tuple[str, str]]:
    """What there is one of, by the word that stands for it."""
    for word, command, key in (
        ("ASSIGNMENT", "assignment list", "assignments"),
        ("DIAGNOSIS", "diagnosis list lena", "diagnoses"),
        ("ISSUE", "issue list", "issues"),
        ("RULE", "surprise watch", "rules"),
        ("SURPRISE", "surprise list", "surprises"),
    ):
        (row,) = coach(*command.split(), "--json").json[key]
        yield word, row["id"]
