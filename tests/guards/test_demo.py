"""The practice families' papers are made without Qt, without network, and without telling names to anyone."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.source import ROOT

SHORTEST_NAME: Final = 4
"""Shorter names stand inside ordinary words."""


def run_bare(command: list[str], environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """Run a command in a process that has no Qt and reaches no other computer."""
    return subprocess.run(
        [sys.executable, "-m", "tests.bare_run", *command],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@dataclass(frozen=True)
class Played:
    """What a run of the demo said and left behind."""

    family: str
    folder: Path
    done: "subprocess.CompletedProcess[str]"

    def names(self) -> set[str]:
        """Return every word of the names in the meeting file."""
        file = ROOT / "resources" / "meetings" / f"{self.family}.json"
        texts = _texts_named(json.loads(file.read_text("utf-8")))
        return {word for text in texts for word in text.split() if len(word) >= SHORTEST_NAME}


@pytest.fixture(scope="session")
def play(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Played]:
    """Play a practice family once for all tests."""

    @cache
    def _play(family: str) -> Played:
        folder = tmp_path_factory.mktemp(family)
        scratch = folder / "scratch"
        scratch.mkdir()
        demo = ["fteam", "demo", str(folder / "out"), "--family", family, "--for", "all"]
        home = {"FTEAM_HOME": str(folder / "home"), "TMPDIR": str(scratch), "TEMP": str(scratch)}
        done = run_bare(demo, home)
        return Played(family, folder, done)

    return _play


@pytest.fixture(params=["one", "two"])
def played(request: pytest.FixtureRequest, play: Callable[[str], Played]) -> Played:
    return play(request.param)


def test_the_demo_needs_no_qt_and_no_network(played: Played) -> None:
    assert played.done.returncode == 0, played.done.stderr


def test_every_file_of_the_demo_stands_in_its_index(played: Played) -> None:
    index = json.loads((played.folder / "out" / "index.json").read_text("utf-8"))

    assert {entry["file"] for entry in index} == {path.name for path in played.folder.glob("out/*.pdf")}


def test_the_demo_tells_no_name_in_what_it_prints_or_calls_its_files(played: Played) -> None:
    names = played.names()
    told = played.done.stdout + played.done.stderr + " ".join(path.name for path in played.folder.rglob("*"))

    assert names
    assert {name for name in names if name in told} == set()


def test_the_demo_leaves_nothing_in_the_temporary_folder(played: Played) -> None:
    assert list((played.folder / "scratch").iterdir()) == []


def test_a_meeting_comes_in_and_a_sealed_plan_goes_out_without_qt_and_network(tmp_path: Path) -> None:
    paper = tmp_path / "plan.pdf"
    home = {
        "FTEAM_HOME": str(tmp_path / "home"),
        "FTEAM_PASSPHRASE": "four words are enough",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }

    brought = run_bare(["fteam", "import", str(ROOT / "resources" / "meetings" / "one.json")], home)
    [listed] = run_bare(["fteam", "meetings"], home).stdout.splitlines()
    written = run_bare(["fteam", "export", listed.split()[0], "--for", "P1", "--out", str(paper)], home)
    checked = run_bare(["fteam", "check", str(paper)], home)

    assert brought.returncode == 0, brought.stderr
    assert written.returncode == 0, written.stderr
    assert checked.returncode == 0, checked.stdout + checked.stderr


def _texts_named(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        for key, value in part.items():
            if "name" in key and isinstance(value, str):
                yield value
            yield from _texts_named(value)
    elif isinstance(part, list):
        for value in part:
            yield from _texts_named(value)
