"""coach pair: two reps and one skill, two short talks, and what came of them."""

from pathlib import Path
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.practice.pair_making import answered, could_be, keep_talk, made
from coachcli.cli.terminal.answer import Answer
from coachcli.cli.terminal.options import Argument, Force, Manager, Option
from coachcli.coaching.errors import CoachError

Somebody = Annotated[str | None, Argument("REP", "The rep; by default the whole team.")]
With = Annotated[str | None, Option("--with", "The partner; by default who is strong.", "PARTNER")]
Skill = Annotated[
    str | None,
    Option("--skill", "The behaviour to talk about; by default the open causes.", "BEHAVIOUR"),
]
Yes = Annotated[bool, Option("--yes", "Make the pairs without asking.")]
Met = Annotated[
    str | None, Option("--met", "Keep that their next talk was held: what came of it.", "TEXT")
]
Out = Annotated[
    Path | None, Option("--out", "Write a worksheet for each rep to this folder.", "FOLDER")
]


class WhosePairError(CoachError):
    """A partner or a talk is named without the rep."""

    exit_code = 2

    def __init__(self, option: str) -> None:
        super().__init__(f"Say whose it is: coach pair REP {option}. Nothing was changed.")


def pair(  # noqa: PLR0913 - the options of the command
    context: Context,
    rep: Somebody = None,
    with_: With = None,
    skill: Skill = None,
    yes: Yes = False,
    met: Met = None,
    out: Out = None,
    force: Force = False,
    manager: Manager = None,
) -> Answer:
    """Pair two reps for one skill: one needs it, one is strong in it. Two talks of twenty
    minutes, a worksheet for each, and what came of it.

    Nobody is in two pairs at once, or twice in six weeks. Where half the team needs a
    skill, watching them yourself goes first; where one alone does and nobody here is
    strong in it, a mentor with an end date. (One poll, an opinion, says the same: coach
    library claims. Nothing is ranked by it.)

    Examples
      coach pair
      coach pair dana --yes --out sheets
      coach pair dana --met "Dana tries Ivo's opening on Thursday"
    """  # noqa: D205 - the help has it as a sentence
    if rep is None and (with_ is not None or met is not None):
        raise WhosePairError("--with PARTNER" if with_ is not None else '--met "…"')
    who = context.rep(rep, "show rep") if rep else None
    if who and met is not None:
        return keep_talk(context, who, met)
    known = could_be(context, who, with_, skill, manager)
    return (made if yes else answered)(context, known, out, force=force)
