from pathlib import Path

from coachcli.content.flows.vignette import read_vignettes
from coachcli.content.library.shelf import Shelf

SHELF = Shelf(Path(__file__).parents[3])
VALUE = """
flow: value-leaks
vignettes:
  - vignette: case
    title: A case
    truth: Says the price and goes on talking
    kind: skill
    causes: [price-and-pause]
    text: Somebody says a price.
    answers: {when-it-fell: low from the start, gone-long-ago: "yes"}
    second reading: {could-if-had-to: has not worked yet}
"""


def test_a_reading_is_taken_in_the_words_that_the_flow_has_now(tmp_path: Path) -> None:
    file = tmp_path / "value-leaks.yaml"
    file.write_text(VALUE, encoding="utf-8")
    (case,) = read_vignettes(file, SHELF.flow("value-leaks"))
    assert case.answers == {"when-it-fell": "low all along"}
    assert case.again == {"could-if-had-to": "has not worked yet"}
    assert case.listed
