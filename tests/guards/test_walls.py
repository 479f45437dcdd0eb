"""The core knows no screen, and nothing knows the network."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.source import ROOT, imports_any, imports_of, module_of, python_files, shown

LAUNCHER: Final = "fteam/__main__.py"
ALEMBICS_OWN: Final = "fteam/store/migrations/env.py"
"""Started by alembic within a migration, never imported."""
QT: Final = {"PySide6", "shiboken6"}
NETWORK: Final = {
    "PySide6.QtNetwork",
    "PySide6.QtWebSockets",
    "aiohttp",
    "ftplib",
    "http",
    "httpx",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "xmlrpc",
}
IMPORT_ALL: Final = """
import importlib, sys
from tests.bare_run import take_away
take_away()
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def test_only_the_launcher_of_the_core_names_the_screen() -> None:
    crossing = {shown(path) for path in python_files("fteam") if imports_any(path, QT | {"ui"})}

    assert crossing <= {LAUNCHER}


def test_the_launcher_names_only_the_windows_builder() -> None:
    of_the_screen = {name for name in imports_of(ROOT / LAUNCHER) if name.split(".")[0] in QT | {"ui"}}

    assert {name.rpartition(".")[0] for name in of_the_screen} <= {"ui", "ui.app"}
    assert imports_any(ROOT / LAUNCHER, QT) == set()


def test_no_module_imports_the_network() -> None:
    networked = {
        shown(path): found for path in python_files("fteam", "ui") if (found := imports_any(path, NETWORK))
    }

    assert networked == {}


def test_every_core_module_is_imported_without_qt_and_without_network() -> None:
    modules = [module_of(path) for path in python_files("fteam") if shown(path) != ALEMBICS_OWN]

    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *modules], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr


def test_nothing_is_written_into_the_project_by_importing_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import fteam.words, fteam.paths"],
        cwd=ROOT,
        env={"FTEAM_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "home").exists()
