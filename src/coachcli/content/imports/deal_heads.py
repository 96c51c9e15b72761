"""The columns of opportunities as CRMs and spreadsheets head them, in four languages.

They are those that Salesforce, HubSpot, Pipedrive, Dynamics, Zoho, Bitrix24 and vtiger write, and
the names that people give such columns.
"""

from unicodedata import combining, normalize

from coachcli.content.imports.columns import Field, Holds
from coachcli.content.tables.cell import bare

PREFIXES = ("", "deal", "affaire", "trato", "negocio")
"""What Pipedrive writes before each head, after the name it gives to an opportunity."""


def heads(*names: str) -> tuple[str, ...]:
    """Names of columns, parted by bars, as they are compared: also without accents."""
    written = (name for line in names for name in line.split("|"))
    spelled = (form for name in written for form in (bare(name), bare(_plain(name))))
    return tuple(dict.fromkeys(filter(None, spelled)))


def prefixed(*names: str) -> tuple[str, ...]:
    """The same, each also with the name of an opportunity before it."""
    spelled = heads(*names)
    return tuple(dict.fromkeys(f"{prefix}{name}" for prefix in PREFIXES for name in spelled))


def _plain(name: str) -> str:
    return "".join(sign for sign in normalize("NFKD", name) if not combining(sign))


