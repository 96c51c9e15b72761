"""Heads and stages as the language files of CRMs and their help pages have them."""

SHIPPED = {
    "Bitrix24, English list": (
        "id stage rep account amount created expected ended",
        "ID,Stage,Responsible,Client,Income,Created,Assumed close date,Closed",
        "Deal won,Deal lost,Our own stage",
    ),
    "Bitrix24, German list": (
        "id stage status rep account amount created expected",
        (
            "ID,Phase,Auftragsstatus,Verantwortlich,Kunde,Betrag/Währung,Erstellt am,"
            "Voraussichtliches Abschlussdatum"
        ),
        "Gewonnen,Verloren,In Bearbeitung",
    ),
    "Pipedrive, German with long heads": (
        "id rep account status stage created won_on lost_on expected amount",
        (
            'ID,Besitzer,Organisation,Status,Phase,Deal erstellt,"Zeitpunkt, zu dem der Deal '
            'gewonnen wurde","Zeitpunkt, zu dem der Deal verloren wurde",'
            "Voraussichtliches Abschlussdatum,Wert"
        ),
        "Gewonnen,Verloren,Offen",
    ),
    "vtiger, German as shipped": (
        "id account amount type expected rep stage created",
        (
            "Potential Nr.,Organisation,Betrag,Typ,Erwartetes Abschlussdatum,Zugewiesen an,"
            "Verkaufsstufe,Erstellt am"
        ),
        "gewonnen,verloren,Entscheider identifizieren",
    ),
    "vtiger, French as shipped": (
        "id account amount type expected rep stage created",
        (
            "Affaire N°,Nom de l'organisation,Montant,Type,Date de clôture prévue,Assigné à,"
            "Phase de vente,Date de création"
        ),
        "Gagnée,Perdue,Négociation/Révision",
    ),
    "vtiger, Spanish as shipped": (
        "id account amount type expected rep stage created",
        (
            "Número Oportunidad,Nombre de la Organización,Importe,Tipo,Fecha estimada de cierre,"
            "Asignado a,Fase de Venta,Fecha de creación"
        ),
        "Cerrada-Ganada,Cerrada-Perdida,Identificando Quien Decide",
    ),
}
