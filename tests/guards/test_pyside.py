"""The pinned PySide6 keeps count of what it is given.

PySide6 6.12.0 on Python 3.11 loses one reference to `True` at every signal and one to `None` at every
setter, and ends the program after some 550 signals. Pin a newer one when this passes on Python 3.11.
"""

import subprocess
import sys
from importlib.metadata import version
from typing import Final

from tests.requirements import locked, project_needs
from tests.source import ROOT

TURNS: Final = 20_000
RING: Final = """
import sys
from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    rang = Signal(bool)


heard = []
bell = Bell()
bell.rang.connect(heard.append)
for _ in range(int(sys.argv[1])):
    bell.rang.emit(True)
    bell.setObjectName("bell")
print(len(heard))
"""


def test_twenty_thousand_signals_and_setters_are_survived() -> None:
    done = subprocess.run(
        [sys.executable, "-c", RING, str(TURNS)], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout.strip()) == (0, str(TURNS)), done.stderr


def test_one_exact_version_of_pyside_is_asked_for_locked_and_here() -> None:
    [wanted] = project_needs()["pyside6-essentials"]

    assert wanted.operator == "=="
    assert (
        wanted.version == locked("requirements.lock")["pyside6-essentials"] == version("PySide6-Essentials")
    )


def test_nothing_beyond_the_essentials_of_pyside_is_locked() -> None:
    of_qt = {name for name in locked("requirements-dev.lock") if name.startswith("pyside6")}

    assert of_qt == {"pyside6-essentials"}
