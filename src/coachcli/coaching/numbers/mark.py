"""Marks: what a yes-or-no cell says, however it is written."""

from coachcli.coaching.numbers.wording import listed, plain_words

YES = listed("""
    true yes y t x on ja j wahr oui o vrai si s verdadero sim vero verdadeiro waar tak checked
    check ticked selected set angekreuzt angehakt aktiviert gesetzt coche cochee activee
    marcado marcada seleccionado seleccionada activado activada
    prawda ano pravda igen sant sann evet dogru да истина так 是 はい
""")
NO = listed("""
    false no n f off nein nee nej nei falsch non faux falso nao onwaar nie unchecked unticked
    unselected deaktiviert decoche decochee desactive desactivee desmarcado desmarcada desactivado
    fałsz nepravda nem falskt usann hay\u0131r yanlis ne нет ложь ні 否 いいえ
""")
NOT_MARKED = ("not ", "nicht ", "non ", "no ", "sin ")
"""How a mark that is not set begins: not checked, nicht angekreuzt, non coché, no marcado."""
SIGNS = (
    dict.fromkeys("✓✔☑✅🗹√☒■●", True)
    | dict.fromkeys("✗✘✕✖❌☐□○", False)
    | {"[x]": True, "[X]": True, "[]": False, "[ ]": False}
)
NUMBERS = {"1": True, "-1": True, "0": False}


def marked(cell: str) -> bool | None:
    """Whether a cell says yes or no; none where it says neither."""
    bare = cell.strip().rstrip("\ufe0f")
    if bare in SIGNS:
        return SIGNS[bare]
    number = _number(bare)
    return _in_words(plain_words(bare)) if number is None else number


def _number(bare: str) -> bool | None:
    """1, 1.0 and 1,00, the -1 of a database, and nought."""
    whole, point, rest = bare.replace(",", ".").partition(".")
    return NUMBERS.get(whole) if not point or set(rest) == {"0"} else None


def _in_words(said: str) -> bool | None:
    if said in YES:
        return True
    start = next((start for start in NOT_MARKED if said.startswith(start)), "")
    is_no = said in NO or (start and said.removeprefix(start) in YES)
    return False if is_no else None


def says_deleted(cell: str) -> bool:
    """Whether a cell of what is deleted says so: by a mark, or by the day on which it was done."""
    mark = marked(cell)
    return any(map(str.isdecimal, cell)) if mark is None else mark
