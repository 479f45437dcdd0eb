"""Writing one reader's part of a kept meeting from the command line."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from fteam.__main__ import main
from fteam.cli import exports as command
from fteam.cli.main import PAPERS
from fteam.cli.opening import open_vault
from fteam.exchange.view_json import read_view_json
from fteam.handouts import Handout
from fteam.records.issued import Disclosure, Given

MEETING: dict[str, Any] = {
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


TREATED = {
    **MEETING,
    "people": [*MEETING["people"], {"id": "T2", "full_name": "Sam Cole"}],
    "memberships": [*MEETING["memberships"], {"id": "M3", "person": "T2", "role": "caseworker"}],
    "organizations": [{"id": "O1", "name": "Riverbend House", "part2": True}],
    "consents": [
        {
            "id": "C1",
            "subject": "P1",
            "signer": "P1",
            "organization": "O1",
            "recipients": ["T2"],
            "categories": ["part2"],
            "starts": "2026-09-15",
            "expires": "2027-01-07",
        }
    ],
    "needs": [{"words": "see the counselor on Tuesdays", "said_by": "P1", "tags": ["part2"]}],
}
LAST_DAY = datetime(2027, 1, 7, 12, 0, tzinfo=UTC)
DAY_AFTER = datetime(2027, 1, 8, 12, 0, tzinfo=UTC)


@pytest.fixture
def _treated(tmp_path: Path, passphrase: object) -> None:
    assert passphrase is None or passphrase
    file = tmp_path / "treated.json"
    file.write_text(json.dumps(TREATED), encoding="utf-8")
    main(["import", str(file)])


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    def set_to(moment: datetime) -> None:
        monkeypatch.setattr(command, "now", lambda: moment)

    return set_to


def for_worker(out: Path, *options: str) -> int:
    return main(["export", "Small family", "--for", "T2", "--out", str(out), *options])


def log() -> list[Disclosure]:
    with open_vault() as (_vault, store):
        (meeting,) = store.list_meetings()
        return list(store.disclosures(meeting.plan_id))


@pytest.mark.usefixtures("_treated")
@pytest.mark.parametrize(
    "options", [(), ("--draft",), ("--paper", "court"), ("--as", "json"), ("--as", "fhir", "--whole")]
)
def test_what_rests_on_ended_leave_is_refused_the_day_after(
    tmp_path: Path,
    clock: Callable[[datetime], None],
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
) -> None:
    clock(LAST_DAY)
    on_the_day = for_worker(tmp_path / "a", *options)
    clock(DAY_AFTER)
    after = for_worker(tmp_path / "b", *options)

    assert (on_the_day, after) == (0, 1)
    assert not (tmp_path / "b").exists()
    said = capsys.readouterr().err
    assert "has ended or was taken back" in said
    assert "With “--without-ended” what can still be given is written." in said
    assert len(log()) == 1


@pytest.mark.usefixtures("_treated")
@pytest.mark.parametrize("options", [(), ("--draft",), ("--paper", "court"), ("--as", "json")])
def test_what_can_still_be_given_is_written_when_asked_for(
    tmp_path: Path, clock: Callable[[datetime], None], options: tuple[str, ...]
) -> None:
    clock(LAST_DAY)
    for_worker(tmp_path / "a", *options)
    clock(DAY_AFTER)

    code = for_worker(tmp_path / "b", *options, "--without-ended")

    before, after = log()
    assert code == 0
    assert (len(before.basis), before.held_back, after.basis, after.held_back) == (1, 0, (), 1)
    assert after.version == (2 if not options else 0)
    assert b"counselor" not in (tmp_path / "b").read_bytes()


@pytest.mark.usefixtures("_treated")
def test_a_plan_that_changed_is_sealed_without_what_ended_when_asked_for(
    tmp_path: Path, clock: Callable[[datetime], None]
) -> None:
    clock(DAY_AFTER)

    codes = (for_worker(tmp_path / "a"), for_worker(tmp_path / "b", "--without-ended"))

    assert codes == (1, 0)
    assert [(line.version, line.recipient) for line in log()] == [(1, log()[0].reader)]


@pytest.mark.usefixtures("_kept")
def test_every_file_that_is_written_stands_in_the_disclosure_log(tmp_path: Path) -> None:
    exported(tmp_path / "plan.pdf")
    exported(tmp_path / "kit.pdf", "--paper", "kit")
    exported(tmp_path / "given.pdf", "--paper", "given")
    exported(tmp_path / "no.pdf", "--paper", "young")

    lines = log()
    assert [(line.kind, line.how, bool(line.reader)) for line in lines] == [
        ("plan", Given.SAVED, True),
        ("kit", Given.SAVED, False),
        ("given", Given.SAVED, True),
    ]
    assert all(line.recipient for line in lines)


@pytest.mark.usefixtures("_kept")
def test_what_the_disk_refused_was_not_given(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    code = exported(tmp_path / "file" / "plan.json", "--as", "json")

    assert code == 1
    assert log() == []
