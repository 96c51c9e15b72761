"""Opportunities as Salesforce, HubSpot, Pipedrive, Dynamics or a spreadsheet write them."""

from collections.abc import Iterator
from datetime import date

from coachcli.coaching.numbers.deal import Deal, DealState, state_named
from coachcli.coaching.profile import Profile
from coachcli.content.imports.columns import Field, Holds
from coachcli.content.imports.export import Export, Record
from coachcli.content.imports.unclear import MissingColumnError, UnknownWordsError, UnreadableError
from coachcli.content.tables.cell import bare
from coachcli.content.tables.table import FileTable, Skipped, Watcher

KEY, REP, STAGE, STATUS = "id", "rep", "stage", "status"
AMOUNTS = ("amount", "expected_amount", "list_amount")
AMOUNTS_OPEN, AMOUNTS_CLOSED = ("expected_amount", "amount"), ("amount", "expected_amount")
DAYS_OF = {
    DealState.WON: ("won_on", "closed"),
    DealState.LOST: ("lost_on", "closed"),
    DealState.OPEN: ("expected", "closed"),
}
"""The fields that say when it was won or lost or, while open, is expected to be.

The first that is filled.
"""
REP_NAMES = (
    "salesagent", "rep", "repname", "salesrep", "seller", "salesperson", "opportunityowner",
    "dealowner", "dealdealowner",
    "ownername", "owner", "accountexecutive", "agent", "ownerfullname",
)  # fmt: skip
"""The usual names of the column that holds the seller."""
FIELDS = (
    Field(KEY, ("opportunityid", "dealid", "recordid", "id", "oppid", "opportunityrecordid",
        "casesafeid", "hsobjectid",
                "donotmodifyopportunity", "opportunityidcasesafe"), needed=True),
    Field(REP, REP_NAMES, needed=True),
    Field("email", ("owneremail", "repemail", "selleremail", "opportunityowneremail",
        "dealowneremail", "owneremailaddress")),
    Field("account", ("account", "accountname", "company", "companyname", "organization",
        "organisation", "dealorganization",
                      "customer", "potentialcustomer", "client", "associatedcompany",
                      "primaryassociatedcompany")),
    Field("product", ("product", "productname", "products", "primaryproduct", "dealproductname")),
    Field(STAGE, ("dealstage", "stage", "stagename", "salesstage", "opportunitystage",
        "pipelinestage", "pipelinephase")),
    Field(STATUS, ("status", "dealstatus", "opportunitystatus", "statecode")),
    Field("is_won", ("iswon", "won", "isclosedwon", "hsisclosedwon")),
    Field("is_closed", ("isclosed", "hsisclosed", "isdealclosed")),
    Field("created", ("createdate", "createddate", "created", "createdon", "createdat",
        "engagedate", "dealdealcreated",
                      "dealcreated", "opportunitycreated", "addtime", "dateadded", "opened",
                      "opendate"), Holds.DAY),
    Field("closed", ("closedate", "closeddate", "closingdate", "actualclosedate", "actclosedate",
        "dealdealclosedon",
                     "dealclosedate", "closedon", "dateclosed", "closed"), Holds.DAY),
    Field("expected", ("expectedclosedate", "estclosedate", "estimatedclosedate",
        "dealexpectedclosedate"), Holds.DAY),
    Field("won_on", ("wontime", "dealwontime", "wondate", "datewon"), Holds.DAY),
    Field("lost_on", ("losttime", "deallosttime", "lostdate", "datelost"), Holds.DAY),
    Field("amount", ("amount", "closevalue", "dealvalue", "value", "dealamount",
        "opportunityamount", "actualrevenue",
                     "actrevenue", "actualvalue", "revenue", "totalprice", "tcv", "acv", "price"),
                     Holds.MONEY),
    Field("expected_amount", ("estrevenue", "estimatedrevenue", "estimatedvalue", "estvalue"),
        Holds.MONEY),
    Field("list_amount", ("listamount", "listprice", "listvalue", "totallistprice", "grossamount"),
        Holds.MONEY),
    Field("currency", ("currency", "currencycode", "currencyisocode", "amountcurrency",
        "dealcurrency", "dealcurrencycode")),
    Field("type", ("type", "dealtype", "opportunitytype", "businesstype")),
    Field("loss_reason", ("lossreason", "lostreason", "closedlostreason", "reasonlost",
        "reasonforloss", "deallostreason",
                          "statusreason")),
    Field("push_count", ("pushcount", "timespushed", "closedatepushes"), Holds.NUMBER),
)  # fmt: skip
YES = ("true", "yes", "1", "ja", "oui", "x")
STATES = tuple(str(one) for one in DealState)


