"""How managers say what flows say in plain words."""

SMALL_WORDS = """
a about after all an and are as at be been before but by can did do does for from get gets got had
has have he her him his i if in is it its just me more most my no not of off on or our out rep s she
so some than that the their them then there they this to too up very was we were what when which who
will with would you your always never again
"""
SMALL = frozenset(SMALL_WORDS.split())
"""Words that stand in every sentence and tell nothing apart."""
MEANS = {
    "admin": "reports records systems inside",
    "bant": "qualify budget decides need",
    "bonus": "pay quota",
    "burn": "outside strength tired hours",
    "busy": "time hours calendar",
    "call reluctance": "calls dial telephone",
    "champion": "inside speaks wins",
    "churn": "leave left renew",
    "competit": "rival other supplier",
    "commit": "forecast sure",
    "commission": "pay quota",
    "comp plan": "pay quota",
    "compensation": "pay quota",
    "crm": "records fields entered",
    "cross": "other departments grow",
    "c level": "decides board",
    "demo": "show screens meeting",
    "decision maker": "decides signs",
    "discount": "price quote concession figure",
    "divorce": "outside work strength",
    "economic buyer": "decides signs money",
    "exec": "decides board",
    "expan": "grow other departments",
    "family": "outside work strength",
    "follow up": "recap step sent promised",
    "funnel": "opportunities stage",
    "ghost": "silent silence quiet answer answered reply heard",
    "gone dark": "silent silence quiet answer",
    "haggl": "price gives way",
    "hygiene": "records fields dates",
    "incentive": "pay quota",
    "meddic": "qualify decides criteria money",
    "meddpicc": "qualify decides criteria money",
    "multithread": "one person only contact others several people",
    "multi thread": "one person only contact others several people",
    "new boss": "boss aims above",
    "new manager": "boss aims above",
    "no show": "came meeting did not come",
    "objection": "doubt reasons",
    "onboard": "new first weeks start shown showed months",
    "outbound": "messages calls first",
    "paperwork": "reports records systems",
    "pipeline": "opportunities deals stage",
    "pric": "price product",
    "procurement": "buyer price contract",
    "prospect": "messages calls new names",
    "push": "date moved later",
    "ramp": "new start first weeks",
    "reorg": "boss aims above",
    "sandbag": "forecast low held back",
    "self serv": "buyers without online longer",
    "sick": "outside work strength",
    "single thread": "one person only contact",
    "slip": "date moved later",
    "stall": "silent stands step",
    "stuck": "silent stands step",
    "talks too": "talk listen buyer says little",
    "territor": "patch segment accounts",
    "upsell": "grow other departments",
    "winging": "prepare plan written before",
}
"""The beginnings of what managers say, each with words that flows have for it."""


def in_flow_words(words: str) -> tuple[str, ...]:
    """What to search for: the words that tell something, then these with the flows' own added."""
    plain = [word for word in words.casefold().split() if word not in SMALL]
    said = " ".join(plain)
    added = [meant for saying, meant in MEANS.items() if f" {saying}" in f" {words.casefold()}"]
    wider = " ".join((said, *added)) if added else ""
    return tuple(query for query in (said, wider) if query)


def said_so(wanted: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Each word of what is searched for, with the flows' own words for it."""
    said = wanted[0] if wanted else ""
    return tuple((word, *_meant_by(word, said)) for word in said.split())


def _meant_by(word: str, said: str) -> list[str]:
    return [
        other
        for saying, meant in MEANS.items()
        if f" {_telling(saying)}" in f" {said}" and _begins(word, _telling(saying))
        for other in meant.split()
    ]


def _telling(saying: str) -> str:
    """A saying without its small words, as they are left out of what is searched for too."""
    return " ".join(word for word in saying.split() if word not in SMALL)


def _begins(word: str, saying: str) -> bool:
    return any(word.startswith(begun) for begun in saying.split())
