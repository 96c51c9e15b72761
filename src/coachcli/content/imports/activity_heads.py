"""The columns of activities as CRMs head them, in four languages.

They are those that Salesforce, HubSpot, Pipedrive, Dynamics, Zoho, Bitrix24 and vtiger write.
"""

from coachcli.content.imports.deal_heads import heads

PREFIXES = ("", "activity", "aktivität", "aktivitat", "activité", "activite", "actividad")
"""What Pipedrive writes before each head, after the name it gives to an activity."""


def _prefixed(*names: str) -> tuple[str, ...]:
    """Names of columns, each also with the name of an activity before it."""
    spelled = heads(*names)
    return tuple(dict.fromkeys(f"{prefix}{name}" for prefix in PREFIXES for name in spelled))


ID_NAMES = _prefixed(
    "id | activity id | task id | event id | call id | record id | (do not modify) activity",
    "Aktivitäts-ID | Datensatz-ID | Aufgaben-ID | (Nicht ändern) Aktivität",
    "ID d'activité | ID de l'activité | ID de fiche d'informations | (Ne pas modifier) Activité",
    "ID de actividad | ID de la actividad | ID de registro | (No modificar) Actividad",
)
REP_NAMES = _prefixed(
    "assigned | assigned to | activity owner | activity assigned to | assigned to user | host",
    "task owner | call owner | event owner | meeting owner | created by",
    "Zugewiesen | Zugewiesen an | Aktivität zugewiesen an | Aktivität zugewiesen zu",
    "Zugewiesener Benutzer | Dem Benutzer zugewiesen | Aufgabeninhaber | Anrufinhaber",
    "Attribué | Attribué à | Activité attribuée à | Assigné à | Assignée à | Attribuée à",
    "Propriétaire de la tâche | Propriétaire de l'appel",
    "Asignado | Asignado a | Actividad asignada a | Asignada a | Asignado al usuario",
    "Propietario de la tarea | Propietario de la llamada",
)
DAY_NAMES = _prefixed(
    "date | due date | start date | actual end | completed time | marked as done time",
    "call start time | start date & time",
    "deadline | start date time",
    "Datum | Aktivitätsdatum | Fälligkeitsdatum | Fällig am | Fälligkeit | Startdatum",
    "Abgeschlossen am | Erledigt am | Tatsächliches Ende | Beginn | Anrufbeginn",
    "Date de l'activité | Date d'activité | Date d'échéance | Échéance | Date de début",
    "Terminée le | Fin réelle | Date limite",
    "Fecha | Fecha de la actividad | Fecha de actividad | Fecha de vencimiento | Vencimiento",
    "Fecha de inicio | Completada el | Finalización real | Fecha límite",
    "Erstellt am | Date de création | Fecha de creación | created time | created on",
)
KIND_NAMES = _prefixed(
    "type | activity type | task subtype | call type",
    "Typ | Art | Aktivitätstyp | Aktivitätsart | Aufgabenuntertyp | Aufgabentyp",
    "Type d'activité | Sous-type de tâche | Type de tâche",
    "Tipo | Tipo de actividad | Subtipo de tarea | Tipo de tarea",
)
OUTCOME_NAMES = _prefixed(
    "Anrufergebnis | Meeting-Ergebnis | Ergebnis",
    "Résultat | Résultat de l'appel | Résultat de la réunion | Résultat du rendez-vous",
    "Resultado | Resultado de la llamada | Resultado de la reunión | call result | call outcome",
)
STATUS_NAMES = _prefixed(
    "Aktivitätsstatus | Aufgabenstatus | Statut | Statut de l'activité | Statut de la tâche",
    "Estado | Estado de la actividad | Estado de la tarea",
)
COMPLETED_NAMES = _prefixed(
    "done | completed | Erledigt | Abgeschlossen | Als erledigt markiert",
    "Terminée | Terminé | Faite | Fait | Effectuée",
    "Completada | Completado | Hecha | Hecho",
)
TOUCH_NAMES = heads(
    "touches | total touches | outreach | attempts | touchpoints | Kontaktversuche",
)
"""Heads of a count of all touches; those of a part of them are below."""
PARTS = {
    "calls": heads(
        "calls | calls made | dials | phone calls | outbound calls | call attempts | Anrufe",
        "Telefonate | Appels | Appels passés | Llamadas | Llamadas realizadas",
    ),
    "emails": heads(
        "emails | emails sent | mails | sent emails | outbound emails | E-Mails gesendet",
        "Gesendete E-Mails | Courriels | E-mails envoyés | Correos | Correos enviados",
    ),
    "linkedin": heads("linkedin | linkedin messages | linkedin touches | inmails | inmails sent"),
    "messages": heads(
        "messages | messages sent | sms | text messages | texts | Nachrichten | Mensajes",
    ),
    "letters": heads("letters | letters sent | Briefe | Lettres | Cartas"),
}
"""Heads of counts of touches of one kind, which are added together."""
EMAIL_NAMES = heads(
    "owner email | assigned to email | E-Mail des Inhabers | E-mail du propriétaire",
    "Correo del propietario",
)
