"""What is still to be done in a calendar when somebody leaves or is forgotten."""

from coachcli.cli.context import Context

CALL_OFF = (
    "Their talks were written for a calendar. To call them off there, import it once more: "
    "coach rhythm show --ics FILE"
)


def calendar_left(context: Context, rep: str) -> tuple[str, ...]:
    """How the talks of somebody (by id) are called off, where a calendar was told of any."""
    from coachcli.store.calendar import FILE, written  # noqa: PLC0415 - few leave

    known = written(context.home / FILE).talks
    return (CALL_OFF,) if any(talk.rep == rep for talk in known) else ()
