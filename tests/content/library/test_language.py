from pathlib import Path

from coachcli.content.library.language import ordinary_words


def test_words_of_the_shipped_content_are_words_of_the_language_and_names_are_not() -> None:
    words = ordinary_words()
    assert {"price", "will", "mark", "long"} <= words
    assert not {"dana", "reyes", "quixote"} & words


def test_a_word_that_only_stands_with_a_capital_may_be_a_name(tmp_path: Path) -> None:
    (tmp_path / "flows").mkdir()
    (tmp_path / "flows" / "x.yaml").write_text("say: ask Grace about it", encoding="utf-8")
    assert ordinary_words(tmp_path) == {"say", "ask", "about"}
