"""Opportunities as Salesforce, HubSpot, Pipedrive, Dynamics or a spreadsheet write them."""

from collections.abc import Iterator
from datetime import date

from coachcli.coaching.numbers.deal import Deal, State, state_named
from coachcli.coaching.profile import Profile
from coachcli.content.imports.export import Export, Field, Holds, Record
from coachcli.content.imports.unclear import MissingColumnError, UnknownWordsError, UnreadableError
from coachcli.content.tables.table import Skipped, Table, Watcher, bare

KEY, REP, STAGE, STATUS = "id", "rep", "stage", "status"
AMOUNTS, CLOSES = ("amount", "expected_amount", "list_amount"), ("closed", "expected", "won_on", "lost_on")
REP_NAMES = (
    "salesagent", "rep", "repname", "salesrep", "seller", "salesperson", "opportunityowner", "dealowner", "dealdealowner",
    "ownername", "owner", "accountexecutive", "agent", "ownerfullname",
)  # fmt: skip
"""The usual names of the column that holds the seller."""
FIELDS = (
    Field(KEY, ("opportunityid", "dealid", "recordid", "id", "oppid", "opportunityrecordid", "casesafeid", "hsobjectid",
                "donotmodifyopportunity", "opportunityidcasesafe"), needed=True),
    Field(REP, REP_NAMES, needed=True),
    Field("email", ("owneremail", "repemail", "selleremail", "opportunityowneremail", "dealowneremail", "owneremailaddress")),
    Field("account", ("account", "accountname", "company", "companyname", "organization", "organisation", "dealorganization",
                      "customer", "potentialcustomer", "client", "associatedcompany", "primaryassociatedcompany")),
    Field("product", ("product", "productname", "products", "primaryproduct", "dealproductname")),
    Field(STAGE, ("dealstage", "stage", "stagename", "salesstage", "opportunitystage", "pipelinestage", "pipelinephase")),
    Field(STATUS, ("status", "dealstatus", "opportunitystatus", "statecode")),
    Field("is_won", ("iswon", "won", "isclosedwon", "hsisclosedwon")),
    Field("is_closed", ("isclosed", "hsisclosed", "isdealclosed")),
    Field("created", ("createdate", "createddate", "created", "createdon", "createdat", "engagedate", "dealdealcreated",
                      "dealcreated", "opportunitycreated", "addtime", "dateadded", "opened", "opendate"), Holds.DAY),
    Field("closed", ("closedate", "closeddate", "closingdate", "actualclosedate", "actclosedate", "dealdealclosedon",
                     "dealclosedate", "closedon", "dateclosed", "closed"), Holds.DAY),
    Field("expected", ("expectedclosedate", "estclosedate", "estimatedclosedate", "dealexpectedclosedate"), Holds.DAY),
    Field("won_on", ("wontime", "dealwontime", "wondate", "datewon"), Holds.DAY),
    Field("lost_on", ("losttime", "deallosttime", "lostdate", "datelost"), Holds.DAY),
    Field("amount", ("amount", "closevalue", "dealvalue", "value", "dealamount", "opportunityamount", "actualrevenue",
                     "actrevenue", "actualvalue", "revenue", "totalprice", "tcv", "acv", "price"), Holds.MONEY),
    Field("expected_amount", ("estrevenue", "estimatedrevenue", "estimatedvalue", "estvalue"), Holds.MONEY),
    Field("list_amount", ("listamount", "listprice", "listvalue", "totallistprice", "grossamount"), Holds.MONEY),
    Field("currency", ("currency", "currencycode", "currencyisocode", "amountcurrency", "dealcurrency", "dealcurrencycode")),
    Field("type", ("type", "dealtype", "opportunitytype", "businesstype")),
    Field("loss_reason", ("lossreason", "lostreason", "closedlostreason", "reasonlost", "reasonforloss", "deallostreason",
                          "statusreason")),
    Field("push_count", ("pushcount", "timespushed", "closedatepushes"), Holds.NUMBER),
)  # fmt: skip
YES = ("true", "yes", "1", "ja", "oui", "x")
STATES = tuple(str(one) for one in State)


class Deals:
    """The opportunities of an export: read whole, then given one by one."""

    def __init__(self, table: Table, profile: Profile, watch: Watcher) -> None:
        """Read the table under this profile. Raises ContentError, of the kind UnclearError where something must be told."""
        self.export = Export(table, FIELDS, profile, watch)
        self._told = {bare(word): State(meaning) for word, meaning in profile.words if meaning in STATES}
        self._states = self._known(table)

    def __iter__(self) -> Iterator[tuple[int, Deal] | Skipped]:
        """Each opportunity with its line, its `rep` a key of `export.sellers`; else why the line is left out."""
        seen: dict[str, int] = {}
        for record in self.export.records():
            yield record if isinstance(record, Skipped) else self._taken(record, seen)

    def _taken(self, record: Record, seen: dict[str, int]) -> tuple[int, Deal] | Skipped:
        try:
            deal = self._deal(record)
        except UnreadableError as error:
            return Skipped(record.line, str(error))
        if deal.id in seen:
            return Skipped(record.line, f'the opportunity "{deal.id}" stands in line {seen[deal.id]} already')
        seen[deal.id] = record.line
        return record.line, deal

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
            loss_reason=record.text("loss_reason") if state is State.LOST else "",
            push_count=record.count("push_count"),
        )

    def _state(self, record: Record) -> State:
        if self._by == "":
            return _by_marks(record)
        word = record.text(self._by)
        if not word:
            raise UnreadableError(f"no {self._by} in this line")
        return self._states[word]

    def _known(self, table: Table) -> dict[str, State]:
        """The state for each word of the column that says it: a status, two yes-or-no columns, or the stage."""
        self._by = STATUS
        states, unknown = self._meant(STATUS)
        if states and not unknown:
            return states
        self._by = "" if self.export.has("is_won") and self.export.has("is_closed") else STAGE
        states, unknown = self._meant(self._by)
        if self._by and not self.export.has(STAGE):
            raise MissingColumnError(self.export.file, STAGE, table.columns)
        if unknown:
            raise UnknownWordsError(self.export.file, "--stages", unknown, STATES)
        return states

    def _meant(self, field: str) -> tuple[dict[str, State], tuple[str, ...]]:
        """What the words of a column say, and those that could be anything."""
        found = {word: self._told.get(bare(word)) or state_named(word) for word in self.export.words(field)}
        return {word: state for word, state in found.items() if state}, tuple(word for word, state in found.items() if not state)


def _by_marks(record: Record) -> State:
    if record.text("is_won").casefold() in YES:
        return State.WON
    return State.LOST if record.text("is_closed").casefold() in YES else State.OPEN


def _closed(record: Record, state: State) -> date | None:
    """The day it was won or lost or, while open, is expected to be."""
    fields = {State.WON: ("won_on", "closed"), State.LOST: ("lost_on", "closed"), State.OPEN: ("expected", "closed")}[state]
    return next((day for field in fields if (day := record.day(field))), None)


def _amount(record: Record, state: State, code: str) -> int | None:
    """What it was sold for or, while open, is expected to be."""
    fields = ("expected_amount", "amount") if state is State.OPEN else ("amount", "expected_amount")
    return next((amount for field in fields if (amount := record.money(field, code)) is not None), None)
