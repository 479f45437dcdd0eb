"""Writing one reader's part of a kept meeting from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from fteam.__main__ import main
from fteam.cli.main import PAPERS
from fteam.exchange.view_json import read_view_json
from fteam.handouts import Handout

MEETING = {
    "format": "fteam-meeting",
    "version": 1,
    "family": {"label": "Small family"},
    "meeting": {"facilitator": "T1", "agency": "Riverside"},
    "people": [
        {"id": "P1", "full_name": "Ada Small"},
        {"id": "T1", "full_name": "Dana Whitfield"},
    ],
    "memberships": [
        {"id": "M1", "person": "P1", "role": "parent"},
        {"id": "M2", "person": "T1", "role": "facilitator"},
    ],
    "commitments": [
        {"words": "call the school", "promiser": "T1", "checker": "P1"},
        {"words": "sign the form", "promiser": "P1", "checker": "T1"},
    ],
}


@pytest.fixture
def _kept(tmp_path: Path, passphrase: object) -> None:
    assert passphrase is None or passphrase
    file = tmp_path / "small.json"
    file.write_text(json.dumps(MEETING), encoding="utf-8")
    main(["import", str(file)])


def exported(out: Path, *options: str) -> int:
    return main(["export", "Small family", "--for", "P1", "--out", str(out), *options])


def tasks(bundle: Path) -> list[str]:
    whole: dict[str, Any] = json.loads(bundle.read_bytes())
    resources = [each["resource"] for each in whole["entry"]]
    return [each["description"] for each in resources if each["resourceType"] == "Task"]


@pytest.mark.usefixtures("_kept")
def test_json_is_the_readers_whole_copy(tmp_path: Path) -> None:
    code = exported(tmp_path / "plan.json", "--as", "json")

    view = read_view_json((tmp_path / "plan.json").read_bytes())
    assert code == 0
    assert (view.reader_name, len(view.promisers)) == ("Ada Small", 2)


@pytest.mark.usefixtures("_kept")
def test_a_bundle_has_own_lines_unless_the_whole_is_asked_for(tmp_path: Path) -> None:
    codes = (
        exported(tmp_path / "own.json", "--as", "fhir"),
        exported(tmp_path / "whole.json", "--as", "fhir", "--whole"),
    )

    assert codes == (0, 0)
    assert tasks(tmp_path / "own.json") == ["sign the form"]
    assert tasks(tmp_path / "whole.json") == ["call the school", "sign the form"]


@pytest.mark.usefixtures("_kept")
def test_without_a_kind_the_sealed_plan_is_written(tmp_path: Path) -> None:
    code = exported(tmp_path / "plan.pdf")

    assert code == 0
    assert main(["check", str(tmp_path / "plan.pdf")]) == 0


@pytest.mark.usefixtures("_kept")
def test_a_paper_that_makes_no_sense_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = exported(tmp_path / "young.pdf", "--paper", "young")

    assert code == 1
    assert "cannot be made for this person" in capsys.readouterr().err
    assert not (tmp_path / "young.pdf").exists()


@pytest.mark.usefixtures("_kept")
def test_a_paper_of_the_room_needs_no_reader_of_its_own(tmp_path: Path) -> None:
    code = exported(tmp_path / "kit.pdf", "--paper", "kit")

    assert code == 0
    assert (tmp_path / "kit.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.usefixtures("_kept")
def test_another_paper_for_a_person_is_written(tmp_path: Path) -> None:
    code = exported(tmp_path / "fridge.pdf", "--paper", "fridge")

    assert code == 0
    assert (tmp_path / "fridge.pdf").read_bytes().startswith(b"%PDF-")


def test_every_paper_can_be_asked_for() -> None:
    assert tuple(each.key for each in Handout) == PAPERS
