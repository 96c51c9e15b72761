"""Who is there while a walk is made, and by which ways it can find out then."""

from enum import StrEnum

from coachcli.coaching.walks.flow import Flow, Way


class Company(StrEnum):
    """Who is there: nobody, the rep, or the rep at the other end of a telephone."""

    ALONE = "alone"
    WITH = "with"
    PHONE = "phone"


WAYS = {
    Company.ALONE: (Way.OBSERVE, Way.DATA),
    Company.WITH: tuple(Way),
    Company.PHONE: (Way.ASK, Way.DATA),
}


def worth_asking(flow: Flow) -> tuple[Company, ...]:
    """The companies in which something of the flow can be found out; none if all come to one."""
    open_ = {company: _open(flow, company) for company in Company}
    some = tuple(company for company in Company if open_[company])
    return some if len({open_[company] for company in some}) > 1 else ()


def _open(flow: Flow, company: Company) -> tuple[str, ...]:
    return tuple(check.id for check in flow.checks if check.way in WAYS[company])
