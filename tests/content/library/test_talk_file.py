from pathlib import Path

import pytest

from coachcli.coaching.rhythm.written import WrittenTalk
from coachcli.content.errors import ContentError
from coachcli.content.library.talk_file import read_talk
from coaching.rhythm.some_guides import ACCOUNT, DEAL

WHOLE = """about: Northwind
minutes: 40
came: {a1b2c3: kept}
said: {grows: two sites}
map: {pays: "Ada Holm, hidden"}
rep: [call her by Friday]
coach: [send it by Friday]
look: the map by 14 Dec
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "talk.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_was_written_down_is_read_whole(tmp_path: Path) -> None:
    assert read_talk(written(tmp_path, WHOLE), ACCOUNT) == WrittenTalk(
        "Northwind",
        40,
        (("a1b2c3", "kept"),),
        (("grows", "two sites"),),
        (("pays", "Ada Holm, hidden"),),
        ("call her by Friday",),
        ("send it by Friday",),
        "the map by 14 Dec",
    )


def test_an_answer_to_no_question_is_refused_at_its_line(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r'line 4.*"grow" is no question.*Did you mean "grows"'):
        read_talk(written(tmp_path, WHOLE.replace("grows", "grow")), ACCOUNT)
    with pytest.raises(ContentError, match=r'line 5.*"pays" is no question.*Leave it out'):
        read_talk(written(tmp_path, WHOLE), DEAL)
