"""Where else to look after a walk: what the numbers, the manager's words and the flow name."""

from collections.abc import Mapping

from coachcli.cli.context import Context
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.conclusion import UPSTREAM, Conclusion
from coachcli.coaching.walks.flow import Flow
from coachcli.coaching.walks.neighbours import neighbours
from coachcli.coaching.walks.spoken_of import by_words
from coachcli.store import person, reach
from coachcli.store.search import ranked


def beside(context: Context, who: Rep, walk: str, flow: Flow, made: Conclusion) -> Conclusion:
    """A conclusion with the flows to look at, each with its reason.

    With a cause these are the flows one step earlier that the numbers open as well.
    """
    opened, before = _opened(context, who, flow)
    if made.diagnosis.verdict not in UPSTREAM:
        opened = {id_: why for id_, why in opened.items() if id_ in before}
    earlier = tuple(dict.fromkeys((*before, *made.upstream)))
    named = replace(made, upstream=earlier)
    return with_reasons(context, named, opened, _by_words(context, walk, flow, made))


def with_reasons(
    context: Context, made: Conclusion, numbers: Mapping[str, str], words: Mapping[str, str]
) -> Conclusion:
    """A conclusion with the flows to look at, by these reasons and the flow's own."""
    titles = {brief.id: brief.title for brief in context.shelf.briefs()}
    return replace(made, neighbours=neighbours(made.upstream, titles, numbers, words))


def _opened(context: Context, who: Rep, flow: Flow) -> tuple[dict[str, str], tuple[str, ...]]:
    """The other flows that the numbers open, each with why, and those of them a step earlier."""
    if not reach.recorded(context.room):
        return {}, ()
    from coachcli.cli.numbers.compared import stands  # noqa: PLC0415 - only with numbers
    from coachcli.cli.walks.starting_gap import opened_by_numbers  # noqa: PLC0415 - as above
    from coachcli.coaching.numbers.start import upstream  # noqa: PLC0415 - as above

    opened = opened_by_numbers(context, who).flows
    others = {id_: why for id_, why in opened if id_ != flow.id}
    return others, upstream(stands(context, who), flow.id, flow.upstream)


def _by_words(context: Context, walk: str, flow: Flow, made: Conclusion) -> dict[str, str]:
    """The flows that the manager's own words fit, where the walk came to no cause."""
    said = [text for _, text in person.notes(context.room, walk)]
    if made.diagnosis.verdict not in UPSTREAM or not said:
        return {}
    shelf = context.shelf
    return by_words(flow, map(shelf.flow, shelf.flow_ids()), said, ranked)
