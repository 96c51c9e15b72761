"""What flow files may hold, made up: texts that spreadsheets, YAML and CSV like to break."""

from itertools import chain
from typing import Any

from hypothesis import strategies as st

from coachcli.coaching.cause import Common, Kind
from coachcli.coaching.walks.flow import Grounds, Mark, Seen, Way

HARD = st.sampled_from(
    [
    "=1+1", "'=x", "''", "'tis", "+1", "-1", "@SUM(A1)", "\uff1d1", "a; b", "a;;b", ";a", "a;",
    "2", "-2", "1.0", "0012", "1e3", "20%", "yes", "no", "null", "~", "true", "# a", "a: b",
    "- a", "{a}", "[a]", '"a"', "a\nb", "a\r\nb", "a\rb", "a, b", "a\tb", "_x000D_", "_x005F_",
    "2024-05-03", "3-5", "\u2028a", "a\u2028b", "a\x85b", "é", "漢字", "😀", "a" * 75, "skill",
    "a | b",
]
)  # fmt: skip
PLAIN = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=40
)
TEXT = st.one_of(HARD, PLAIN).filter(lambda text: text.strip())
IDS = st.sampled_from(
    [
        "a",
        "b",
        "why",
        "check",
        "listen-for",
        "cause",
        "when",
        "mark-order",
        "x-1",
        "owed",
        "answer",
        "minutes",
    ]
)


@st.composite
def bodies(draw: st.DrawFn) -> dict[str, Any]:
    """The content of a flow file as an author may have written it, defaults spelt out or not."""
    causes = draw(st.lists(IDS, min_size=2, max_size=4, unique=True))
    flow = {
        "flow": "made-up",
        "title": draw(TEXT),
        **draw(maybe("gap", gaps())),
        **draw(maybe("upstream", lists(IDS))),
        **draw(maybe("evidence", st.sampled_from([str(one) for one in Grounds]))),
    }
    checks = {
        id_: draw(_check(causes))
        for id_ in draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    }
    return {**flow, "causes": {id_: draw(_cause()) for id_ in causes}, "checks": checks}


@st.composite
def gaps(draw: st.DrawFn) -> dict[str, Any]:
    also = draw(maybe("also", lists(st.sampled_from(["touches", "win_rate"]))))
    return {
        "metric": "meetings",
        "worse_than_plan": draw(st.sampled_from(["5%", "20%", "100%"])),
        **also,
    }


@st.composite
def maybe(draw: st.DrawFn, key: str, what: st.SearchStrategy[Any]) -> dict[str, Any]:
    """A key that is there or not."""
    return {key: draw(what)} if draw(st.booleans()) else {}


def lists(what: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(what, min_size=1, max_size=3)


@st.composite
def _cause(draw: st.DrawFn) -> dict[str, Any]:
    words = {"kind": draw(st.sampled_from(Kind)).value, "behaviour": draw(IDS), "means": draw(TEXT)}
    common = draw(maybe("common", st.sampled_from([str(one) for one in Common])))
    learn = draw(maybe("learn", lists(IDS)))
    said = [draw(maybe(key, TEXT)) for key in ("instead", "say", "ask", "agree", "done")]
    deed = draw(maybe("do", TEXT.filter(lambda text: "\n" not in text.strip())))
    return {**words, **common, **learn, **deed, **dict(chain.from_iterable(map(dict.items, said)))}


@st.composite
def _check(draw: st.DrawFn, causes: list[str]) -> dict[str, Any]:
    way = draw(st.sampled_from(Way))
    scene = {"scene": draw(TEXT)} if way is Way.ROLE_PLAY else draw(maybe("scene", TEXT))
    minutes = draw(maybe("minutes", st.integers(1, 60)))
    words = {
        **draw(maybe("why", TEXT)),
        **draw(maybe("listen for", TEXT)),
        **draw(maybe("metric", st.just("touches"))),
    }
    rest = {**draw(maybe("observed", IDS)), **draw(maybe("owed", st.just(True)))}  # noqa: FBT003 # a value, no flag
    texts = draw(st.lists(TEXT, min_size=2, max_size=4, unique_by=lambda text: text.strip()))
    return {
        way.value: draw(TEXT),
        **scene,
        **minutes,
        **words,
        **rest,
        "answers": {text: draw(_answer(causes)) for text in texts},
    }


@st.composite
def _answer(draw: st.DrawFn, causes: list[str]) -> dict[str, Any]:
    """Marks in any order, each cause or kind at most once."""
    targets = draw(st.permutations([*causes, draw(st.sampled_from(Kind)).value]))
    given = {target: draw(st.sampled_from([None, *Mark])) for target in targets}
    marks = {mark.value: [target for target in targets if given[target] is mark] for mark in Mark}
    seen, was = (
        draw(maybe("seen", st.sampled_from([str(one) for one in Seen]))),
        draw(maybe("was", lists(TEXT))),
    )
    return {
        **seen,
        **was,
        **draw(maybe("when", TEXT)),
        **{mark: named for mark, named in marks.items() if named},
    }
