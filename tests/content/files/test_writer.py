"""Content written as YAML comes back as it was."""

import pytest
import yaml

from coachcli.content.files.writer import yaml_text


@pytest.mark.parametrize(
    "text",
    [
        "a\nb",
        "a\n",
        "\x85",
        "\u2028",
        "no",
        "1",
        "- a",
        "a: b",
        "{a",
        '"a"',
        "a #b",
        " a",
        "",
        "x" * 200,
    ],
)
def test_a_text_is_the_same_after_writing_wherever_it_stands(text: str) -> None:
    known = {
        "flow": "made",
        "checks": {text: {"ask": text, "learn": [text, text], "answers": {text: {text: text}}}},
    }
    assert yaml.safe_load(yaml_text(known)) == known
