"""Small files, small functions, every function typed, everything public explained."""

import ast
import statistics
from collections.abc import Iterator

import pytest

from tests.house.sources import Source, product, sources

MOST_FILE_LINES = 350
MOST_FUNCTION_LINES = 50
MOST_MEDIAN_LINES = 8


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from ``def`` to the last statement."""
    assert function.end_lineno is not None
    return function.end_lineno - function.lineno + 1


def too_long(source: Source) -> list[str]:
    """The file, or functions in it, that hold more than one idea."""
    lines = source.text.count("\n")
    faults = [f"{source.path}: {lines} lines"] if lines > MOST_FILE_LINES else []
    return faults + [
        f"{source.path}:{function.lineno}: {function.name} has {length(function)} lines"
        for function in source.functions()
        if length(function) > MOST_FUNCTION_LINES
    ]


def untyped(source: Source) -> list[str]:
    """Functions with a parameter or a result that has no type."""
    return [
        f"{source.path}:{function.lineno}: {function.name}"
        for function in source.functions()
        if function.returns is None or any(_is_untyped(function.args))
    ]


def _is_untyped(given: ast.arguments) -> Iterator[bool]:
    positional = [*given.posonlyargs, *given.args]
    if positional and positional[0].arg in ("self", "cls", "mcs"):
        positional = positional[1:]
    extra = [star for star in (given.vararg, given.kwarg) if star]
    return (argument.annotation is None for argument in [*positional, *given.kwonlyargs, *extra])


def unexplained(source: Source) -> list[str]:
    """The file itself and its public functions and classes, where they have no docstring."""
    found = [] if ast.get_docstring(source.tree) or not source.text.strip() else [source.path]
    return found + [
        f"{source.path}:{node.lineno}: {node.name}"
        for node in source.tree.body
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]


def test_no_file_and_no_function_is_too_long() -> None:
    assert [fault for source in sources() for fault in too_long(source)] == []


def test_most_functions_of_the_product_are_a_few_lines() -> None:
    lengths = [length(function) for source in product() for function in source.functions()]
    assert statistics.median(lengths) <= MOST_MEDIAN_LINES


def test_every_function_is_typed() -> None:
    assert [fault for source in sources() for fault in untyped(source)] == []


def test_everything_public_is_explained() -> None:
    watched = [source for source in sources() if source.home != "tests"]
    assert [fault for source in watched for fault in unexplained(source)] == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("x = 1\n" * 351, too_long),
        ("def f() -> None:\n" + "    x = 1\n" * 50, too_long),
        ("def f(a) -> None: ...", untyped),
        ("class A:\n    def f(self, *, b): ...", untyped),
        ("def f(a: int, **more) -> int: ...", untyped),
        ("x = 1", unexplained),
        ('"""Doc."""\ndef f() -> None: ...', unexplained),
        ('"""Doc."""\nclass A:\n    x: int', unexplained),
    ],
)
def test_what_breaks_a_rule_is_found(text: str, rule: object) -> None:
    assert callable(rule)
    assert len(rule(Source("bot/x.py", text))) == 1


def test_what_keeps_the_rules_is_let_pass() -> None:
    text = '"""Doc."""\n\n\ndef f(a: int) -> int:\n    """Doc."""\n    return a\n'
    source = Source("bot/x.py", text)
    assert too_long(source) + untyped(source) + unexplained(source) == []
