"""What a stage or a status says: won, lost or open, where its words can mean nothing else."""

import re
from collections.abc import Iterable, Iterator

from coachcli.coaching.numbers.deal import DealState
from coachcli.coaching.numbers.wording import listed, plain_words

WON = listed("won win gewonnen gagne gagnee gagnes ganado ganada vinto vinta ganho ganha")
LOST = listed("lost verloren perdu perdue perdus perdido perdida perso persa")
DEAD = (
    "disqualified", "abandoned", "cancelled", "canceled", "dead", "no decision",
    "disqualifiziert", "storniert", "abgebrochen", "keine entscheidung", "disqualifie",
    "disqualifiee", "abandonne", "abandonnee", "annule", "annulee", "sans decision",
    "descalificado", "descalificada", "abandonado", "abandonada", "cancelado", "cancelada",
    "sin decision",
)  # fmt: skip
"""What has ended without being won, in other words than lost."""
CLOSED = (
    "closed", "closed and", "closed as", "deal", "deal closed", "deal closed and", "opportunity",
    "opp", "geschlossen", "geschlossen und", "abgeschlossen", "abgeschlossen und", "auftrag",
    "verkaufschance", "ferme", "fermee", "ferme et", "fermee et", "cloture", "cloturee",
    "cloture et", "cloturee et", "clos", "clos et", "close et", "conclu", "conclue", "affaire",
    "opportunite", "transaction",
    "cierre", "cierre como", "cerrado", "cerrada", "cerrado y", "cerrada y",
    "cerrado como",
    "cerrada como", "negocio", "venta", "oportunidad", "trato", "chiuso", "chiusa", "fechado",
    "fechada",
)  # fmt: skip
"""What stands before the word for won or lost, and makes it sure."""
CONCLUDED = ("conclue", "conclu", "affaire conclue", "opportunite conclue", "vente conclue")
"""What says won where nothing more is said: so Dynamics calls it in French."""
OPEN = (
    "open", "opened", "new", "prospecting", "prospect", "engaging", "engaged", "lead", "lead in",
    "idea", "qualification", "qualified", "qualify", "qualifying", "discovery", "needs analysis",
    "value proposition", "id decision makers", "perception analysis", "proposal",
    "proposal price quote", "proposal made", "proposal sent", "propose", "quote", "quote sent",
    "negotiation", "negotiate", "review", "negotiations started", "negotiating",
    "appointment scheduled", "meeting scheduled", "qualified to buy", "presentation scheduled",
    "decision maker bought in", "contract sent", "contact made", "demo scheduled", "demo",
    "develop", "in progress", "pipeline", "commit", "best case", "evaluation", "trial", "poc",
    "pilot", "proof of concept", "legal review", "procurement", "contract", "on hold", "close",
    "identify decision makers", "proposal or price quote", "negotiation or review",
    "propose solution", "needs assessment", "price quote",
    "offen", "in bearbeitung", "neu", "akquise", "qualifizierung", "qualifiziert",
    "bedarfsanalyse", "bedarfsermittlung", "erstgesprach", "angebot", "angebot erstellt",
    "angebot versendet", "angebot abgegeben", "preisangebot", "verhandlung", "uberprufung",
    "termin vereinbart", "vertrag gesendet", "leistungsversprechen",
    "ouvert", "ouverte", "en cours", "nouveau", "nouvelle", "prospection", "qualifie", "qualifiee",
    "analyse des besoins", "proposition", "proposition envoyee", "proposition de valeur", "devis",
    "devis envoye", "negociation", "rendez vous planifie", "contrat envoye",
    "abierto", "abierta", "en curso", "nuevo", "nueva", "prospeccion", "calificacion",
    "cualificacion", "calificado", "analisis de necesidades", "propuesta", "propuesta enviada",
    "qualifikation", "neukundenwerbung", "entscheider identifizieren", "sichtweisenanalyse",
    "vorschlag", "analyse de perception", "negociation revision", "ref decideurs", "a analyser",
    "investigando", "calificando", "necesita analisis", "propuesta de evaluacion",
    "identificando quien decide", "presupuesto propuesto", "negociando revisando",
    "propuesta de valor", "cotizacion", "presupuesto", "negociacion", "cita programada",
    "contrato enviado",
)  # fmt: skip
DELETED = listed("""
    deleted archived geloscht archiviert supprime supprimee archive archivee eliminado eliminada
    archivado archivada borrado borrada
""")
REASONS = listed("""
    to due because of by on for the a an no non other our we budget budgets money funding price
    pricing cost costs decision response interest interested competitor competitors competition
    competing product products feature features fit need timing time priority reason reasons
    unresponsive went gone away incumbent inhouse in house
    an den auf wegen kein keine budget preis preise wettbewerb wettbewerber entscheidung bedarf
    au aux la le les concurrent concurrence prix sans besoin al el competencia competidor precio sin
    presupuesto
""")
"""What may follow the one word lost, as why it was."""
HEDGES = listed("""
    not nearly almost likely unlikely probably probable possible possibly maybe perhaps soon yet
    pending awaiting waiting verbal verbally risk retry reopen reopened open back may might
    should could expected forecast potential potentially tentative or confirm unconfirmed if once
    subject projected projection target planned hopefully until unless conditional conditionally
    provisional provisionally disputed unsigned tbc tbd
    nicht fast beinahe wahrscheinlich vermutlich vielleicht eventuell evtl bald noch oder
    ausstehend wartet mundlich risiko
    pas presque bientot peut etre probablement ou attente confirmer
    casi aun todavia probablemente quizas pronto pendiente confirmar riesgo
""")
"""What takes back what was said before it."""
BY_OTHERS = listed("""
    by never competitor competitors competition rival wettbewerb wettbewerber durch concurrent
    concurrence par competidor competencia por
""")
"""What says that it was won by somebody else."""
WITH_WON = listed("""
    and the a by us new business renewal renewals renewed upsell upsold cross sell crosssell
    expansion extension existing customer client logo net deal order opportunity contract signed
    invoiced paid delivered onboarded onboarding implementation full partial partly first second
    closed complete completed final finished archived enterprise smb mid market midmarket
    recurring subscription license licence service services product products pilot
    und neu neukunde neukunden neugeschaft bestandskunde bestandskunden verlangerung auftrag
    unterschrieben bezahlt geliefert et nouveau nouvelle client renouvellement contrat signe signee
    y nuevo nueva cliente renovacion contrato firmado firmada pagado pagada
""")
"""What may follow the word for won, and takes nothing back."""
UNDONE = listed("""
    dead abandoned cancelled canceled cancellation reversed refunded returned terminated revoked
    withdrawn rescinded void voided churned storniert storno abgebrochen widerrufen gekundigt
    zuruckgezogen annule annulee annulation rembourse remboursee resilie resiliee anulado anulada
    cancelado cancelada revertido revertida reembolsado reembolsada
""")
"""What says that it was won, and is no more."""
NUMBERED = re.compile(
    r"^\W*(?:(?:s|stage|step|phase|stufe|étape|etape|etapa)\s*)?[0-9]{1,3}\s*(?:%\s*)?[-.:)_|/\s]+(?=\D)",
    re.IGNORECASE,
)
SHARE = re.compile(r"\(?\b[0-9]{1,3}\s*%\)?")
ASIDE = re.compile(r"\(([^()]*)\)\s*$")
BETWEEN = re.compile(r"[/&,+]")


