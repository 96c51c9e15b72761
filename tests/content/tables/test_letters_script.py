# ruff: noqa: RUF001 - letters of other alphabets are what is tried
"""Which page a text in Cyrillic or Greek letters is of."""

import pytest

from coachcli.content.tables.letters import encoding
from coachcli.content.tables.letters_script import is_foreign, is_turkish, page

RUSSIAN = "Иван Петров, Ромашка ООО, Новый Век, Ольга Смирнова"
UKRAINIAN = "Їжак Ґалаґан, Олена Шевченко"
GREEK = "Γιώργος Παπαδόπουλος, Ελληνική Εταιρεία, ΑΘΗΝΑ"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *((RUSSIAN, name) for name in ("cp1251", "koi8-u", "cp866", "iso8859-5", "mac-cyrillic")),
        (UKRAINIAN, "cp1251"),
        (UKRAINIAN, "koi8-u"),
        (GREEK, "cp1253"),
        ("Ayşe Yılmaz, Şirket Dağıtım, İstanbul", "cp1254"),
    ],
)
def test_a_page_is_known_by_how_its_words_read(text: str, name: str) -> None:
    assert encoding([text.encode(name)]) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("דוד כהן, חברה בעמ", "cp1255"),
        ("محمد علي, شركة النور", "cp1256"),
        ("田中太郎, 株式会社", "euc-jp"),
        ("王伟, 北京公司", "gb18030"),
        ("김철수, 서울", "cp949"),
        ("Łukasz Wójcik, Żółć, Dąbrowa", "cp852"),
    ],
)
def test_what_reads_well_in_no_known_way_is_not_guessed(text: str, name: str) -> None:
    assert encoding([text.encode(name)]) == ""


def test_words_without_latin_letters_are_foreign() -> None:
    assert is_foreign(["Новый".encode("koi8-u")])
    assert not is_foreign([b"\xd6l", b"\xe0"])
    assert not is_foreign([])


def test_two_letters_of_its_own_tell_turkish_from_icelandic() -> None:
    assert is_turkish(["Işık".encode("cp1254")])
    assert not is_turkish(["Guðmundsson".encode("cp1252")])
    assert not is_turkish(["Þorsteinn Guðrún".encode("cp1252")])


def test_a_last_sigma_within_a_word_is_of_another_page() -> None:
    assert page(["Γιώργος".encode("cp1253")[::-1]]) == ""
