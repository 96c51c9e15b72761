import pytest

from coachcli.coaching.numbers.mark import marked, says_deleted

YES = "true TRUE Yes y T 1 1.0 1,00 -1 on Ja j WAHR Oui o VRAI Sí si s Verdadero x X Checked ✓ ✔️ ☑ "
ELSEWHERE_YES = "PRAWDA Да ИСТИНА SANT Evet DOĞRU Igen 是 [x]"
NO = "false No n F 0 0.0 0,0 off Nein FALSCH Non FAUX Falso Unchecked ✗ ☐ "
ELSEWHERE_NO = "Nee Nej FAŁSZ Нет ЛОЖЬ FALSKT Hay\u0131r YANLIŞ Nem 否 []"


@pytest.mark.parametrize(
    "cell", [*(YES + ELSEWHERE_YES).split(), "Selected", "Angekreuzt", "Coché", "Marcado"]
)
def test_a_mark_says_yes_in_any_usual_spelling(cell: str) -> None:
    assert marked(cell) is True


@pytest.mark.parametrize(
    "cell", [*(NO + ELSEWHERE_NO).split(), "not checked", "nicht angekreuzt", "non coché"]
)
def test_a_mark_says_no_in_any_usual_spelling(cell: str) -> None:
    assert marked(cell) is False


@pytest.mark.parametrize("cell", ["", "maybe", "2", "10", "not sure", "1.5", "2026-10-01", "-"])
def test_what_is_no_mark_says_neither(cell: str) -> None:
    assert marked(cell) is None


def test_what_is_deleted_is_marked_or_has_the_day_on_which_it_was() -> None:
    assert says_deleted("true")
    assert says_deleted("2026-09-01 10:00")
    assert not says_deleted("false")
    assert not says_deleted("")
    assert not says_deleted("kept")
