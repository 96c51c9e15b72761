"""What to ask a rep of the step that falls short most in their numbers, or that is ahead."""

from collections.abc import Mapping

from coachcli.cli.numbers.step_words import UNTOLD, least, opening, title
from coachcli.coaching.numbers.headline import Headline
from coachcli.coaching.numbers.split import PathStep

QUESTIONS: Mapping[PathStep, tuple[str, str]] = {
    PathStep.CLOSED: (
        "Which deals did you count on that have not closed, and what is each of them waiting for?",
        "Of what is open now, what closes this month, and what has the buyer done to show it?",
    ),
    PathStep.WIN_RATE: (
        "Take the last three deals you lost: at which step, to whom, and when could you tell?",
        "And one that you won lately: what did you do there that you did not do in those?",
    ),
    PathStep.AMOUNT_KNOWN: (
        "Which deals have no amount yet, and what keeps you from asking for the budget?",
        "When in a first talk does money come up, and who brings it up?",
    ),
    PathStep.MIX: (
        "Is it the patch, or what is offered first?",
        "In which accounts could the larger offer fit, and what was said when it came up?",
    ),
    PathStep.PRICE: (
        "In your last deal with a discount, who named a number first, and what came back for it?",
        "What had the buyer said that it is worth to them, before the price was on the table?",
    ),
    PathStep.TOUCHES: (
        "When in your week do you reach out to new people, and what took that time last week?",
        "Whom would you reach out to next, and what makes the list short or long?",
    ),
    PathStep.TOUCH_TO_MEETING: (
        "Read me your last first message: what in it is about the buyer, and what answer came?",
        "Who said yes to a meeting lately, and what was different about how you reached them?",
    ),
    PathStep.MEETING_TO_OPPORTUNITY: (
        "Take your last three first meetings: what did you agree on as the next step in each?",
        "What did you learn in them of what it costs the buyer to leave things as they are?",
    ),
    PathStep.OPPORTUNITIES: (
        "Where did your last three new opportunities come from, and what would bring three more?",
        "Which accounts that fit have you not spoken with yet, and what is in the way?",
    ),
}
"""Of each step what is asked first, and what is asked then."""
AHEAD = "You are ahead in {title}: what do you do there that others could take up?"


def asked(headline: Headline) -> tuple[str, ...]:
    """What to ask of the step that is short most; of one that is ahead where none is short."""
    step, split, part = headline.step, headline.split, headline.part
    if step and split and part and part.change <= -least(split):
        first, then = QUESTIONS[step]
        size = opening(step, split) == UNTOLD
        return (f"{UNTOLD.partition('?')[0]}?" if size else first, then)
    return tuple(AHEAD.format(title=title(each, headline.closed)) for each in headline.ahead[:1])
