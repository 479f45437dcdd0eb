"""Tests stand where a newcomer looks for them, and they wait for facts, not for time."""

import ast
from typing import Final

from tests.source import ROOT, imports_any, python_files, shown, tree_of

EXEMPT: Final = {"__init__", "__main__", "env"}
"""Nothing to test, run as a whole by the journeys, and alembic's own."""
FAKERS: Final = {"unittest.mock", "mock", "pytest_mock"}
FIXED_WAITS: Final = {"time.sleep", "sleep", "qtbot.wait", "QTest.qWait", "QTest.qSleep", "QThread.msleep"}


def test_every_core_module_has_its_test_file() -> None:
    wanted = {
        path.with_name(f"test_{path.name}").relative_to(ROOT)
        for path in python_files("fteam")
        if path.stem not in EXEMPT
    }

    assert sorted(str(path) for path in wanted if not (ROOT / "tests" / path).exists()) == []


def test_every_core_test_file_has_its_module() -> None:
    tests = [path for path in python_files("tests") if shown(path).startswith("tests/fteam/test_")]
    modules = {path.stem for path in (ROOT / "fteam").iterdir()}

    assert [shown(path) for path in tests if path.stem.removeprefix("test_") not in modules] == []


def test_no_test_waits_a_fixed_time() -> None:
    waits = [
        f"{shown(path)}:{node.lineno}"
        for path in python_files("tests")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in FIXED_WAITS
    ]

    assert waits == []


def test_no_page_turns_the_event_loop_by_hand() -> None:
    turning = [
        f"{shown(path)}:{node.lineno}"
        for path in python_files("ui")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr == "processEvents"
    ]

    assert turning == []


def test_no_test_fakes_our_own_objects() -> None:
    faking = [shown(path) for path in python_files("tests") if imports_any(path, FAKERS)]

    assert faking == []