class DealReader:
    """The opportunities of an export: read whole, then given one by one."""

    def __init__(self, table: FileTable, profile: Profile, watch: Watcher) -> None:
        """Read the table under this profile.

        Raises ContentError, of the kind UnclearError where something must be told.
        """
        self.export = Export(table, FIELDS, profile, watch)
        self._meanings = {
            bare(word): DealState(meaning) for word, meaning in profile.words if meaning in STATES
        }
        self._states = self._known(table)

    def __iter__(self) -> Iterator[tuple[int, Deal] | Skipped]:
        """Each opportunity with its line, or why the line is left out.

        Its `rep` is a key of `export.sellers`.
        """
        seen: dict[str, int] = {}
        for record in self.export.records():
            yield record if isinstance(record, Skipped) else self._taken(record, seen)

    def _taken(self, record: Record, seen: dict[str, int]) -> tuple[int, Deal] | Skipped:
        try:
            deal = self._deal(record)
        except UnreadableError as error:
            return Skipped(record.line, str(error))
        line = seen.setdefault(deal.id, record.line)
        twice = f'the opportunity "{deal.id}" stands in line {line} already'
        return (line, deal) if line == record.line else Skipped(record.line, twice)

    def _deal(self, record: Record) -> Deal:
        key = record.text(KEY)
        if not key:
            raise UnreadableError("no id in this line")
        seller, state = record.seller(), self._state(record)
        code = record.currency("currency", *AMOUNTS)
        return Deal(
            id=key,
            rep=seller,
            state=state,
            stage=record.text(STAGE) or record.text(STATUS),
            account=record.text("account"),
            product=record.text("product"),
            created=record.day("created"),
            closed=_closed(record, state),
            amount=_amount(record, state, code),
            list_amount=record.money("list_amount", code),
            currency=code,
            type=record.text("type"),
            loss_reason=record.text("loss_reason") if state is DealState.LOST else "",
            push_count=record.count("push_count"),
        )

    def _state(self, record: Record) -> DealState:
        if self._by == "":
            return _by_marks(record)
        word = record.text(self._by)
        if not word:
            raise UnreadableError(f"no {self._by} in this line")
        return self._states[word]

    def _known(self, table: FileTable) -> dict[str, DealState]:
        """The state for each word of the column that says it.

        That is a status, else two yes-or-no columns, else the stage.
        """
        self._by = STATUS
        states, unknown = self._meant(STATUS)
        if states and not unknown:
            return states
        self._by = "" if self._is_marked() else STAGE
        self._refuse_no_stage(table)
        states, unknown = self._meant(self._by)
        if unknown:
            raise UnknownWordsError(self.export.file, "--stages", unknown, STATES)
        return states

    def _is_marked(self) -> bool:
        """Whether the export says in two columns what is won and what is closed."""
        return self.export.has("is_won") and self.export.has("is_closed")

    def _refuse_no_stage(self, table: FileTable) -> None:
        if self._by and not self.export.has(STAGE):
            raise MissingColumnError(self.export.file, STAGE, table.columns)

    def _meant(self, field: str) -> tuple[dict[str, DealState], tuple[str, ...]]:
        """What the words of a column say, and those that could be anything."""
        meant = {word: self._state_of(word) for word in self.export.words(field)}
        unknown = tuple(word for word, state in meant.items() if state is None)
        return {word: state for word, state in meant.items() if state}, unknown

    def _state_of(self, word: str) -> DealState | None:
        return self._meanings.get(bare(word)) or state_named(word)


def _by_marks(record: Record) -> DealState:
    if _says_yes(record, "is_won"):
        return DealState.WON
    return DealState.LOST if _says_yes(record, "is_closed") else DealState.OPEN


def _says_yes(record: Record, field: str) -> bool:
    return record.text(field).casefold() in YES


def _closed(record: Record, state: DealState) -> date | None:
    """The day it was won or lost or, while open, is expected to be."""
    days = (record.day(field) for field in DAYS_OF[state])
    return next(filter(None, days), None)


def _amount(record: Record, state: DealState, code: str) -> int | None:
    """What it was sold for or, while open, is expected to be."""
    fields = AMOUNTS_OPEN if state is DealState.OPEN else AMOUNTS_CLOSED
    amounts = (record.money(field, code) for field in fields)
    return next((amount for amount in amounts if amount is not None), None)
