"""The words of a talk of which no walk has any: about learning, a goal, promises, two ratings."""

from coachcli.coaching.cause import TalkWords

OF_LEARNING = TalkWords(
    "Before anything else, I would like to hear what came of what you took on.",
    "Where did you use it with a buyer, and what was harder than you had thought?",
    "You use it once more before our next talk, on a day when I can see it.",
)
OF_WHAT_IS_APART = TalkWords(
    "I saw it otherwise than you did, and I would like to hear yours first.",
    "Take me through the last time. What did you say or do, and what came of it?",
    "We look at the next one together and rate it again, each alone.",
    "Two ratings of the same call, put side by side.",
)
OF_A_GOAL = TalkWords(
    "Let us begin with what you want to reach. I would like to know what would help you most.",
    "What has moved it most so far, and what is in the way now?",
    "One step before our next talk, with a day.",
)
OF_PROMISES = TalkWords(
    "Before anything else, I would like to hear what came of what we both took on.",
    "What did you do, and what came of it?",
    "What each of us takes on next, with a day.",
    "Each of us can say of every promise: kept, or moved to a day.",
)
