"""The tests as they are written: assertions that nothing could make fail, found by their form."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[1]
ASSERT = "assert"
SPEAKS = frozenset({ASSERT, "raises", "warns", "fail"})
"""What asserts: the statement, and what pytest offers beside it."""
HOLDS_WHAT_IT_IS_GIVEN = frozenset(
    {"sorted", "enumerate", "permutations", "product", "reversed", "pairwise", "zip"}
)
"""Calls that give something wherever their arguments hold something."""
ITS_PARTS = frozenset({"items", "values", "keys", "splitlines"})
"""Methods that give something wherever their owner holds something."""
ALWAYS = (ast.GeneratorExp, ast.Lambda, ast.JoinedStr)
"""Expressions that are true whatever stands in them."""
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
Function = ast.FunctionDef


@dataclass(frozen=True, slots=True)
class Test:
    """A test or a helper of one: its file and its tree."""

    __test__ = False

    file: str
    tree: Function

    @property
    def asserts(self) -> list[ast.Assert]:
        """Its assertions, those of functions within it too."""
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.Assert)]

    @property
    def is_property(self) -> bool:
        """Whether hypothesis draws what it is about: beside an empty case stand many others."""
        return any(name_of(one) == "given" for one in self.tree.decorator_list)

    def where(self, node: ast.AST) -> str:
        """File, line and words of a part of it."""
        return f"{self.file}:{getattr(node, 'lineno', 0)}: {ast.unparse(node)[:90]}"


def functions_in(text: str, file: str) -> list[Test]:
    """The functions of a file of tests."""
    return [Test(file, node) for node in ast.walk(ast.parse(text)) if isinstance(node, Function)]


@cache
def every() -> tuple[Test, ...]:
    """Every function below tests/."""
    files = sorted((ROOT / "tests").rglob("*.py"))
    named = ((path.read_text(encoding="utf-8"), str(path.relative_to(ROOT))) for path in files)
    return tuple(test for text, name in named for test in functions_in(text, name))


def name_of(node: ast.AST) -> str:
    """The last name of what is called or named: `raises` of `pytest.raises(...)`."""
    if isinstance(node, ast.Call):
        return name_of(node.func)
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def twice(test: Test) -> Iterator[ast.AST]:
    """Comparisons of a thing with itself."""
    for node in ast.walk(test.tree):
        if isinstance(node, ast.Compare):
            sides = [ast.dump(side) for side in (node.left, *node.comparators)]
            yield from (node for one, other in pairwise(sides) if one == other)


def repeated(test: Test) -> Iterator[ast.AST]:
    """Names unpacked from a part that is repeated: they are bound to the same thing."""
    for node in ast.walk(test.tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple):
            yield from (part for part in ast.walk(node.value) if _is_repetition(part))


def always_true(test: Test) -> Iterator[ast.AST]:
    """Assertions that hold whatever the program does."""
    yield from (node for node in test.asserts if _is_true(node.test))


def either(test: Test) -> Iterator[ast.AST]:
    """Assertions outside a property that are content with either of two things."""
    if not test.is_property:
        yield from (node for node in test.asserts if _has(node.test, ast.Or))


def silent(test: Test, speaking: frozenset[str]) -> Iterator[ast.AST]:
    """A test that asserts nothing, nor calls what does."""
    if test.tree.name.startswith("test_") and not _says(test.tree, speaking):
        yield test.tree


def perhaps_empty(test: Test) -> Iterator[ast.AST]:
    """Assertions about each of some things, where nothing says that there is any."""
    if not test.is_property:
        found = (
            (each, _is_filled(over, test) or _is_asserted(over, test)) for each, over in _each(test)
        )
        yield from (each for each, sure in found if not sure)


def speaking(tests: tuple[Test, ...]) -> frozenset[str]:
    """The names of what asserts: pytest's own, and functions that assert or call one that does."""
    names, more = SPEAKS, SPEAKS
    while more:
        more = frozenset(test.tree.name for test in tests if _says(test.tree, names)) - names
        names |= more
    return names


def _says(tree: ast.AST, names: frozenset[str]) -> bool:
    return not names.isdisjoint(_called(tree))


@cache
def _called(tree: ast.AST) -> frozenset[str]:
    """The names of what is called in a tree, an assertion among them."""
    nodes = list(ast.walk(tree))
    calls = (name_of(node) for node in nodes if isinstance(node, ast.Call))
    return frozenset((*calls, *(ASSERT for node in nodes if isinstance(node, ast.Assert))))


def _has(tree: ast.AST, kind: type[ast.AST]) -> bool:
    return any(isinstance(node, kind) for node in ast.walk(tree))


def _is_repetition(node: ast.AST) -> bool:
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Mult):
        return False
    return isinstance(node.left, ast.Subscript) and isinstance(node.left.slice, ast.Slice)


