"""What a rep did, and what a CRM calls it: touches, connects, meetings, and no-shows."""

import re
from datetime import date
from enum import StrEnum

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.mark import marked


class ActivityKind(StrEnum):
    """Kinds of activity that are counted; `other` is kept, and counted in no metric."""

    TOUCH = "touch"
    CONNECT = "connect"
    MEETING = "meeting"
    NO_SHOW = "no-show"
    OTHER = "other"


MEETINGS = (
    "meeting", "meetings", "meeting held", "demo", "appointment", "presentation", "event", "visit",
    "workshop", "discovery call", "on site", "onsite", "video call", "termin", "besuch",
    "besprechung", "kundentermin", "präsentation", "vorführung", "réunion", "rendez vous", "rdv",
    "visite", "présentation", "démonstration", "reunión", "cita", "visita", "presentación",
    "demostración",
)  # fmt: skip
TOUCHES = (
    "touch", "touches", "call", "calls", "phone call", "outbound call", "email", "e mail", "mail",
    "message", "linkedin", "linkedin message", "sms", "letter", "task", "voicemail", "dial",
    "outreach", "anruf", "telefonanruf", "telefonat", "nachricht", "aufgabe", "brief", "appel",
    "appels", "appel téléphonique", "courriel", "message linkedin", "tâche", "lettre", "llamada",
    "llamada de teléfono", "llamada telefónica", "correo", "correo electrónico", "mensaje", "tarea",
    "carta",
)  # fmt: skip
CONNECTS = ("connect", "connects", "connected", "conversation", "answered", "replied", "reply")
MISSED = (
    "no show", "noshow", "did not attend", "did not show", "nicht erschienen", "absent",
    "no se presentó", "no asistió", "not attended", "didn t show", "did not come",
    "nicht gekommen", "nicht teilgenommen", "pas venu", "pas présenté",
)  # fmt: skip
KINDS = (
    (ActivityKind.NO_SHOW, MISSED),
    (ActivityKind.CONNECT, CONNECTS),
    (ActivityKind.MEETING, MEETINGS),
    (ActivityKind.TOUCH, TOUCHES),
)
"""What CRMs call each kind, in the order in which a word is looked up."""
REACHED = ("connected", "connect", "answered", "conversation", "replied", "reply", "reached")
NOT_YET = frozenset((
    "scheduled", "planned", "not started", "not held",
    "nicht stattgefunden", "non tenu", "non tenue", "no realizada", "no realizado",
    "not completed", "not done", "not yet", "open", "to do",
    "todo", "pending", "in progress", "upcoming", "overdue", "tentative", "draft", "incomplete",
    "on hold", "booked", "geplant", "offen", "nicht begonnen", "nicht gestartet", "nicht erledigt",
    "in bearbeitung", "in arbeit", "zurückgestellt", "verschoben", "abgesagt", "storniert",
    "abgebrochen", "ausstehend", "zu erledigen", "anstehend", "prévu", "prévue", "planifié",
    "planifiée", "programmé", "non commencé", "non commencée", "pas commencé", "en cours",
    "reporté", "reportée", "différé", "annulé", "annulée", "à faire", "programado", "programada",
    "planificado", "planificada", "pendiente", "no iniciado", "no iniciada", "en curso",
    "en progreso", "aplazado", "aplazada", "pospuesto", "pospuesta", "cancelado", "cancelada",
    "por hacer", "abierto", "abierta", "sin empezar", "no completado", "no completada",
))  # fmt: skip
"""What says of an activity that it has not taken place."""
BEGIN_NOT_YET = (
    "waiting", "awaiting", "canceled", "cancelled", "rescheduled", "postponed", "deferred",
    "planned", "scheduled", "overdue", "yet to", "not yet", "noch nicht", "pas encore",
    "wartet", "wartend", "abgesagt", "verschoben", "geplant", "überfällig", "en attente",
    "en espera", "annulé", "reporté", "planifié", "cancelad", "aplazad", "programad", "declined",
)  # fmt: skip
"""How such words begin, whatever follows: waiting on someone else."""
HAPPENED = frozenset((
    "completed", "complete", "done", "finished", "closed", "held", "sent", "made", "called",
    "received", "attended", "logged", "resolved", "successful", "success", "ended", "delivered",
    "attended dialled", "unattended dialled", "no answer", "no response", "busy", "answered",
    "left voicemail", "left message", "left live message", "voicemail", "wrong number",
    "interested", "not interested", "bounced", "opened",
    "erledigt", "abgeschlossen", "beendet", "durchgeführt", "stattgefunden", "gehalten",
    "gesendet", "fertig", "erfolgreich", "nicht erreicht", "erreicht",
    "terminé", "terminée", "fait", "faite", "effectué", "effectuée", "réalisé", "réalisée",
    "achevé", "achevée", "tenu", "tenue", "envoyé", "envoyée", "clôturé", "clôturée", "fini",
    "completado", "completada", "hecho", "hecha", "realizado", "realizada", "finalizado",
    "finalizada", "terminado", "terminada", "enviado", "enviada", "celebrado", "celebrada",
))  # fmt: skip
"""What says of an activity that it has taken place, however it ended."""
A_DAY = re.compile(r"[0-9]{1,4} [0-9]{1,2} [0-9]{2,4}\b", re.ASCII)
"""The day on which something was done, in place of a mark."""


@dataclass(frozen=True, slots=True)
class Activity:
    """Something done, or a count of it, on a day.

    `id` is the source's own, or nothing; `rep` an id (from a file: a key).
    """

    id: str
    rep: str
    day: date
    kind: ActivityKind
    count: int = 1


def kind_named(word: str) -> ActivityKind | None:
    """The kind that a CRM's word says; none where it could be anything."""
    low = _plain(word)
    return next(
        (kind for kind, names in KINDS if low in names),
        ActivityKind.OTHER if low == "other" else None,
    )


def done(kind: ActivityKind, *outcomes: str) -> tuple[ActivityKind, ...]:
    """What an activity with these outcomes counts as.

    It is nothing before it took place, and two things where a call reached somebody.
    """
    said = tuple(map(_plain, outcomes))
    if any(map(_is_not_yet, said)):
        return ()
    if kind is ActivityKind.MEETING and any(missed in low for low in said for missed in MISSED):
        return (ActivityKind.NO_SHOW,)
    is_reached = kind is ActivityKind.TOUCH and any(low in REACHED for low in said)
    return (kind, ActivityKind.CONNECT) if is_reached else (kind,)


def has_happened(word: str) -> bool | None:
    """Whether a status or a mark says that something took place; none where it could be either."""
    low = _plain(word)
    if _is_not_yet(low):
        return False
    is_over = low in HAPPENED or low in REACHED or any(missed in low for missed in MISSED)
    return True if is_over or A_DAY.match(low) else marked(word)


def _is_not_yet(low: str) -> bool:
    return low in NOT_YET or low.startswith(BEGIN_NOT_YET)


def _plain(word: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in word.casefold()).split())
