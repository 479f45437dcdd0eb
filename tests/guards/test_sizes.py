"""Nothing grows past what one person can hold in their head."""

import ast
import re
from collections.abc import Iterator
from typing import Final

from tests.source import CODE, python_files, shown, tree_of

FILE_LINES: Final = 500
FUNCTION_LINES: Final = 60
CLASS_LINES: Final = 250
REFUSED_NAMES: Final = {"utils", "util", "helpers", "helper", "models", "constants", "common", "misc"}
EXCUSE: Final = re.compile(r"# noqa\b(?!: [A-Z]+\d+(, [A-Z]+\d+)*\s+#?\s*\w.+)")
"""An excused lint rule without its code or without a reason after it."""


def test_no_file_is_longer_than_its_limit() -> None:
    lengths = {shown(path): len(path.read_text("utf-8").splitlines()) for path in python_files()}

    assert {name: lines for name, lines in lengths.items() if lines > FILE_LINES} == {}


def test_no_function_or_class_is_longer_than_its_limit() -> None:
    long = [
        f"{shown(path)}: {name} has {lines} lines"
        for path in python_files()
        for name, lines, limit in _definitions(tree_of(path))
        if lines > limit
    ]

    assert long == []


def test_modules_are_named_by_thing_and_never_by_kind() -> None:
    refused = [shown(path) for path in python_files(*CODE) if path.stem in REFUSED_NAMES]

    assert refused == []


def test_every_excused_rule_has_its_reason() -> None:
    bare = [
        f"{shown(path)}:{number}"
        for path in python_files()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if EXCUSE.search(line) and "EXCUSE" not in line
    ]

    assert bare == []


def test_broad_handlers_stand_only_in_jobs_the_hook_and_the_exit_path() -> None:
    broad = [
        shown(path)
        for path in python_files("fteam", "ui")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler) and _is_broad(node)
    ]

    assert len(broad) <= 3, broad
    assert set(broad) <= {"ui/jobs.py", "ui/app.py", "fteam/__main__.py"}


def _definitions(tree: ast.Module) -> Iterator[tuple[str, int, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, _lines(node), FUNCTION_LINES
        elif isinstance(node, ast.ClassDef):
            yield node.name, _lines(node), CLASS_LINES


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _is_broad(handler: ast.ExceptHandler) -> bool:
    """Tell whether a handler swallows everything; one that tidies up and raises again does not."""
    names = {"Exception"} if handler.type is None else {ast.unparse(part) for part in ast.walk(handler.type)}
    raises_again = any(isinstance(node, ast.Raise) and node.exc is None for node in handler.body)
    return bool(names & {"Exception", "BaseException"}) and not raises_again
