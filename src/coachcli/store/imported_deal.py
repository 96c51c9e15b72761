"""Opportunities that arrive, held against those that are known: who has them, and by which id."""

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.crm_id import is_long_form
from coachcli.store.change import Connection

STAYS = """
CASE WHEN d.state <> 'open' AND a.state = d.state THEN d.person_id ELSE a.person_id END
"""
"""What was won or lost stays with who won or lost it, whoever has the account now."""
UNSEEN = """
SELECT count(*) FROM deal AS d WHERE d.state = 'open' AND d.person_id IN (SELECT person_id
    FROM arriving)
    AND NOT EXISTS (SELECT 1 FROM arriving AS a WHERE a.external_id = d.external_id)
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


@dataclass(frozen=True, slots=True)
class DealsHeld:
    """How many of the opportunities are odd beside those that are known.

    `unseen` ones of these reps are known as open, and are not in the file; `moved` ones were won or
    lost and have another seller now; `reopened` ones are open again; `turned` ones are lost where
    they were won, or won where lost; the ids of `alike` ones are another's but for capitals.
    """

    unseen: int = 0
    moved: int = 0
    reopened: int = 0
    turned: int = 0
    alike: int = 0


NOT_HELD = DealsHeld()


def deals_held(connection: Connection) -> DealsHeld:
    """Hold what is staged against what is known."""
    (unseen,), (alike,) = (connection.execute(asked).fetchone() for asked in (UNSEEN, ALIKE))
    moved, reopened, turned = connection.execute(TURNED).fetchone()
    return DealsHeld(unseen, moved, reopened, turned, alike)


def meet_longer_ids(connection: Connection) -> None:
    """Call what is staged by the longer form of its id, where it is known by that."""
    pairs = connection.execute(LONGER).fetchall()
    longer = [(known, short) for known, short in pairs if is_long_form(known)]
    connection.executemany("UPDATE arriving SET external_id = ? WHERE external_id = ?", longer)
