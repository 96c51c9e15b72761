from datetime import date
from pathlib import Path

import pytest

from coachcli.coaching.numbers.activity import Activity, ActivityKind
from coachcli.coaching.profile import Profile
from coachcli.content.imports.activities import ActivityReader
from content.some_tables import nobody, table, taken

EXPORTS = {
    # the heads of id, seller, day, kind and status, and how a call and a meeting are called
    "Salesforce": "Activity ID,Assigned,Date,Type,Status;Call,Meeting,Completed",
    "Salesforce, data": "Id,Owner.Name,ActivityDate,TaskSubtype,Status;Call,Meeting,Completed",
    "Salesforce, German": "Aktivitäts-ID,Zugewiesen,Datum,Typ,Status;Anruf,Besprechung,Erledigt",
    "Salesforce, French": "ID d'activité,Attribué,Date,Type,Statut;Appel,Réunion,Terminé",
    "Salesforce, Spanish": "ID de actividad,Asignado,Fecha,Tipo,Estado;Llamada,Reunión,Completada",
    "HubSpot": "Record ID,Activity assigned to,Activity date,Activity type,Call outcome;"
    "Call,Meeting,Left voicemail",
    "HubSpot, German": "Datensatz-ID,Aktivität zugewiesen an,Aktivitätsdatum,Aktivitätstyp,"
    "Anrufergebnis;Anruf,Meeting,Mailbox",
    "HubSpot, French": "ID de fiche d'informations,Activité attribuée à,Date de l'activité,"
    "Type d'activité,Résultat de l'appel;Appel,Réunion,Message",
    "HubSpot, Spanish": "ID de registro,Actividad asignada a,Fecha de la actividad,"
    "Tipo de actividad,Resultado de la llamada;Llamada,Reunión,Mensaje",
    "Pipedrive": "Activity - ID,Activity - Assigned to user,Activity - Due date,Activity - Type,"
    "Activity - Done;Call,Meeting,Done",
    "Pipedrive, German": "Aktivität - ID,Aktivität - Zugewiesen an,Aktivität - Fälligkeitsdatum,"
    "Aktivität - Typ,Aktivität - Erledigt;Anruf,Besprechung,Ja",
    "Pipedrive, French": "Activité - ID,Activité - Assignée à,Activité - Date d'échéance,"
    "Activité - Type,Activité - Terminée;Appel,Réunion,Oui",
    "Pipedrive, Spanish": "Actividad - ID,Actividad - Asignada a,Actividad - Fecha de vencimiento,"
    "Actividad - Tipo,Actividad - Completada;Llamada,Reunión,Sí",
    "Dynamics": "(Do Not Modify) Activity,Owner,Actual End,Activity Type,Activity Status;"
    "Phone Call,Appointment,Completed",
    "Dynamics, German": "(Nicht ändern) Aktivität,Besitzer,Tatsächliches Ende,Aktivitätstyp,"
    "Aktivitätsstatus;Telefonanruf,Termin,Abgeschlossen",
    "Dynamics, French": "(Ne pas modifier) Activité,Propriétaire,Fin réelle,Type d'activité,"
    "Statut de l'activité;Appel téléphonique,Rendez-vous,Terminé",
    "Dynamics, Spanish": "(No modificar) Actividad,Propietario,Finalización real,"
    "Tipo de actividad,Estado de la actividad;Llamada de teléfono,Cita,Completada",
    "Zoho": "Record Id,Task Owner,Due Date,Activity Type,Status;Call,Meeting,Completed",
    "Bitrix24": "ID,Responsible person,Deadline,Type,Completed;Call,Meeting,Yes",
    "Bitrix24, German": "ID,Verantwortliche Person,Fälligkeit,Typ,Abgeschlossen;Anruf,Meeting,Ja",
    "Bitrix24, French": "ID,Personne responsable,Date limite,Type,Terminée;Appel,Réunion,Oui",
    "Bitrix24, Spanish": "ID,Persona responsable,Fecha límite,Tipo,Completada;Llamada,Reunión,Sí",
    "vtiger": "Activity ID,Assigned To,Start Date & Time,Activity Type,Status;Call,Meeting,Held",
    "vtiger, German": "ID,Zugewiesen an,Startdatum,Aktivitätsart,Status;Anruf,Meeting,Erledigt",
    "vtiger, French": "ID,Assigné à,Date de début,Type d'activité,Statut;Appel,Réunion,Terminé",
    "vtiger, Spanish": "ID,Asignado a,Fecha de inicio,Tipo de actividad,Estado;"
    "Llamada,Reunión,Realizada",
}


@pytest.mark.parametrize("crm", EXPORTS)
def test_the_heads_of_a_crm_are_known_in_its_language(tmp_path: Path, crm: str) -> None:
    heading, _, words = EXPORTS[crm].partition(";")
    call, meeting, status = words.split(",")
    # HubSpot leaves the outcome of a call empty where the activity is a meeting
    done = {1: status, 2: "" if crm.startswith("HubSpot") else status}
    rows = (
        f"T{n},Dana Reyes,2026-11-1{n},{kind},{done[n]}" for n, kind in ((1, call), (2, meeting))
    )
    reader = ActivityReader(table(tmp_path, heading, *rows), Profile(), nobody)
    activities: list[Activity] = taken(reader)
    assert reader.export.unused == ()
    assert [(activity.kind, activity.day) for activity in activities] == [
        (ActivityKind.TOUCH, date(2026, 11, 11)),
        (ActivityKind.MEETING, date(2026, 11, 12)),
    ]
