"""Papers from the command line: the demo, copies of a kept meeting, checks."""

import json
import os
import sys
import threading
from pathlib import Path

import pytest

from fteam.__main__ import main
from fteam.paths import resource

SMALL = {
    "format": "fteam-meeting",
    "version": 1,
    "family": {"label": "Small family"},
    "meeting": {"facilitator": "T1", "agency": "Riverside"},
    "people": [
        {"id": "P1", "full_name": "Ada Small"},
        {"id": "P2", "full_name": "Bo Small", "preferred": "Bo"},
        {"id": "T1", "full_name": "Dana Whitfield"},
        {"id": "P3", "full_name": "Bo Small"},
    ],
    "memberships": [
        {"id": "M1", "person": "P1", "role": "parent"},
        {"id": "M2", "person": "P2", "role": "relative"},
        {"id": "M3", "person": "T1", "role": "facilitator"},
    ],
    "needs": [{"id": "N1", "words": "a ride to school", "said_by": "P1"}],
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    file = tmp_path / "small.json"
    file.write_text(json.dumps(SMALL), encoding="utf-8")
    return file


def test_demo_writes_the_parents_paper_and_an_index(tmp_path: Path, small: Path) -> None:
    code = main(["demo", str(tmp_path / "out"), "--from", str(small)])

    (entry,) = json.loads((tmp_path / "out" / "index.json").read_bytes())
    assert code == 0
    assert (entry["reader"], entry["version"]) == ("P1", 1)
    assert main(["check", str(tmp_path / "out" / entry["file"])]) == 0


def test_demo_for_all_writes_one_paper_for_each_reader(tmp_path: Path, small: Path) -> None:
    code = main(["demo", str(tmp_path / "out"), "--from", str(small), "--for", "all"])

    index = json.loads((tmp_path / "out" / "index.json").read_bytes())
    assert code == 0
    assert [entry["reader"] for entry in index] == ["P1", "P2", "T1"]
    assert len({entry["sha256"] for entry in index}) == 3


def test_changed_paper_is_noticed(tmp_path: Path, small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["demo", str(tmp_path / "out"), "--from", str(small)])
    (paper,) = (tmp_path / "out").glob("*.pdf")
    content = bytearray(paper.read_bytes())
    content[len(content) // 3] ^= 1
    paper.write_bytes(content)

    code = main(["check", str(paper)])

    assert code == 1
    assert "changed" in capsys.readouterr().out


@pytest.mark.usefixtures("passphrase")
def test_export_seals_once_and_gives_the_same_file_again(tmp_path: Path, small: Path) -> None:
    main(["import", str(small)])

    first = main(["export", "small family", "--for", "P1", "--out", str(tmp_path / "a.pdf")])
    second = main(["export", "Small family", "--for", "ada small", "--out", str(tmp_path / "b.pdf")])

    assert (first, second) == (0, 0)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert main(["check", str(tmp_path / "a.pdf")]) == 0


@pytest.mark.usefixtures("passphrase")
def test_draft_is_not_sealed(tmp_path: Path, small: Path) -> None:
    main(["import", str(small)])

    code = main(["export", "Small family", "--for", "P2", "--out", str(tmp_path / "d.pdf"), "--draft"])

    assert code == 0
    assert main(["check", str(tmp_path / "d.pdf")]) == 2


@pytest.mark.usefixtures("passphrase")
def test_unknown_names_are_refused(tmp_path: Path, small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", str(small)])
    out = str(tmp_path / "x.pdf")

    no_meeting = main(["export", "Other family", "--for", "P1", "--out", out])
    no_reader = main(["export", "Small family", "--for", "P3", "--out", out])

    assert (no_meeting, no_reader) == (1, 1)
    assert "P1, P2, T1" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()


def test_sample_family_is_the_default(tmp_path: Path) -> None:
    code = main(["demo", str(tmp_path / "out")])

    (entry,) = json.loads((tmp_path / "out" / "index.json").read_bytes())
    assert code == 0
    assert entry["reader"] == "P1"
    assert resource("meetings", "one.json").exists()


@pytest.mark.usefixtures("passphrase")
def test_paper_written_to_no_file_name_is_refused(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", str(small)])

    code = main(["export", "Small family", "--for", "P2", "--out", "", "--draft"])

    assert code == 1
    assert "refused" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names in folders")
@pytest.mark.usefixtures("passphrase")
def test_pipe_gets_the_paper_and_stays_a_pipe(tmp_path: Path, small: Path) -> None:
    main(["import", str(small)])
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()

    code = main(["export", "Small family", "--for", "P2", "--out", str(pipe), "--draft"])

    reader.join()
    assert code == 0
    assert pipe.is_fifo()
    assert got[0].startswith(b"%PDF")
