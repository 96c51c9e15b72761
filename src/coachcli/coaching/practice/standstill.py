"""What to ask after two cycles without movement: of everything else first, never of a person."""

CYCLES = 2
"""So many cycles in a row without movement; one alone says nothing."""
QUESTIONS = (
    "Is the patch like the others', and what is sold there?",
    "Are the numbers right, and of the right days?",
    "Was it the right cause, and was it practised on real work?",
    "Is something in the way that is yours to move: time, tools, prices, leads?",
    "What would they like to do more of, and which work here has that in it?",
)
"""In this order; the last is a talk, to which no conclusion is brought along."""
CAUTION = "This says nothing about the person, and is nothing for pay or for letting anybody go."


def questions(cycles: int, *, is_ramping: bool, has_obstacle: bool) -> tuple[str, ...]:
    """What to ask now, if anything: not on ramp, nor while something around the rep is open."""
    return QUESTIONS if cycles >= CYCLES and not (is_ramping or has_obstacle) else ()