KEY, REP, STAGE, STATUS, DELETED = "id", "rep", "stage", "status", "deleted"
WRITTEN = "changed"
"""The day on which a line was written, where a history has several of an opportunity."""
MARKS = ("is_won", "is_lost", "is_closed")
SAYING = (STATUS, STAGE, *MARKS)
"""The fields that say how an opportunity stands."""
REP_NAMES = heads(
    "sales agent | rep | rep name | sales rep | seller | salesperson | sales person",
    "opportunity owner | deal owner | deal - owner | opportunity owner: full name | owner name",
    "owner: full name | owner full name | owner | account executive | agent | potential owner",
    "assigned to | assigned to user | responsible person | responsible | sales owner",
    "Opportunity-Inhaber | Inhaber der Opportunity | Opportunityinhaber | Opportunity Besitzer",
    "Inhaber der Opportunity: Vollständiger Name | Verkäufer | Vertriebsmitarbeiter | Vertriebler",
    "Für Deal zuständiger Mitarbeiter | Zuständiger Mitarbeiter | Deal-Inhaber | Deal-Besitzer",
    "Deal-Eigentümer | Deal-Verantwortlicher | Deal - Inhaber | Deal - Besitzer",
    "Deal - Eigentümer | Abschluss-Inhaber | Abschlussinhaber | Abschluss-Besitzer",
    "Geschäftsinhaber | Besitzer | Inhaber | Eigentümer | Verantwortliche Person | Verantwortlich",
    "Verantwortlicher | Zuständig | Zuständige Person | Zugewiesen an | Zugewiesen zu",
    "Propriétaire de l'opportunité | Propriétaire opportunité | Propriétaire de la transaction",
    "Propriétaire de l'opportunité : Nom complet | Propriétaire de l'affaire | Commercial",
    "Affaire - Propriétaire | Propriétaire du deal | Propriétaire Affaire | Propriétaire | Vendeur",
    "Personne responsable | Responsable | Assigné à | Affecté à | Attribué à",
    "Propietario de la oportunidad | Propietario de oportunidad | Propietario del negocio",
    "Propietario de la oportunidad: Nombre completo | Propietario del trato | Vendedor",
    "Propietario de Trato | Trato - Propietario | Negocio - Propietario | Propietario",
    "Persona responsable | Asignado a | Comercial asignado | Ejecutivo de ventas",
)
"""The usual names of the column that holds the seller."""
NAME_NAMES = heads(
    "opportunity name | deal name | deal - title | potential name | topic | title | name | subject",
    "Opportunity-Name | Opportunityname | Name der Opportunity | Deal-Name | Deal - Titel | Thema",
    "Abschlussname | Geschäftsname | Auftragsname | Potentialname | Verkaufschance | Titel",
    "Nom de l'opportunité | Nom de la transaction | Nom de l'affaire | Affaire - Titre | Rubrique",
    "Sujet | Titre | Nom",
    "Nombre de la oportunidad | Nombre de oportunidad | Nombre del negocio | Nombre del trato",
    "Trato - Título | Tema | Título | Nombre",
)
"""The usual names of the column that holds what an opportunity is called."""
ACCOUNT_NAMES = prefixed(
    "account | account name | company | company name | organization | organisation",
    "organization name | customer | potential customer | client | associated company",
    "primary associated company | associated company primary",
    "Account-Name | Accountname | Firma | Firmenname | Kunde | Kundenname | Potenzieller Kunde",
    "Unternehmen | Unternehmensname | Zugeordnetes Unternehmen | Organisationsname | Kontoname",
    "Nom du compte | Nom de compte | Compte | Client | Client potentiel | Entreprise",
    "Entreprise associée | Nom de l'entreprise | Nom de l'organisation | Société",
    "Nombre de la cuenta | Nombre de cuenta | Cuenta | Cliente | Cliente potencial | Empresa",
    "Empresa asociada | Nombre de la empresa | Organización | Nombre de la organización | Compañía",
)
FIELDS = (
    Field(KEY, heads(
        "opportunity id | opportunity: id | deal id | deal - id | record id | id | opp id",
        "opportunity record id | case safe id | hs object id | (do not modify) opportunity",
        "opportunity id (case safe) | opportunity id (18) | opportunity no | potential no",
        "potential id | opportunity number",
        "Opportunity-ID | Datensatz-ID | (Nicht ändern) Verkaufschance | Verkaufschance Nr.",
        "Potential-Nr. | Verkaufspotenzial Nr.",
        "ID de l'opportunité | ID opportunité | Identifiant de l'opportunité | Affaire - ID",
        "ID de l'enregistrement | ID d'enregistrement | ID de fiche d'informations",
        "(Ne pas modifier) Opportunité",
        "Numéro de l'affaire | N° Affaire | No Affaire | N° opportunité",
        "ID de la oportunidad | Id. de la oportunidad | ID de oportunidad | Trato - ID",
        "Negocio - ID | ID de registro | ID del registro | (No modificar) Oportunidad",
        "Número de oportunidad | Oportunidad No | N.º de oportunidad",
        "Número oportunidad | Affaire N",
    ), needed=True),
    Field(REP, REP_NAMES, needed=True),
    Field("email", heads(
        "owner email | rep email | seller email | opportunity owner email | deal owner email",
        "owner email address | owner: email | opportunity owner: email | owner.email",
        "E-Mail des Inhabers | Inhaber: E-Mail | E-Mail des Besitzers | E-Mail des Verkäufers",
        "E-mail du propriétaire | Propriétaire : E-mail | Adresse e-mail du propriétaire",
        "Correo del propietario | Correo electrónico del propietario",
        "Propietario: Correo electrónico",
    )),
    Field("account", ACCOUNT_NAMES),
    Field("product", prefixed(
        "product | product name | products | primary product | deal - product name",
        "Produkt | Produktname | Produkte | Produit | Nom du produit | Produits",
        "Producto | Nombre del producto | Productos",
    )),
    Field(STAGE, prefixed(
        "deal stage | stage | stage name | sales stage | opportunity stage | pipeline stage",
        "pipeline phase",
        "Deal-Phase | Phase | Verkaufsphase | Vertriebsphase | Verkaufsstufe | Opportunity-Phase",
        "Stadium | Stufe | Auftragsphase | Pipelinephase",
        "Étape | Phase de la transaction | Étape de la transaction | Étape de l'opportunité",
        "Phase de vente | Étape de vente | Phase commerciale | Phase du pipeline",
        "Etapa | Etapa del negocio | Etapa de la oportunidad | Etapa del trato | Fase",
        "Etapa de ventas | Etapa de venta | Fase de venta | Fase de ventas",
        "Etapa de la negociación | Fase de la canalización | Fase de canalización",
    )),
    Field(STATUS, prefixed(
        "status | deal status | opportunity status | state code | Statut | Estado",
        "deal outcome | win/loss | Estatus",
        "Opportunity-Status | Statut de l'opportunité | Estado de la oportunidad | Auftragsstatus",
        "Verkaufschancenstatus | Statut de la transaction | Estado del negocio | Estado del trato",
    )),
    Field("is_won", heads(
        "is won | is closed won | hs is closed won | Ist gewonnen",
        "Ist abgeschlossen und gewonnen | Est gagnée | Est conclue et gagnée | Está ganada",
    )),
    Field("is_lost", heads(
        "is lost | is closed lost | hs is closed lost | Ist verloren",
        "Ist abgeschlossen und verloren | Est perdue | Está perdida",
    )),
    Field("is_closed", heads(
        "is closed | hs is closed | is deal closed | Ist geschlossen",
        "Ist abgeschlossen | Est fermée | Est clôturée | Está cerrada",
    )),
    Field(DELETED, heads(
        "is deleted | deleted | is archived | archived | deleted at | deleted on | deleted time",
        "is removed | in recycle bin | delete time",
        "Gelöscht | Ist gelöscht | Gelöscht am | Archiviert | Ist archiviert",
        "Supprimé | Supprimée | Est supprimé | Supprimé le | Archivé | Archivée",
        "Eliminado | Eliminada | Está eliminado | Eliminado el | Archivado | Archivada",
    )),
    Field("created", prefixed(
        "create date | created date | created | created on | created at | engage date",
        "deal created | opportunity created | add time | date added | opened | open date",
        "created time | creation date | date created",
        "Erstelldatum | Erstellungsdatum | Erstellt am | Erstellt | Deal erstellt",
        "Deal erstellt am | Erstellt um | Erstellungszeit | Angelegt am | Anlagedatum",
        "Date de création | Créé le | Créée le | Date de la création | Heure de création",
        "Affaire créée | Affaire créée le | Date de création de l'affaire",
        "Fecha de creación | Creado el | Creada el | Hora de creación | Trato creado",
        "Negocio creado | Fecha de alta | Fecha de creación del trato",
    ), Holds.DAY),
    Field("closed", prefixed(
        "actual close date | act. close date | actual close | real close date | date closed",
        "closed date | closed on | deal closed on | close date (actual) | closed time",
        "Tatsächliches Abschlussdatum | Tats. Abschlussdatum | Tatsächlicher Abschluss",
        "Deal abgeschlossen am | Abgeschlossen am | Geschlossen am",
        "Date de clôture réelle | Date de conclusion réelle | Date de fermeture réelle",
        "Date réelle de clôture | Affaire clôturée le | Clôturée le | Fermée le",
        "Fecha de cierre real | Fecha real de cierre | Trato cerrado el | Cerrado el",
        "Negocio cerrado el | Cerrada el",
        "close date | closing date | deal close date",
        "Schlusstermin | Schlussdatum | Abschlussdatum | Abschlusstermin",
        "Date de clôture | Date de fermeture | Date de conclusion | Date de fin",
        "Fecha de cierre | Fecha de finalización | end date",
    ), Holds.DAY),
    Field("expected", prefixed(
        "expected close date | est. close date | estimated close date | planned close date",
        "forecast close date | forecasted close date | target close date | expected close",
        "planned close | anticipated close date | projected close date | close date (planned)",
        "expected closing date | estimated closing date | planned closing date",
        "assumed close date",
        "Erwartetes Abschlussdatum | Voraussichtliches Abschlussdatum | Erwarteter Abschluss",
        "Gesch. Abschlussdatum | Geschätztes Abschlussdatum | Vorauss. Abschlussdatum",
        "Geplantes Abschlussdatum | Geplanter Abschluss | Voraussichtlicher Abschluss",
        "Geplanter Schlusstermin | Voraussichtlicher Schlusstermin",
        "Date de clôture prévue | Date de clôture estimée | Date de conclusion estimée",
        "Date de fermeture prévue | Date de fermeture estimée | Date prévue de clôture",
        "Date de clôture attendue | Date prévisionnelle de clôture | Date de fermeture est.",
        "Date de clôture est. | Date de conclusion est. | Fecha de cierre est.",
        "Fecha de cierre estimada | Fecha estimada de cierre | Fecha de cierre prevista",
        "Fecha prevista de cierre | Fecha esperada de cierre | Fecha de cierre esperada",
        "Fecha de cierre planificada",
        # where another column says the real day, this one says the planned
        "close date | closing date | deal close date | Schlusstermin | Schlussdatum",
        "Abschlussdatum | Date de clôture | Date de fermeture | Fecha de cierre",
    ), Holds.DAY),
    Field("won_on", prefixed(
        "won time | won date | won on | date won | Gewonnen am | Zeitpunkt gewonnen",
        "Zeitpunkt, zu dem der Deal gewonnen wurde",
        "Gewinndatum | Gewonnen-Zeit | Gagnée le | Gagné le | Date de gain | Heure de gain",
        "Ganado el | Ganada el | Fecha de ganado | Hora de ganado | Fecha de ganancia",
    ), Holds.DAY),
    Field("lost_on", prefixed(
        "lost time | lost date | lost on | date lost | Verloren am | Zeitpunkt verloren",
        "Zeitpunkt, zu dem der Deal verloren wurde",
        "Verlustdatum | Verloren-Zeit | Perdue le | Perdu le | Date de perte | Heure de perte",
        "Perdido el | Perdida el | Fecha de perdido | Hora de perdido | Fecha de pérdida",
    ), Holds.DAY),
    Field("amount", prefixed(
        "amount | close value | deal value | value | deal amount | opportunity amount",
        "actual revenue | act. revenue | actual value | revenue",
        "Betrag | Wert | Deal-Wert | Summe | Tatsächlicher Umsatz | Tats. Umsatz",
        "Auftragswert | Umsatz",
        "Montant | Valeur | Montant de la transaction | Revenu réel | CA réel | Chiffre d'affaires",
        "Importe | Valor | Monto | Cantidad | Ingresos reales | Valor del negocio | Ingresos",
        "total price | line total | line amount | total | tcv | acv | price | income",
        "Gesamtpreis | Prix total | Precio total | Gewinn | Auftragssumme",
        # an amount with its currency behind it, where no other column has the amount
        "amount currency | Betrag Währung | Montant Devise | Importe Divisa | Importe/Moneda",
    ), Holds.MONEY),
    Field("expected_amount", prefixed(
        "est. revenue | estimated revenue | estimated value | est. value",
        "Gesch. Umsatz | Geschätzter Umsatz | Vorauss. Umsatz | Voraussichtlicher Umsatz",
        "Revenu estimé | Revenu est. | CA estimé | CA est. | Ingresos estimados | Ingresos est.",
    ), Holds.MONEY),
    Field("list_amount", prefixed(
        "list amount | list price | list value | total list price | gross amount",
        "Listenpreis | Gesamtlistenpreis | Prix catalogue | Prix de liste | Precio de lista",
    ), Holds.MONEY),
    Field("currency", prefixed(
        "currency | currency code | currency iso code | amount currency | deal currency",
        "deal currency code | currency of value | opportunity currency | transaction currency",
        "Währung | Währungscode | Betrag Währung | Währung von Wert | Währung (Betrag)",
        "Währung des Wertes | Währung des Werts | Transaktionswährung | Deal-Währung",
        "Devise | Code devise | Montant Devise | Devise de valeur | Devise de la valeur",
        "Moneda | Divisa | Importe Divisa | Moneda de valor | Moneda del valor",
        "Devise de la transaction | Moneda de la transacción | Divisa de la transacción",
    )),
    Field("type", prefixed(
        "type | deal type | opportunity type | business type | Typ | Deal-Typ | Opportunity-Typ",
        "Type de transaction | Type d'opportunité | Type d'affaire | Tipo | Tipo de negocio",
        "Tipo de oportunidad | Tipo de trato | Art",
    )),
    Field("loss_reason", prefixed(
        "loss reason | lost reason | closed lost reason | reason lost | reason for loss",
        "loss reason c | reason for loss s | status reason | reason for losing",
        "Verlustgrund | Grund des Verlusts | Grund für Verlust | Grund für verlorenen Deal",
        "Grund für Deal-Verlust | Statusgrund | Grund",
        "Motif de la perte | Motif de perte | Raison de la perte | Raison de perte",
        "Raison de la perte de la transaction | Raison du statut",
        "Motivo de pérdida | Motivo de la pérdida | Razón de pérdida | Motivo de cierre perdido",
        "Motivo del negocio perdido | Razón para el estado | Razón de la pérdida",
    )),
    Field(WRITTEN, heads(
        "modified on | last modified date | last modified | modified date | modified time",
        "edit date | changed on | changed at | change date | last change | last changed",
        "update time | updated | updated at | updated on | last updated | history date",
        "snapshot date | snapshot | as of | as of date | report date | valid from",
        "(Do Not Modify) Modified On | systemmodstamp | Datum der letzten Änderung",
        "Letzte Änderung | Zuletzt geändert | Zuletzt geändert am | Geändert am | Änderungsdatum",
        "Letztes Änderungsdatum | (Nicht ändern) Geändert am | Aktualisiert am | Stichtag | Stand",
        "Date de dernière modification | Dernière modification | Modifié le | Date de modification",
        "(Ne pas modifier) Modifié le | Mis à jour le | Date de mise à jour",
        "Fecha de la última modificación | Última modificación | Modificado el",
        "Fecha de modificación | (No modificar) Fecha de modificación | Actualizado el",
    )),
    Field("push_count", heads(
        "push count | times pushed | close date pushes | Anzahl der Verschiebungen",
    ), Holds.NUMBER),
)  # fmt: skip
LINE_AMOUNTS = heads(
    "total price | line total | line amount | Gesamtpreis | Prix total | Precio total",
)
"""Heads of amounts of a line item, of which an opportunity has several."""
PARTICIPLES = {
    name: fields
    for names, fields in (
        (heads("closed | Geschlossen | Abgeschlossen | Fermé | Fermée | Clôturé | Clôturée | Clos",
               "Cerrado | Cerrada"), ("is_closed", "closed")),
        (heads("won | Gewonnen | Gagné | Gagnée | Ganado | Ganada"), ("is_won", "won_on")),
        (heads("lost | Verloren | Perdu | Perdue | Perdido | Perdida"), ("is_lost", "lost_on")),
    )
    for name in names
}  # fmt: skip
"""Heads that may stand over a mark or over a day: the field that it then is."""
