"""coach flow new: an interview that writes a first flow, on a terminal or from piped lines."""

from pathlib import Path
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.terminal.answer import Answer, Step, Verbatim
from coachcli.cli.terminal.ask import LeftError, NothingTypedError
from coachcli.cli.terminal.files import is_stream, refuse, write
from coachcli.cli.terminal.options import Force, Option
from coachcli.coaching.errors import CoachError

Out = Annotated[Path | None, Option("--out", "Write it here; else it is printed.", "FILE.yaml")]


class DraftError(CoachError):
    """The author left the interview."""

    def __init__(self, draft: Path | None, code: int) -> None:
        what = f"What you told so far is in {draft}; go on in an editor."
        super().__init__(f"Left. {what if draft else 'Nothing was written.'}")
        self.code = code

    @property
    def exit_code(self) -> int:  # type: ignore[override]
        """That of how the author left."""
        return self.code


def new(context: Context, out: Out = None, force: Force = False) -> Answer:
    """Write a first flow in an interview: the gap, behaviours, causes, what you would see, and who
    that points to.

    Examples
      coach flow new --out long-proposals.yaml
      coach flow new --out long-proposals.yaml < answers.txt

    Each question takes a line; an empty line ends a list. What is there can be mended in any
    editor afterwards.
    """  # noqa: D205 - the help begins with one sentence
    refuse([out] if out else [], force=force)
    text = _written(context, out, force=force)
    if out is None:
        lines = text.removesuffix("\n").split("\n")
        return Answer({"file": None, "text": text}, (Verbatim(lines),))
    write({out: text.encode()}, force=force)
    return Answer({"file": str(out), "text": text}, _place(context, out), next=_checked(out))


def _checked(out: Path) -> Step:
    return Step(("flow", "check", str(out)), after=Step(("flow", "try", str(out))))


def _place(context: Context, out: Path) -> tuple[Verbatim, ...]:
    """Where the flow is; beside it where the flow itself went to an output of ours."""
    where = f"Written: {out}"
    if is_stream(out):
        context.terminal.say(where)
        return ()
    return (Verbatim((where,)),)


def _written(context: Context, out: Path | None, *, force: bool) -> str:
    """The text of the flow that is told; what was told is kept. Raises DraftError on leaving."""
    from coachcli.cli.authoring.telling import tell  # noqa: PLC0415 - pydantic only here
    from coachcli.content.flows.new_flow import NewFlow, id_for  # noqa: PLC0415 - as above

    flow = NewFlow("")
    try:
        tell(context, flow)
    except (LeftError, NothingTypedError) as error:
        draft = out if flow.causes else None
        text = flow.text(id_for(out, flow.title)) if draft else ""
        write({draft: text.encode()} if draft else {}, force=force)
        raise DraftError(draft, error.exit_code) from None
    return flow.text(id_for(out, flow.title))
