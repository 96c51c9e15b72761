"""What the type of an opportunity says: new business, more with a customer, or a renewal."""

from functools import lru_cache

from coachcli.coaching.numbers.wording import listed, plain_words

RENEWAL = (
    "renew", "verlanger", "vertragsverlanger", "erneuer", "renouvel", "reconduction",
    "renovacion", "prorroga", "prolongation",
)  # fmt: skip
EXISTING = (
    "existing", "expansion", "upsell", "crosssell", "upgrade", "addon", "bestand", "altkunde",
    "erweiterung", "zusatz", "existant", "extension", "montee en gamme", "vente croisee",
    "existente", "ampliacion", "venta cruzada", "venta adicional", "up sell", "cross sell",
    "add on", "base installed", "installed base",
)  # fmt: skip
NEW = (
    "new", "newbusiness", "newlogo", "newcustomer", "newclient", "newaccount", "newdeal", "netnew",
    "neu", "neuer", "neue", "neues", "neukunde", "neukunden", "neugeschaft", "neukundengeschaft",
    "neukundengewinnung", "neuabschluss", "nouveau", "nouvelle", "nouveaux", "nouvelles", "nuevo",
    "nueva", "nuevos", "nuevas",
)  # fmt: skip
"""Whole words; the others are beginnings of one."""
NOT = listed("""
    no non not never nicht kein keine keinen pas sans ohne sin without
""")


@lru_cache(maxsize=4096)
def business_named(type_: str) -> str:
    """New, existing or renewal business; "" where a type says neither, or only what it is not."""
    said = plain_words(type_)
    if NOT & {*said.split()}:
        return ""
    if _begins(said, RENEWAL):
        return "renewal"
    if _begins(said, EXISTING):
        return "existing"
    return "new" if {*NEW} & {*said.split()} else ""


def _begins(said: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a word of what is said begins so."""
    return any(f" {beginning}" in f" {said}" for beginning in beginnings)
