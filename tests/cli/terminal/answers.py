"""One answer with every kind of part, whose texts are as bad as files and people make them."""

from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Chart,
    Heading,
    Line,
    Lines,
    Rows,
    Spark,
    Step,
    Table,
    Verbatim,
)
from coachcli.coaching.nouns import replace

BAD = "a<b>|\x1b[31m&\u202e"
TABLE = Table((("Dana", "12"), (BAD, "7")), ("rep", "new"), "  ", (1,))
FULL = Table((("Dana Reyes", 12), ("=cmd()", 7)), ("rep", "new_opps"))
WEEKS = Spark((1.0, None, 3.0))
ANSWER = Answer(
    {"reps": 2},
    (
        Heading("Week 48", "team of 2"),
        BLANK,
        Lines(("One sentence.", Line(BAD, "  Due  "))),
        Rows((("Role", "AE"), ("Note", BAD)), 6),
        replace(TABLE, full=FULL),
        Chart(Table((("win rate", WEEKS),), ("", "weeks")), Lines(("win rate: rising.",))),
        Verbatim(("line 1", "  line 2")),
    ),
    Step(("diagnose", "Dana Reyes"), "waited longest"),
    ("Left out: 1 line.",),
)
