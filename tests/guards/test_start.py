"""The window paints before anything heavy is loaded."""

import json
import subprocess
import sys
from typing import Final

import pytest

from tests.source import ROOT

HEAVY: Final = {
    "aiohttp",
    "alembic",
    "babel",
    "cryptography",
    "keyring",
    "pydantic",
    "pyhanko",
    "reportlab",
    "sqlalchemy",
    "sqlcipher3",
    "sqlmodel",
    "uharfbuzz",
}
LIGHT: Final = {
    "PySide6",
    "shiboken6",
    "shibokensupport",
    "signature_bootstrap",
    "__feature__",
    "fteam",
    "ui",
}
"""Our own, and the names under which PySide6 loads its parts."""
LOADED: Final = """
import json, sys
before = set(sys.modules)
import PySide6.QtWidgets
import {module}
print(json.dumps(sorted({{name.split(".")[0] for name in set(sys.modules) - before}})))
"""


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The packages that a fresh Python holds when the window's builder is imported."""
    program = LOADED.format(module="ui.app")
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


def test_nothing_heavy_is_imported_before_the_first_paint(loaded: set[str]) -> None:
    assert loaded & HEAVY == set()


def test_only_qt_and_the_standard_library_are_imported_before_the_first_paint(loaded: set[str]) -> None:
    foreign = {name for name in loaded - LIGHT if name not in sys.stdlib_module_names}

    assert foreign == set()
