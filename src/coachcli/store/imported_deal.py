"""Opportunities that arrive, held against those that are known: who has them, and by which id."""

import json
from collections.abc import Collection

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.crm_id import is_long_form
from coachcli.coaching.record import Stamp
from coachcli.store.change import Connection
from coachcli.store.room import Room

STAYS = """
CASE WHEN d.state <> 'open' AND a.state = d.state THEN d.person_id ELSE a.person_id END
"""
"""What was won or lost stays with who won or lost it, whoever has the account now."""
UNSEEN = """
SELECT count(*) FROM deal AS d WHERE d.state = 'open' AND d.person_id IN (SELECT person_id
    FROM arriving)
    AND NOT EXISTS (SELECT 1 FROM arriving AS a WHERE a.external_id = d.external_id)
    AND d.external_id NOT IN (SELECT value FROM json_each(?))
"""
TURNED = """
SELECT count(*) FILTER (WHERE a.state = d.state AND a.person_id <> d.person_id),
    count(*) FILTER (WHERE a.state = 'open'),
    count(*) FILTER (WHERE a.state NOT IN ('open', d.state))
FROM arriving AS a JOIN deal AS d USING (external_id) WHERE d.state <> 'open'
"""
ALIKE = """
WITH known AS MATERIALIZED (
    SELECT external_id, lower(external_id) AS low FROM deal_version WHERE seq = 1
    UNION SELECT external_id, lower(external_id) FROM arriving)
SELECT count(DISTINCT a.external_id) FROM arriving AS a JOIN known AS k
    ON k.low = lower(a.external_id) WHERE k.external_id <> a.external_id
"""
LONGER = """
SELECT d.external_id, a.external_id FROM arriving AS a JOIN deal_version AS d
    ON d.external_id > a.external_id AND d.external_id < a.external_id || '~'
WHERE length(a.external_id) = 15 AND length(d.external_id) = 18 AND d.seq = 1 AND NOT EXISTS
    (SELECT 1 FROM deal_version AS e WHERE e.external_id = a.external_id)
"""
"""Ids that may be known in the longer form in which an earlier version kept them."""
GONE = """
SELECT d.external_id, g.value FROM json_each(?) AS g CROSS JOIN deal AS d
    ON d.external_id = g.value OR (length(g.value) = 15 AND length(d.external_id) = 18
        AND d.external_id > g.value AND d.external_id < g.value || '~')
WHERE NOT EXISTS (SELECT 1 FROM arriving AS a WHERE a.external_id = d.external_id)
"""
"""What is deleted is known, and has no other line that is not deleted."""
EVER_KNOWN = """
SELECT EXISTS (SELECT 1 FROM json_each(?) AS g CROSS JOIN deal_version AS d
    ON d.external_id = g.value)
"""
SAME = """
    external_id, person_id, account, product, stage, state, created_on, closed_on, amount,
    list_amount, currency, type, business, loss_reason, no_decision, push_count
"""
TAKEN_OUT = f"""
INSERT INTO deal_version ({SAME}, is_deleted, seq, imported_id, known_on)
SELECT {SAME}, 1, seq + 1, ?, ? FROM deal WHERE external_id = ?
"""  # noqa: S608 - columns of our own


@dataclass(frozen=True, slots=True)
class DealsHeld:
    """How many of the opportunities are odd beside those that are known.

    `unseen` ones of these reps are known as open, and are not in the file; `moved` ones were won or
    lost and have another seller now; `reopened` ones are open again; `turned` ones are lost where
    they were won, or won where lost; the ids of `alike` ones are another's but for capitals;
    `deleted` ones were known, and are deleted at the source.
    """

    unseen: int = 0
    moved: int = 0
    reopened: int = 0
    turned: int = 0
    alike: int = 0
    deleted: int = 0


NOT_HELD = DealsHeld()


def deals_held(connection: Connection, gone: tuple[str, ...]) -> DealsHeld:
    """Hold what is staged, and what is gone, against what is known."""
    (unseen,) = connection.execute(UNSEEN, (json.dumps(gone),)).fetchone()
    (alike,) = connection.execute(ALIKE).fetchone()
    moved, reopened, turned = connection.execute(TURNED).fetchone()
    return DealsHeld(unseen, moved, reopened, turned, alike, len(gone))


def known_gone(connection: Connection, deleted: Collection[str]) -> tuple[str, ...]:
    """Those of deleted opportunities that are known and counted, by the id they are known by."""
    if not deleted:
        return ()
    pairs = connection.execute(GONE, (json.dumps(list(deleted)),)).fetchall()
    return tuple({known: None for known, key in pairs if known == key or is_long_form(known)})


def any_known(room: Room, keys: Collection[str]) -> bool:
    """Whether any of these opportunities was ever known, also if it has been taken out since."""
    return bool(keys) and bool(room.rows(EVER_KNOWN, json.dumps(list(keys)))[0][0])


def take_out(connection: Connection, gone: tuple[str, ...], imported: str, stamp: Stamp) -> None:
    """Keep of opportunities that they are deleted, each as a version of its own."""
    rows = ((imported, stamp.day.isoformat(), key) for key in gone)
    connection.executemany(TAKEN_OUT, rows)


def meet_longer_ids(connection: Connection) -> None:
    """Call what is staged by the longer form of its id, where it is known by that."""
    pairs = connection.execute(LONGER).fetchall()
    longer = [(known, short) for known, short in pairs if is_long_form(known)]
    connection.executemany("UPDATE arriving SET external_id = ? WHERE external_id = ?", longer)
