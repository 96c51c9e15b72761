"""Guides that tests go by."""

from coachcli.coaching.rhythm.guide import AgreedWork, Guide, GuideQuestion, MapStep
from coachcli.coaching.rhythm.talk import TalkStep

FIRST_LINE = GuideQuestion(
    "first-line", TalkStep.NOW, "First?", "Theirs.", (AgreedWork.PROSPECTING,)
)
FITS = GuideQuestion("fits", TalkStep.NOW, "Fits?", "", (AgreedWork.QUALIFICATION,))
GROWS = GuideQuestion("grows", TalkStep.GAP, "Grows?", "", (AgreedWork.ACCOUNTS,))
MOVES = GuideQuestion("moves", TalkStep.GAP, "Moves?", "", (AgreedWork.DEALS,))
WHAT = GuideQuestion("what", TalkStep.CHOICE, "What?")
QUESTIONS = (FIRST_LINE, FITS, GROWS, MOVES, WHAT)
CALL = Guide("call-plan", "Call plan", 20, "Go in prepared.", QUESTIONS, "call", ("call",))
DEAL = Guide("opportunity", "Opportunity talk", 30, "Go on.", QUESTIONS, "deal", ("deals",))
ACCOUNT = Guide(
    "account", "Account talk", 45, "Know it.", (GROWS, WHAT), "account", ("accounts",),
    (MapStep("chooses", "Who chooses?"), MapStep("pays", "Who pays?")),
)  # fmt: skip
GUIDES = (ACCOUNT, CALL, DEAL)
