"""coach team show: what is known of a rep, when one last talked, and what is open."""

from coachcli.cli.context import Context
from coachcli.cli.keeping.team_shown import done_with, heard_of, known_of, labelled, noted_about
from coachcli.cli.learning.ladder_said import ladder
from coachcli.cli.learning.open_things import in_words, owed_to, promised
from coachcli.cli.learning.ticking_off import ticking_off
from coachcli.cli.terminal.answer import Answer, Heading
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.cli.week.next_talk import next_as_plain, next_in_words, next_talk
from coachcli.coaching.record import plain
from coachcli.store import assignment, person
from coachcli.store import diagnosis as diagnoses
from coachcli.store.last_talk import last_talk
from coachcli.store.reach import unheard


def show_(context: Context, rep: Whom) -> Answer:
    """Show what is known of a rep, and what is open.

    Example
      coach team show dana
    """
    who = context.rep(rep, "show rep")
    given = assignment.under_way(context.room, (who.id,))
    last = diagnoses.latest(context.room, who.id)
    talked = last_talk(context.room, who.id, context.day)
    noted = person.remarks(context.room, who.id)
    body = {**plain(who), "open": plain(given), "last_diagnosis": last.id if last else None}
    body["last_talk"] = plain(talked)
    owed, promises, following = (
        owed_to(context, who),
        promised(context, who),
        next_talk(context, who),
    )
    done = (
        *done_with(talked, last.day if last else None, given),
        ("Next talk", next_in_words(context, following)),
        *(("Promised", in_words(each)) for each in promises),
        *(("Owed", in_words(each)) for each in owed),
    )
    stood, rungs = ladder(context, who)
    silent = heard_of(unheard=bool(unheard(context.room, [who.id])))
    rows = (*known_of(who), *silent, *done, *stood, *noted_about(noted))
    body |= {"next_talk": next_as_plain(following), "promises": plain(promises)}
    body |= {"owed": plain(owed), "notes": plain(noted), "ladder": rungs}
    return Answer(body, (Heading(who.name), labelled(rows)), then=ticking_off(context, owed))
