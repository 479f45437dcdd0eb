"""Share the plan: each reader's own sealed copy."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.meeting import OpenMeeting
from fteam.papers import sealed_copies
from fteam.progress import Progress
from fteam.records.spoken import Need
from fteam.seal.key import NoSealNameError
from tests.accessibility import nameless
from tests.makers import DAY, a_plan, a_running_meeting
from tests.ui.desks import RememberingPapers
from tests.ui.pages.opened import opened, part, press
from tests.ui.vault_papers import VaultPapers
from ui.page import Page
from ui.widgets.text import Text

AT = datetime(2026, 9, 15, 16, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VaultPapers]:
    made = VaultPapers(tmp_path_factory.mktemp("share") / "vault")
    yield made
    made.vault.lock()


@pytest.fixture
def papers(_made: VaultPapers) -> VaultPapers:
    _made.shown, _made.printed, _made.error = [], [], None
    return _made


def sealed(papers: VaultPapers, meeting: OpenMeeting) -> OpenMeeting:
    plan = meeting.plan
    key, look = papers.key(plan, AT), papers.look(AT)
    people = tuple(person.id for person in plan.people)
    copies = sealed_copies(plan, people, key, AT, DAY, look, "en", Progress.silent())
    papers.file(meeting, copies, AT)
    return meeting


def row(page: Page, meeting: OpenMeeting, version: int = 1) -> QWidget:
    return part(page, QWidget, f"copy-{meeting.plan.people[0].id}-{version}")


def test_before_the_seal_the_way_leads_back_to_signing(qtbot: QtBot) -> None:
    page = opened(qtbot, "share", a_running_meeting(), papers=RememberingPapers())

    with qtbot.waitSignal(page.opened) as leading:
        press(qtbot, part(page, QPushButton, "toSign"))

    assert leading.args == ["sign"]
    assert part(page, Text, "notSealed").text().startswith("The plan is not sealed yet.")


def test_each_reader_has_a_row_and_their_own_copy_opens(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan(needs=1)))
    page = opened(qtbot, "share", meeting, papers=papers)

    press(qtbot, part(row(page, meeting), QPushButton, "openCopy"))

    ((name, pdf),) = papers.shown
    slip = next(s for s in papers.slips(meeting.plan) if s.reader == meeting.plan.people[0].id)
    assert pdf == papers.pdf(meeting.plan, slip.sha256)
    assert name == f"plan-{slip.sha256[:8]}.pdf"
    assert part(page, Text, "footLeft").text() == "2 copies, each for its own reader."
    assert nameless(page) == []


def test_a_copy_is_printed(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)

    press(qtbot, part(row(page, meeting), QPushButton, "printCopy"))

    assert len(papers.printed) == 1


def test_a_copy_is_saved_where_the_person_says(qtbot: QtBot, papers: VaultPapers, tmp_path: Path) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)
    press(qtbot, part(row(page, meeting), QPushButton, "saveCopy"))
    dialog = part(page, QFileDialog, "saveCopy")

    with qtbot.waitSignal(page.notices.told):
        dialog.fileSelected.emit(str(tmp_path / "ours.pdf"))
    dialog.close()

    assert (tmp_path / "ours.pdf").read_bytes().startswith(b"%PDF-")


def test_a_disk_that_refuses_is_said_in_words(qtbot: QtBot, papers: VaultPapers, tmp_path: Path) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)
    press(qtbot, part(row(page, meeting), QPushButton, "saveCopy"))
    dialog = part(page, QFileDialog, "saveCopy")

    with qtbot.waitSignal(page.notices.failed) as said:
        dialog.fileSelected.emit(str(tmp_path / "nowhere" / "ours.pdf"))
    dialog.close()

    assert said.args[0].startswith("This copy could not be saved there.")


@pytest.mark.parametrize("button", ["openCopy", "printCopy"])
def test_a_copy_that_cannot_be_read_is_said_in_words(qtbot: QtBot, papers: VaultPapers, button: str) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)
    papers.error = NoSealNameError()

    with qtbot.waitSignal(page.notices.failed):
        press(qtbot, part(row(page, meeting), QPushButton, button))

    assert not papers.shown
    assert not papers.printed


def test_a_change_is_said_and_older_versions_stay_below(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)
    mother = meeting.plan.people[0]

    page.desk.do(lambda opened: opened.write_down(Need(words="a ride", said_by=mother.id)))
    changed = part(page, Text, "notSealed").text()
    sealed(papers, meeting)
    page.refresh()

    assert changed.startswith("The plan changed after version 1.")
    assert row(page, meeting, 2).property("kind") == "card"
    assert row(page, meeting, 1).property("kind") == "plain"