def _run_together(words: Iterable[str]) -> frozenset[str]:
    """Names without their blanks, as some CRMs write them."""
    return frozenset(word.replace(" ", "") for word in words)


def _closed(words: Iterable[str]) -> Iterator[str]:
    """These words with what makes them sure before them."""
    return (f"{closed} {word}" for word in words for closed in (*CLOSED, "close"))


def _alone(words: Iterable[str]) -> Iterator[str]:
    """These words, also with what makes them sure after them: nothing more may follow."""
    for word in words:
        yield word
        yield from (f"{word} {closed}" for closed in CLOSED if " " not in closed)


SURE = {
    DealState.WON: _run_together(_closed(WON)),
    DealState.LOST: _run_together(_closed((*LOST, *DEAD))),
}
BARE = {
    DealState.WON: _run_together((*_alone(WON), *CONCLUDED)),
    DealState.LOST: _run_together(_alone((*LOST, *DEAD))),
}
OPEN_WORDS = _run_together(OPEN)


def is_deleted(word: str) -> bool:
    """Whether a status says that the opportunity is no longer there."""
    return plain_words(word) in DELETED


def state_named(word: str) -> DealState | None:
    """The state that a stage or status says, read whole; none where it could be anything.

    So "Closed Lost - Price" is lost, and "Nearly won" and "Won/Lost" are nothing that is known.
    """
    if "?" in word:
        return None
    bare = SHARE.sub("", NUMBERED.sub("", word))
    aside = ASIDE.search(bare)
    state = _state(bare[: aside.start()] if aside else bare)
    return None if aside and _takes_back(plain_words(aside[1]).split(), state) else state


def _state(bare: str) -> DealState | None:
    words = plain_words(bare).split()
    ended = (_ended(state, words) for state in SURE)
    return next(filter(None, ended), DealState.OPEN if _is_open(bare) else None)


def _is_open(bare: str) -> bool:
    """Whether a name, or each part of it, is the usual one of a stage before the end."""
    parts = (_joined(plain_words(part)) for part in BETWEEN.split(bare))
    return _joined(plain_words(bare)) in OPEN_WORDS or all(part in OPEN_WORDS for part in parts)


def _joined(words: str) -> str:
    return words.replace(" ", "")


def _ended(state: DealState, words: list[str]) -> DealState | None:
    """The state, where the words begin with it and what follows them does not take it back."""
    for size in range(len(words), 0, -1):
        name, rest = "".join(words[:size]), words[size:]
        if name in SURE[state] and _may_follow(rest, state):
            return state
        if name in BARE[state] and not rest:
            return state
    return state if state is DealState.LOST and _is_lost_for_a_reason(words) else None


def _may_follow(rest: list[str], state: DealState) -> bool:
    """Whether words say no more of what has ended; after lost a reason may be any words."""
    if state is DealState.LOST:
        return not _takes_back(rest, state)
    return all(word in WITH_WON or word.isdecimal() for word in rest)


def _is_lost_for_a_reason(words: list[str]) -> bool:
    """Whether the first word or two say lost, and all others why."""
    lost = BARE[DealState.LOST]
    return any(
        "".join(words[:size]) in lost and REASONS.issuperset(words[size:]) for size in (1, 2)
    )


def _takes_back(rest: list[str], state: DealState | None) -> bool:
    """Whether words take back what was said, or say something else."""
    other = LOST | BY_OTHERS | UNDONE if state is DealState.WON else WON
    return not (HEDGES | other).isdisjoint(rest)
