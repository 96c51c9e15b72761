import pytest

from coachcli.coaching.numbers.deal import DealState
from coachcli.coaching.numbers.stage import is_deleted, state_named

WON = (
    "Won", "Closed Won", "closedwon", "CLOSED_WON", "Closed-Won", "6 - Closed Won (100%)",
    "Stage 7: Closed won", "\U0001f3c6 Won", "Win", "Deal won", "Won deal", "Won - closed",
    "Closed won (Our pipeline)",
    "Closed Won - Renewal", "Closed Won / New business 2026", "100% Won", "Gewonnen",
    "Geschlossen und gewonnen", "Auftrag gewonnen",
    "Gagné", "Fermée gagnée", "Clôturée gagnée", "Affaire gagnée", "Ganada", "Cerrada ganada",
    "Cerrado y ganado", "Conclue", "Affaire conclue",
)  # fmt: skip
LOST = (
    "Closed Lost", "closedlost", "Closed - No Decision", "Disqualified",
    "Closed Lost to Competition",
    "Closed Lost - went with another supplier", "Lost: price", "Lost (no budget)",
    "Deal lost to a competitor",
    "Lost - other reasons", "No decision", "Dead", "Verloren", "Geschlossen und verloren",
    "Verloren - Preis",
    "Perdu", "Fermée perdue", "Affaire perdue", "Cerrada perdida", "Perdido", "Cancelled",
)  # fmt: skip
OPEN = (
    "Proposal/Price Quote", "Proposal / Quote", "Id. Decision Makers", "Engaging",
    "decisionmakerboughtin",
    "3. Needs Analysis", "40% - Discovery", "Qualification (New business)", "Angebot",
    "Verhandlung",
    "Qualifizierung", "Négociation", "Analyse des besoins", "Propuesta", "Prospección", "Open",
)  # fmt: skip
ASKED = (
    "", "Wonderland", "Closed", "Nearly won", "Almost won", "Not won yet", "To be won", "Won?",
    "Won/Lost",
    "Won or lost", "Closed Won/Lost", "Closed Won (pending)", "Won - waiting for signature",
    "Won back",
    "No decision yet", "No decision maker", "Likely lost", "Lost contact, try again",
    "At risk of being lost",
    "Lost for now", "Won (lost before)", "Closed Lost - reopened", "Fast gewonnen", "Presque gagné",
    "Casi ganada", "Noch nicht verloren", "Signed",
    "Closed Won by a competitor", "Won by another", "Never won", "Lost opportunity review",
    "Rejected", "Unqualified", "Closed Won - Cancelled", "Closed Won (reversed)",
    "Closed Won - legal has it", "Closed Won subject to approval",
    "Geschlossen gewonnen laut Kunde", "Closed Won (projected)", "Closed Lost (provisional)",
    "Gewonnen - Storniert", "Won - refunded", "Fermée gagnée - annulée", "Conclue et perdue",
)  # fmt: skip


@pytest.mark.parametrize(
    ("word", "state"),
    [
        *((word, DealState.WON) for word in WON),
        *((word, DealState.LOST) for word in LOST),
        *((word, DealState.OPEN) for word in OPEN),
        *((word, None) for word in ASKED),
    ],
)
def test_a_stage_is_read_whole_or_not_at_all(word: str, state: DealState | None) -> None:
    assert state_named(word) is state


def test_a_status_says_that_the_opportunity_is_no_longer_there() -> None:
    assert is_deleted("Deleted")
    assert is_deleted("Gelöscht")
    assert not is_deleted("Lost")
