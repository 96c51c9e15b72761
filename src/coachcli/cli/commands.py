"""The commands by name: where each lives, and its line in the overview; quick to import."""

from coachcli.cli.listed import (
    ACTS,
    BEFORE,
    BEGIN,
    KEPT,
    ROWS,
    SAFE,
    THERE,
    WEEK,
    Command,
    Listed,
)

COMMANDS = {
    "today": Listed(
        "what is due today, and one thing to do next (same as: coach)",
        BEFORE,
        Command("week.today:today"),
    ),
    "diagnose": Listed(
        "walk from a gap to its root cause", BEFORE, Command("walks.diagnose:diagnose")
    ),
    "talk": Listed("a talk by its guide, with promises", BEFORE, Command("rhythm.talk:talk")),
    "talk-sheet": Listed(
        "the next talk on one page, and a message to the rep",
        BEFORE,
        Command("walks.talk_sheet:talk_sheet"),
    ),
    "preread": Listed(
        "the rep's half of a talk: a form to send, and back in",
        BEFORE,
        Command("rhythm.preread:preread"),
    ),
    "pulse": Listed(
        "how it is for a rep to be coached, from three answers on",
        WEEK,
        Command("rhythm.pulse:pulse", ROWS),
    ),
    "prep": Listed("a brief before a talk, on one screen", BEFORE, Command("rhythm.prep:prep")),
    "assign": Listed(
        "hand out learning of an hour or less for a cause",
        BEFORE,
        Command("learning.assign:assign", ACTS),
    ),
    "practice": Listed(
        "the next practice card, or a week of them", BEFORE, Command("practice.practice:practice")
    ),
    "evaluate": Listed(
        "did it help: a look after four weeks, and after twelve",
        WEEK,
        Command("practice.evaluate:evaluate", ROWS),
    ),
    "learnt": Listed(
        "what outcomes taught, beside the authors", THERE, Command("practice.learnt:learnt", ROWS)
    ),
    "done": Listed(
        "close what is open with a rep: learning, promise, look",
        BEFORE,
        Command("learning.done:done", ACTS),
    ),
    "note": Listed(
        "keep a private line about a rep, at any time", BEFORE, Command("learning.note:note", ACTS)
    ),
    "observe": Listed(
        "rate what was seen beside the rep's own rating; the map",
        BEFORE,
        Command("practice.observe:observe", ROWS),
    ),
    "history": Listed(
        "everything coached with a rep, on one line of time",
        BEFORE,
        Command("practice.history:history", ROWS),
    ),
    "pair": Listed(
        "two reps, one skill: who helps whom, worksheets", WEEK, Command("practice.pair:pair")
    ),
    "focus": Listed(
        "whom to coach this week, and where your time goes", WEEK, Command("week.focus:focus", ROWS)
    ),
    "gaps": Listed(
        "where a rep or the team is short, and what it costs",
        BEFORE,
        Command("numbers.gaps:gaps", ROWS),
    ),
    "goal": Listed(
        "one-minute goals: add, show, agree, close",
        BEFORE,
        below={
            "add": Command("plans.goal:add", ACTS),
            "show": Command("plans.goal:show_"),
            "agree": Command("plans.goal:agree", ACTS),
            "close": Command("plans.goal:close", ACTS),
        },
        help="One-minute goals, agreed side by side.",
    ),
    "plan": Listed(
        "from the quota back to each week's work: set, show",
        BEFORE,
        below={
            "set": Command("plans.plan:set_", ACTS),
            "show": Command("plans.plan:show_"),
        },
        help="A rep's own way to the number.",
    ),
    "report": Listed(
        "the team's week: diagnosed, given, done, who waits",
        WEEK,
        Command("week.report:report", ROWS),
    ),
    "rhythm": Listed(
        "which talks are due how often: set, show, move, skip",
        WEEK,
        below={
            "set": Command("rhythm.rhythm:set_", ACTS),
            "show": Command("rhythm.rhythm:show_", ROWS),
            "move": Command("rhythm.rhythm:move", ACTS),
            "skip": Command("rhythm.rhythm:skip", ACTS),
        },
        help="The rhythm of talks.",
    ),
    "mirror": Listed(
        "your own coaching: time, quality, and what was kept",
        WEEK,
        Command("rhythm.mirror:mirror", ROWS),
    ),
    "surprise": Listed(
        "what nobody saw coming, and what to watch for since",
        WEEK,
        below={
            "add": Command("rhythm.surprise:add", ACTS),
            "answer": Command("rhythm.surprise:answer", ACTS),
            "list": Command("rhythm.surprise:list_", ROWS),
            "watch": Command("rhythm.surprise:watch", ROWS),
            "end": Command("rhythm.surprise:end", ACTS),
        },
        help="What nobody saw coming, and what to watch for since.",
    ),
    "issue": Listed(
        "what is in the way of coaching: add, list, close",
        WEEK,
        below={
            "add": Command("rhythm.issue:add", ACTS),
            "list": Command("rhythm.issue:list_", ROWS),
            "close": Command("rhythm.issue:close", ACTS),
        },
        help="What is in the way of the coaching programme.",
    ),
    "case": Listed(
        "the case for coaching, of own numbers and sourced claims",
        WEEK,
        Command("week.case:case", ROWS),
    ),
    "metric": Listed(
        "the numbers: what each is, and a rep's values",
        WEEK,
        below={
            "list": Command("numbers.metric:list_", ROWS),
            "show": Command("numbers.metric:show_", ROWS),
        },
        help="The numbers: what they are, and a rep's.",
    ),
    "team": Listed(
        "reps: add, import, list, show, rename, leave",
        KEPT,
        below={
            "add": Command("keeping.team:add", ACTS),
            "import": Command("keeping.team:import_", ACTS),
            "list": Command("keeping.team:list_", ROWS),
            "show": Command("week.rep_known:show_"),
            "rename": Command("keeping.team:rename", ACTS),
            "leave": Command("keeping.team:leave", ACTS),
            "me": Command("keeping.team:me", ACTS),
        },
        help="The reps, and whose team is mine.",
    ),
    "import": Listed(
        "opportunities, activities, quotas, metrics: CSV, XLSX",
        KEPT,
        below={
            "deals": Command("numbers.imports:deals", ACTS),
            "activities": Command("numbers.imports:activities", ACTS),
            "quota": Command("numbers.imports:quota", ACTS),
            "metrics": Command("numbers.imports:metrics", ACTS),
            "observations": Command("practice.import_observations:observations", ACTS),
            "backup": Command("keeping.import_backup:backup", ACTS),
        },
        help="Numbers from a CRM or a spreadsheet, CSV or XLSX.",
    ),
    "diagnosis": Listed(
        "past diagnoses: list, show, act, correct an answer",
        KEPT,
        below={
            "list": Command("walks.diagnosis:list_", ROWS),
            "show": Command("walks.diagnosis:show_"),
            "act": Command("walks.diagnosis:act", ACTS),
            "correct": Command("walks.correct:correct", ACTS),
        },
        help="Past diagnoses, as they were.",
    ),
    "assignment": Listed(
        "learning given: list, show, cue, done, keep, drop",
        KEPT,
        below={
            "list": Command("learning.assignment:list_", ROWS),
            "show": Command("learning.assignment:show_"),
            "cue": Command("learning.cue:cue", ACTS),
            "done": Command("learning.assignment:done", ACTS),
            "keep": Command("learning.assignment:keep", ACTS),
            "drop": Command("learning.assignment:drop", ACTS),
        },
        help="The learning that was given.",
    ),
    "library": Listed(
        "the learning: list, find, show, hand to a rep, check",
        THERE,
        below={
            "list": Command("learning.library:list_", ROWS),
            "find": Command("learning.library:find", ROWS),
            "show": Command("learning.library:show_"),
            "claims": Command("learning.library:claims", ROWS),
            "check": Command("learning.library:check", ROWS),
        },
        help="The learning: list, find, show.",
    ),
    "behaviour": Listed(
        "what good looks and sounds like: list, show",
        THERE,
        below={
            "list": Command("learning.behaviour:list_", ROWS),
            "show": Command("learning.behaviour:show_"),
        },
        help="What good looks and sounds like.",
    ),
    "flow": Listed(
        "the coaching flows: list, check, write, try, draw, compare",
        THERE,
        below={
            "list": Command("authoring.flow:list_", ROWS),
            "find": Command("authoring.flow:find", ROWS),
            "check": Command("authoring.check:check", ROWS),
            "new": Command("authoring.new_flow:new", ACTS),
            "try": Command("authoring.trial:try_"),
            "graph": Command("authoring.graph:graph"),
            "diff": Command("authoring.difference:diff", ROWS),
            "matrix": Command("authoring.matrix:matrix", ROWS),
            "import": Command("authoring.sheets:import_", ACTS),
            "export": Command("authoring.sheets:export", ACTS),
            "report": Command("authoring.unexplained:report", ROWS),
            "schema": Command("authoring.schema:schema", ACTS),
            "replay": Command("authoring.replay:replay", ACTS),
        },
        help="The coaching flows.",
    ),
    "about": Listed(
        "what is kept and concluded about a rep, on one page", KEPT, Command("keeping.about:about")
    ),
    "settings": Listed(
        "what a firm sets once: see, set, put back",
        KEPT,
        Command("keeping.settings:settings", ROWS),
    ),
    "undo": Listed("take back the last change", SAFE, Command("keeping.undo:undo", ACTS)),
    "backup": Listed("copy everything to one file", SAFE, Command("keeping.backup:backup", ACTS)),
    "doctor": Listed(
        "look whether all is well, and say what to run",
        SAFE,
        Command("keeping.doctor:doctor", ROWS),
    ),
    "restore": Listed("put a copy back", SAFE, Command("keeping.restore:restore", ACTS)),
    "export": Listed(
        "write everything, or all about a rep, as lines of JSON",
        SAFE,
        Command("keeping.export:export", ACTS),
        below={"aggregates": Command("rhythm.aggregates:aggregates", ACTS)},
    ),
    "forget": Listed(
        "erase a person: the name and every note", SAFE, Command("keeping.forget:forget", ACTS)
    ),
    "demo": Listed(
        "try it on a made-up team; nothing is kept", BEGIN, Command("begin.demo:demo", ACTS)
    ),
    "completion": Listed(
        "complete names with the Tab key", BEGIN, Command("begin.completion:completion", ACTS)
    ),
}


def every() -> dict[str, Command]:
    """Each command by all the words of its name, like "team add"."""
    alone = {name: listed.command for name, listed in COMMANDS.items() if listed.command}
    below = {
        f"{name} {word}": command
        for name, listed in COMMANDS.items()
        for word, command in listed.below.items()
    }
    return alone | below
