"""Setting up works before anything is installed, and people are told the commands that there are."""

import ast
import os
import subprocess
import sys
import tomllib
from typing import Any, Final

import pytest

from fteam import __version__
from tests.source import ROOT, imports_of

DEV: Final = ROOT / "installer" / "dev.py"
OLD_PYTHON: Final = (3, 8)
"""An older one still gets a plain answer instead of a syntax error."""


@pytest.fixture
def tasks() -> dict[str, Any]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    found: dict[str, Any] = project["tool"]["poe"]["tasks"]
    return found


def test_the_set_up_needs_nothing_but_the_standard_library() -> None:
    foreign = {name for name in imports_of(DEV) if name.split(".")[0] not in sys.stdlib_module_names}

    assert foreign == set()


def test_the_program_and_the_project_have_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert project["version"] == __version__


def test_an_old_python_can_read_the_set_up() -> None:
    ast.parse(DEV.read_text("utf-8"), feature_version=OLD_PYTHON)


def test_an_unknown_command_is_answered_with_the_two_that_there_are() -> None:
    done = subprocess.run([sys.executable, DEV, "walk"], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "dev.py run" in done.stderr
    assert "dev.py test" in done.stderr


@pytest.mark.parametrize("command", ["python3 installer/dev.py run", "python3 installer/dev.py test"])
def test_the_readme_gives_the_two_commands(command: str) -> None:
    assert command in (ROOT / "README.md").read_text("utf-8")


def test_the_pictures_of_the_readme_are_there() -> None:
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    pictures = [line.rpartition("(")[2].rstrip(")") for line in lines if line.startswith("![")]

    assert pictures
    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []


def test_the_tests_are_the_last_of_the_checks(tasks: dict[str, Any]) -> None:
    assert tasks[tasks["check"][-1]].split()[0] == "pytest"


def test_every_check_is_a_plain_command(tasks: dict[str, Any]) -> None:
    assert all(isinstance(tasks[name], str) for name in tasks["check"])


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable files")
def test_ci_can_be_started_as_it_is() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
