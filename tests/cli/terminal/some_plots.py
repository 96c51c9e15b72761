"""A line over weeks, as a report has it, with signs that a page must not take for its own."""

from coachcli.cli.terminal.answer import Lines, Plot

WEEKS = ("wk 45", "wk 46", "wk <47>")
WORDS = Lines(("Won: 33, plan 50.", "Below plan."))
PLOT = Plot((52.0, 48.0, 33.0), WEEKS, WORDS, plan=50.0, low=20.0, high=70.0, title="Won & lost")