def _is_true(node: ast.expr) -> bool:
    rules = (_is_literal, _has_true_part, _is_length, _is_all_of_nothing)
    return isinstance(node, ALWAYS) or any(rule(node) for rule in rules)


def _is_literal(node: ast.expr) -> bool:
    if isinstance(node, ast.Dict):
        return bool(node.keys)
    filled = isinstance(node, ast.Tuple | ast.List | ast.Set) and bool(node.elts)
    return filled or (isinstance(node, ast.Constant) and bool(node.value))


def _has_true_part(node: ast.expr) -> bool:
    is_or = isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or)
    return is_or and any(
        _is_true(part) for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr)
    )


def _is_length(node: ast.expr) -> bool:
    if not isinstance(node, ast.Compare) or name_of(node.left) != "len":
        return False
    least = node.comparators[0]
    return isinstance(node.ops[0], ast.GtE) and isinstance(least, ast.Constant) and least.value == 0


def _is_all_of_nothing(node: ast.expr) -> bool:
    of = _of_all(node)
    return isinstance(of, ast.Tuple | ast.List) and not of.elts


def _each(test: Test) -> Iterator[tuple[ast.AST, ast.expr]]:
    """Each loop and each comprehension that is asserted to find nothing, with what it goes over."""
    for node in ast.walk(test.tree):
        if isinstance(node, ast.For) and _has(node, ast.Assert):
            yield node, node.iter
        if isinstance(node, ast.Assert):
            yield from ((node, part.generators[0].iter) for part in _nothing_wrong(node.test))


def _nothing_wrong(node: ast.expr) -> Iterator[Comprehension]:
    """The comprehension in `all(…)`, `not any(…)`, `not […]`, `[…] == []` and `{…} <= …`."""
    rules: tuple[Callable[[ast.expr], ast.expr | None], ...] = (_of_all, _of_not, _of_none)
    parts = (part for rule in rules if (part := rule(node)) is not None)
    yield from (part for part in parts if isinstance(part, Comprehension))


def _of_all(node: ast.expr) -> ast.expr | None:
    return _given_to("all", node)


def _given_to(name: str, node: ast.expr) -> ast.expr | None:
    """What is handed to a call of this name."""
    return node.args[0] if isinstance(node, ast.Call) and name_of(node) == name else None


def _of_not(node: ast.expr) -> ast.expr | None:
    if not isinstance(node, ast.UnaryOp) or not isinstance(node.op, ast.Not):
        return None
    within = node.operand
    return _given_to("any", within) or within


def _of_none(node: ast.expr) -> ast.expr | None:
    if not isinstance(node, ast.Compare):
        return None
    right = node.comparators[0]
    nothing = isinstance(right, ast.Tuple | ast.List) and not right.elts
    nothing = nothing or (isinstance(right, ast.Dict) and not right.keys)
    return node.left if nothing or isinstance(node.ops[0], ast.LtE) else None


def _is_filled(node: ast.expr, test: Test) -> bool:
    """Whether its form says that something is in it: a literal, a constant, or made of such."""
    if isinstance(node, ast.Name) and not node.id.isupper():
        return any(_is_filled(value, test) for value in _bound_to(node.id, test))
    if isinstance(node, Comprehension):
        return not node.generators[0].ifs and _is_filled(node.generators[0].iter, test)
    if isinstance(node, ast.Call):
        parts = list(_gone_over(node))
        return name_of(node) == "range" or (
            bool(parts) and all(_is_filled(one, test) for one in parts)
        )
    return _is_literal(node) or (isinstance(node, ast.Name | ast.Subscript) and _is_constant(node))


def _is_constant(node: ast.expr) -> bool:
    return _is_constant(node.value) if isinstance(node, ast.Subscript) else name_of(node).isupper()


def _bound_to(name: str, test: Test) -> Iterator[ast.expr]:
    for node in ast.walk(test.tree):
        if isinstance(node, ast.Assign):
            yield from (node.value for target in node.targets if name_of(target) == name)


def _gone_over(node: ast.Call) -> Iterator[ast.expr]:
    """What a call goes over: what `sorted` and the like are given, the owner of `.items()`."""
    if name_of(node) in HOLDS_WHAT_IT_IS_GIVEN:
        yield from node.args
    if isinstance(node.func, ast.Attribute) and name_of(node) in ITS_PARTS:
        yield node.func.value


def _is_asserted(node: ast.expr, test: Test) -> bool:
    """Whether an assertion that is not itself content with nothing speaks of the same thing."""
    same = {
        ast.dump(node),
        *(ast.dump(one) for one in (_gone_over(node) if isinstance(node, ast.Call) else ())),
    }
    others = (one.test for one in test.asserts if not _is_content_with_nothing(one.test, test))
    return any(ast.dump(part) in same for other in others for part in ast.walk(other))


def _is_content_with_nothing(node: ast.expr, test: Test) -> bool:
    return any(not _is_filled(part.generators[0].iter, test) for part in _nothing_wrong(node))
