"""Heads that CRMs write above opportunities, by product and language, with what each holds."""

EXPORTS = {
    # the fields in their order, the heads in theirs, the words for won, lost and open
    "Salesforce, English report": (
        "id rep account stage created closed amount type currency",
        (
            "Opportunity ID,Opportunity Owner,Account Name,Stage,Created Date,Close Date,"
            "Amount,Type,Amount Currency"
        ),
        "Closed Won,Closed Lost,Negotiation/Review",
    ),
    "Salesforce, data export": (
        "id rep account stage created closed amount type won ended",
        ("Id,Owner.Name,Account.Name,StageName,CreatedDate,CloseDate,Amount,Type,IsWon,IsClosed"),
        "Closed Won,Closed Lost,Our own stage",
    ),
    "Salesforce, English report with marks": (
        "id rep stage created closed amount won ended",
        (
            "Opportunity ID,Opportunity Owner: Full Name,Stage,Created Date,Close Date,Amount,"
            "Won,Closed"
        ),
        "Closed Won,Closed Lost,Our own stage",
    ),
    "Salesforce, German": (
        "id rep account stage created closed amount type",
        (
            "Opportunity-ID,Opportunity-Inhaber,Accountname,Phase,Erstelldatum,Schlusstermin,"
            "Betrag,Typ"
        ),
        "Geschlossen und gewonnen,Geschlossen und verloren,Qualifizierung",
    ),
    "Salesforce, French": (
        "id rep account stage created closed amount type",
        (
            "ID de l'opportunité,Propriétaire de l'opportunité,Nom du compte,Étape,"
            "Date de création,Date de clôture,Montant,Type"
        ),
        "Fermée gagnée,Fermée perdue,Négociation",
    ),
    "Salesforce, Spanish": (
        "id rep account stage created closed amount type",
        (
            "ID de la oportunidad,Propietario de la oportunidad,Nombre de la cuenta,Etapa,"
            "Fecha de creación,Fecha de cierre,Importe,Tipo"
        ),
        "Cerrada ganada,Cerrada perdida,Negociación",
    ),
    "HubSpot, English": (
        "id rep account stage created closed amount type",
        (
            "Record ID,Deal owner,Associated Company (Primary),Deal Stage,Create Date,"
            "Close Date,Amount,Deal Type"
        ),
        "Closed Won (Sales Pipeline),Closed Lost (Sales Pipeline),Contract Sent (Sales Pipeline)",
    ),
    "HubSpot, internal names": (
        "id stage created closed amount won ended rep",
        (
            "hs_object_id,dealstage,createdate,closedate,amount,hs_is_closed_won,hs_is_closed,"
            "Deal owner"
        ),
        "closedwon,closedlost,8134552",
    ),
    "HubSpot, German": (
        "id rep account stage created closed amount type",
        (
            "Datensatz-ID,Für Deal zuständiger Mitarbeiter,Zugeordnetes Unternehmen,Deal-Phase,"
            "Erstellungsdatum,Abschlussdatum,Betrag,Deal-Typ"
        ),
        "Abgeschlossen und gewonnen,Abgeschlossen und verloren,Termin vereinbart",
    ),
    "HubSpot, French": (
        "id rep account stage created closed amount type",
        (
            "ID de fiche d'informations,Propriétaire de la transaction,Entreprise associée,"
            "Phase de la transaction,Date de création,Date de fermeture,Montant,"
            "Type de transaction"
        ),
        "Fermée gagnée,Fermée perdue,Contrat envoyé",
    ),
    "HubSpot, Spanish": (
        "id rep account stage created closed amount type",
        (
            "ID de registro,Propietario del negocio,Empresa asociada,Etapa del negocio,"
            "Fecha de creación,Fecha de cierre,Valor,Tipo de negocio"
        ),
        "Cierre ganado,Cierre perdido,Contrato enviado",
    ),
    "Pipedrive, English": (
        "id rep account status stage created won_on lost_on expected amount currency",
        (
            "Deal - ID,Deal - Owner,Deal - Organization,Deal - Status,Deal - Stage,"
            "Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Expected close date,"
            "Deal - Value,Deal - Currency of Value"
        ),
        "Won,Lost,Open",
    ),
    "Pipedrive, English without prefix": (
        "id rep account status stage created closed expected amount",
        (
            "ID,Owner,Organization,Status,Stage,Deal created,Deal closed on,"
            "Expected close date,Value"
        ),
        "Won,Lost,Open",
    ),
    "Pipedrive, German": (
        "id rep account status stage created won_on lost_on expected amount currency",
        (
            "Deal - ID,Deal - Besitzer,Deal - Organisation,Deal - Status,Deal - Phase,"
            "Deal - Deal erstellt,Deal - Gewonnen am,Deal - Verloren am,"
            "Deal - Erwartetes Abschlussdatum,Deal - Wert,Deal - Währung des Wertes"
        ),
        "Gewonnen,Verloren,Offen",
    ),
    "Pipedrive, French": (
        "id rep account status stage created won_on lost_on expected amount",
        (
            "Affaire - ID,Affaire - Propriétaire,Affaire - Organisation,Affaire - Statut,"
            "Affaire - Étape,Affaire - Affaire créée,Affaire - Gagnée le,Affaire - Perdue le,"
            "Affaire - Date de clôture prévue,Affaire - Valeur"
        ),
        "Gagné,Perdu,Ouvert",
    ),
    "Pipedrive, Spanish": (
        "id rep account status stage created won_on lost_on expected amount",
        (
            "Trato - ID,Trato - Propietario,Trato - Organización,Trato - Estado,Trato - Etapa,"
            "Trato - Trato creado,Trato - Ganado el,Trato - Perdido el,"
            "Trato - Fecha prevista de cierre,Trato - Valor"
        ),
        "Ganado,Perdido,Abierto",
    ),
    "Dynamics, English": (
        "id account expected closed expected_amount amount status rep created stage",
        (
            "(Do Not Modify) Opportunity,Potential Customer,Est. Close Date,Actual Close Date,"
            "Est. Revenue,Actual Revenue,Status,Owner,Created On,Pipeline Phase"
        ),
        "Won,Lost,Open",
    ),
    "Dynamics, German": (
        "id account expected closed expected_amount amount status rep created stage",
        (
            "(Nicht ändern) Verkaufschance,Potenzieller Kunde,Gesch. Abschlussdatum,"
            "Tatsächliches Abschlussdatum,Gesch. Umsatz,Tatsächlicher Umsatz,Status,Besitzer,"
            "Erstellt am,Pipelinephase"
        ),
        "Gewonnen,Verloren,Offen",
    ),
    "Dynamics, French": (
        "id account expected closed expected_amount amount status rep created stage",
        (
            "(Ne pas modifier) Opportunité,Client potentiel,Date de clôture estimée,"
            "Date de clôture réelle,Revenu estimé,Revenu réel,Statut,Propriétaire,"
            "Date de création,Phase du pipeline"
        ),
        "Gagnée,Perdue,Ouverte",
    ),
    "Dynamics, French with short heads": (
        "id account expected closed expected_amount amount status rep created",
        (
            "(Ne pas modifier) Opportunité,Client potentiel,Date de fermeture est.,"
            "Date de fermeture réelle,Revenu est.,Revenu réel,Statut,Propriétaire,Créé le"
        ),
        "Conclue,Perdue,Ouverte",
    ),
    "Dynamics, Spanish": (
        "id account expected closed expected_amount amount status rep created stage",
        (
            "(No modificar) Oportunidad,Cliente potencial,Fecha de cierre estimada,"
            "Fecha de cierre real,Ingresos estimados,Ingresos reales,Estado,Propietario,"
            "Fecha de creación,Fase de canalización"
        ),
        "Ganada,Perdida,Abierta",
    ),
    "Zoho, English": (
        "id rep account amount closed stage type created",
        "Record Id,Deal Owner,Account Name,Amount,Closing Date,Stage,Type,Created Time",
        "Closed Won,Closed Lost to Competition,Proposal/Price Quote",
    ),
    "Zoho, German": (
        "id rep account amount closed stage type created",
        ("Datensatz-ID,Abschluss-Besitzer,Kontoname,Betrag,Abschlussdatum,Stadium,Typ,Erstellt um"),
        "Abgeschlossen gewonnen,Abgeschlossen verloren,Verhandlung/Überprüfung",
    ),
    "Zoho, French": (
        "id rep account amount closed stage type created",
        (
            "ID de l'enregistrement,Propriétaire de l'affaire,Nom de compte,Montant,"
            "Date de clôture,Étape,Type,Heure de création"
        ),
        "Conclue gagnée,Conclue perdue,Analyse des besoins",
    ),
    "Zoho, Spanish": (
        "id rep account amount closed stage type created",
        (
            "ID de registro,Propietario de Trato,Nombre de Cuenta,Importe,Fecha de cierre,Fase,"
            "Tipo,Hora de creación"
        ),
        "Cerrado ganado,Cerrado perdido,Análisis de necesidades",
    ),
    "Bitrix24, English": (
        "id stage rep account amount currency created expected ended",
        (
            "ID,Deal stage,Responsible person,Company,Total,Currency,Created on,"
            "Expected close date,Closed"
        ),
        "Deal won,Deal lost,Our own stage",
    ),
    "Bitrix24, German": (
        "id stage rep account amount currency created expected ended",
        (
            "ID,Phase,Verantwortliche Person,Unternehmen,Summe,Währung,Erstellt am,"
            "Voraussichtliches Abschlussdatum,Abgeschlossen"
        ),
        "Auftrag gewonnen,Auftrag verloren,Unsere Phase",
    ),
    "Bitrix24, French": (
        "id stage rep account amount currency created expected ended",
        (
            "ID,Étape,Personne responsable,Entreprise,Total,Devise,Créé le,"
            "Date de clôture prévue,Fermée"
        ),
        "Affaire gagnée,Affaire perdue,Notre étape",
    ),
    "Bitrix24, Spanish": (
        "id stage rep account amount currency created expected ended",
        (
            "ID,Etapa,Persona responsable,Compañía,Total,Moneda,Creado el,"
            "Fecha estimada de cierre,Cerrada"
        ),
        "Negocio ganado,Negocio perdido,Nuestra etapa",
    ),
    "vtiger, English": (
        "id account amount type expected rep stage created",
        (
            "Opportunity No,Organization Name,Amount,Type,Expected Close Date,Assigned To,"
            "Sales Stage,Created Time"
        ),
        "Closed Won,Closed Lost,Perception Analysis",
    ),
    "vtiger, German": (
        "id account amount type expected rep stage created",
        (
            "Potential-Nr.,Organisation,Betrag,Typ,Erwartetes Abschlussdatum,Zugewiesen an,"
            "Verkaufsphase,Erstellt am"
        ),
        "Gewonnen,Verloren,Angebot",
    ),
    "vtiger, French": (
        "id account amount type expected rep stage created",
        (
            "N° Affaire,Compte,Montant,Type,Date de clôture prévue,Assigné à,Phase de vente,"
            "Date de création"
        ),
        "Gagnée,Perdue,Proposition",
    ),
    "vtiger, Spanish": (
        "id account amount type expected rep stage created",
        (
            "Número de oportunidad,Organización,Importe,Tipo,Fecha estimada de cierre,"
            "Asignado a,Fase de venta,Fecha de creación"
        ),
        "Ganada,Perdida,Propuesta",
    ),
}
ACCOUNTS = ("Alder", "Birch", "Cedar")
LEFT = {"stage": "Our own stage", "currency": "EUR", "rep": "Dana Reyes", "type": "New Business"}
DAYS = ("2026-10-05", "2026-10-25", "2026-12-01")


def rows(fields: str, words: str) -> tuple[str, ...]:
    """A won, a lost and an open opportunity, as an export with these fields has them."""
    states = words.split(",")
    return tuple(",".join(_cell(f, n, states, fields) for f in fields.split()) for n in range(3))


def _cell(field: str, number: int, states: list[str], fields: str) -> str:
    days = {"won_on": number == 0, "lost_on": number == 1, "closed": number < 2}
    with_planned = "expected" in fields.split()
    if field in days:
        is_filled = days[field] or (field == "closed" and not with_planned)
        return DAYS[number] if is_filled else ""
    says = "status" if "status" in fields.split() else "stage"
    return {
        says: states[number],
        "id": f"A{number + 1}",
        "account": ACCOUNTS[number],
        "created": f"2026-09-0{number + 1}",
        "expected": DAYS[number],
        "amount": "" if number == 2 and "expected_amount" in fields else "1234.50",
        "expected_amount": "1234.50",
        "won": ("true", "false", "false")[number],
        "ended": ("Yes", "Yes", "No")[number],
    }.get(field) or LEFT.get(field, "")
