"""Share the plan: each reader's own copy first, everything else one step away."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fteam.exchange.view_json import read_view_json
from fteam.meeting import OpenMeeting
from fteam.papers import sealed_copies
from fteam.progress import Progress
from fteam.records.issued import Issued, IssueKind
from fteam.records.meeting import Session
from fteam.records.person import ReadingSupport
from fteam.records.spoken import Need
from fteam.seal.carrier import open_carrier
from fteam.seal.key import NoSealNameError
from tests.accessibility import nameless
from tests.makers import DAY, a_plan, a_running_meeting
from tests.ui.pages.opened import opened, part, press, tab_stops
from tests.ui.vault_papers import VaultPapers
from ui.page import Page
from ui.sections.papers_person import PaperLine
from ui.widgets.preview import PageView
from ui.widgets.text import Text

AT = datetime(2026, 9, 15, 16, 0, tzinfo=UTC)
WAIT_MS = 30_000


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VaultPapers]:
    made = VaultPapers(tmp_path_factory.mktemp("share") / "vault")
    yield made
    made.vault.lock()


@pytest.fixture
def papers(_made: VaultPapers) -> VaultPapers:
    _made.shown, _made.asked, _made.error = [], [], None
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


def handed_out(papers: VaultPapers, meeting: OpenMeeting, before: int = 0) -> list[Issued]:
    """What stands in the register, without the copies that were filed when they were sealed."""
    filed = len(papers.slips(meeting.plan))
    return list(papers.store.issued(meeting.plan.id))[filed + before :]


def unfold(qtbot: QtBot, card: QWidget) -> None:
    press(qtbot, part(card, QPushButton, "morePapers"))


def asked_where(qtbot: QtBot, page: Page) -> QFileDialog:
    qtbot.waitUntil(lambda: bool(page.findChildren(QFileDialog, "saveCopy")), timeout=WAIT_MS)
    return part(page, QFileDialog, "saveCopy")


def other_paper(page: Page, key: str) -> PaperLine:
    return next(
        line for line in page.findChildren(PaperLine) if line.objectName().startswith(f"paper-{key}-")
    )


def test_before_the_seal_the_way_leads_back_to_signing(qtbot: QtBot, papers: VaultPapers) -> None:
    page = opened(qtbot, "share", papers.meeting(a_plan()), papers=papers)

    with qtbot.waitSignal(page.opened) as leading:
        press(qtbot, part(page, QPushButton, "toSign"))

    assert leading.args == ["sign"]
    assert part(page, Text, "notSealed").text().startswith("The plan is not sealed yet.")


def test_before_the_seal_a_draft_can_be_looked_at(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = papers.meeting(a_plan(needs=1))
    page = opened(qtbot, "share", meeting, papers=papers)

    press(qtbot, part(row(page, meeting, 0), QPushButton, "lookCopy"))

    qtbot.waitUntil(lambda: bool(page.findChildren(PageView)), timeout=WAIT_MS)
    assert "need 0" in part(page, PageView, "paperPage").accessibleDescription()


def test_each_reader_has_a_card_and_their_own_copy_is_shown(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan(needs=1)))
    page = opened(qtbot, "share", meeting, papers=papers)

    press(qtbot, part(row(page, meeting), QPushButton, "lookCopy"))

    view = part(page, PageView, "paperPage")
    assert view.accessibleName().startswith("Page 1 of")
    assert "need 0" in view.accessibleDescription()
    assert part(page, Text, "footLeft").text() == "2 copies, each for its own reader."
    assert nameless(page) == []


def test_the_way_back_from_a_paper_leads_to_where_one_was(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)
    button = part(row(page, meeting), QPushButton, "lookCopy")
    button.setFocus()
    press(qtbot, button)

    qtbot.keyClick(part(page, PageView, "paperPage"), Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is button
    assert page.area.isVisible()


def test_a_copy_opens_in_another_program(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)
    press(qtbot, part(row(page, meeting), QPushButton, "lookCopy"))

    press(qtbot, part(page, QPushButton, "openPaper"))

    qtbot.waitUntil(lambda: bool(papers.shown), timeout=WAIT_MS)
    ((name, pdf),) = papers.shown
    slip = next(s for s in papers.slips(meeting.plan) if s.reader == meeting.plan.people[0].id)
    assert pdf == papers.pdf(meeting.plan, slip.sha256)
    assert name == f"plan-{slip.sha256[:8]}.pdf"


def test_a_printed_copy_stands_in_the_register(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)

    with qtbot.waitSignal(page.notices.told, timeout=WAIT_MS) as told:
        press(qtbot, part(row(page, meeting), QPushButton, "printCopy"))

    (line,) = handed_out(papers, meeting)
    slip = next(s for s in papers.slips(meeting.plan) if s.reader == meeting.plan.people[0].id)
    assert "sent to the printer" in told.args[0]
    assert (line.kind, line.sha256, line.document) == (IssueKind.SEALED, slip.sha256, slip.sha256)
    assert papers.asked == ["fteam"]


def test_a_copy_is_saved_where_the_person_says(qtbot: QtBot, papers: VaultPapers, tmp_path: Path) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)
    press(qtbot, part(row(page, meeting), QPushButton, "saveCopy"))
    dialog = asked_where(qtbot, page)

    with qtbot.waitSignal(page.notices.told):
        dialog.fileSelected.emit(str(tmp_path / "ours.pdf"))
    dialog.close()

    assert (tmp_path / "ours.pdf").read_bytes().startswith(b"%PDF-")
    assert len(handed_out(papers, meeting)) == 1


def test_a_disk_that_refuses_is_said_in_words(qtbot: QtBot, papers: VaultPapers, tmp_path: Path) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)
    press(qtbot, part(row(page, meeting), QPushButton, "saveCopy"))
    dialog = asked_where(qtbot, page)

    with qtbot.waitSignal(page.notices.failed) as said:
        dialog.fileSelected.emit(str(tmp_path / "nowhere" / "ours.pdf"))
    dialog.close()

    assert said.args[0].startswith("This copy could not be saved there.")
    assert handed_out(papers, meeting) == []


def test_a_copy_that_cannot_be_read_is_said_in_words(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)
    papers.error = NoSealNameError()

    with qtbot.waitSignal(page.notices.failed):
        press(qtbot, part(row(page, meeting), QPushButton, "lookCopy"))

    assert page.area.isVisible()


@pytest.mark.parametrize("button", ["printCopy", "saveCopy"])
def test_a_copy_that_cannot_be_given_is_said_in_words(qtbot: QtBot, papers: VaultPapers, button: str) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)
    papers.error = NoSealNameError()

    with qtbot.waitSignal(page.jobs.failed, timeout=WAIT_MS):
        press(qtbot, part(row(page, meeting), QPushButton, button))

    assert handed_out(papers, meeting) == []
    assert papers.disclosures(meeting.plan) == ()
    assert not part(page, QWidget, "stopPapers").isVisible()


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
    older = part(part(page, QWidget, "olderPapers"), QWidget, f"copy-{mother.id}-1")
    assert older.property("kind") == "plain"
    assert not older.isVisible()


def test_a_copy_of_an_older_version_can_be_looked_at(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    meeting.write_down(Need(words="a ride", said_by=meeting.plan.people[0].id))
    page = opened(qtbot, "share", sealed(papers, meeting), papers=papers)
    press(qtbot, part(page, QPushButton, "olderVersions"))

    older = part(part(page, QWidget, "olderPapers"), QWidget, f"copy-{meeting.plan.people[0].id}-1")
    press(qtbot, part(older, QPushButton, "lookCopy"))

    assert "a ride" not in part(page, PageView, "paperPage").accessibleDescription()


def test_other_papers_are_folded_and_can_be_looked_at(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan(needs=1, promises=1)))
    page = opened(qtbot, "share", meeting, papers=papers)
    folded = [line for line in page.findChildren(PaperLine) if "paper-" in line.objectName()]
    unfold(qtbot, row(page, meeting))

    press(qtbot, other_paper(page, "fridge").buttons["look"])

    qtbot.waitUntil(lambda: bool(page.findChildren(PageView)), timeout=WAIT_MS)
    assert not any(meeting.plan.people[0].id in line.objectName() for line in folded)
    assert part(page, PageView, "paperPage").accessibleDescription()


def test_another_paper_is_printed_and_written_down(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan(promises=1)))
    page = opened(qtbot, "share", meeting, papers=papers)
    unfold(qtbot, row(page, meeting))

    with qtbot.waitSignal(page.notices.told, timeout=WAIT_MS):
        press(qtbot, other_paper(page, "fridge").buttons["print"])

    (line,) = handed_out(papers, meeting)
    assert (line.kind, line.handout, line.reader) == (IssueKind.HANDOUT, "fridge", meeting.plan.people[0].id)


def test_the_tables_set_is_printed_each_person_their_own(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan(promises=1)))
    page = opened(qtbot, "share", meeting, papers=papers)
    press(qtbot, part(page, QPushButton, "printTable"))
    first, second = (person.id for person in meeting.plan.people[:2])
    if part(page, QCheckBox, "paper-fridge").isChecked():
        part(page, QCheckBox, "paper-fridge").click()
    part(page, QComboBox, "copies").setCurrentIndex(1)

    with qtbot.waitSignal(page.notices.told, timeout=WAIT_MS):
        press(qtbot, part(page, QPushButton, "printSet"))

    lines = handed_out(papers, meeting)
    assert [line.reader for line in lines] == [first, second]
    assert len({line.sha256 for line in lines}) == 2


def test_nobody_ticked_prints_nothing(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)
    press(qtbot, part(page, QPushButton, "printTable"))

    press(qtbot, part(page, QPushButton, "everyone"))

    assert part(page, Text, "sum").text() == "0 papers"
    assert not part(page, QPushButton, "printSet").isEnabled()
    press(qtbot, part(page, QPushButton, "everyone"))
    assert part(page, QPushButton, "printSet").isEnabled()


def test_who_asked_for_large_print_is_said(qtbot: QtBot, papers: VaultPapers) -> None:
    plan = a_plan()
    large = plan.people[0].model_copy(update={"reading_support": ReadingSupport.LARGE_PRINT})
    meeting = sealed(papers, papers.meeting(plan.with_record(large)))
    page = opened(qtbot, "share", meeting, papers=papers)

    press(qtbot, part(page, QPushButton, "printTable"))

    assert part(page, QCheckBox, f"who-{large.id}").text() == "Maria Reyes, large print"


def test_a_protected_copy_shows_its_words_once(qtbot: QtBot, papers: VaultPapers, tmp_path: Path) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)
    unfold(qtbot, row(page, meeting))
    press(qtbot, part(row(page, meeting), QPushButton, "protect"))
    press(qtbot, part(page, QPushButton, "makeProtected"))
    qtbot.waitUntil(lambda: bool(page.findChildren(Text, "word-6")), timeout=WAIT_MS)
    words = " ".join(part(page, Text, f"word-{n}").text().split(". ")[1] for n in range(1, 7))

    press(qtbot, part(page, QPushButton, "saveProtected"))
    dialog = asked_where(qtbot, page)
    with qtbot.waitSignal(page.notices.told):
        dialog.fileSelected.emit(str(tmp_path / "locked.pdf"))
    dialog.close()
    page.covered()

    slip = next(s for s in papers.slips(meeting.plan) if s.reader == meeting.plan.people[0].id)
    inner = open_carrier((tmp_path / "locked.pdf").read_bytes(), words)
    assert hashlib.sha256(inner).hexdigest() == slip.sha256
    assert [line.kind for line in handed_out(papers, meeting)] == [IssueKind.PROTECTED]
    assert page.area.isVisible()


def test_data_for_other_systems_is_the_least_unless_leave_is_ticked(
    qtbot: QtBot, papers: VaultPapers, tmp_path: Path
) -> None:
    meeting = sealed(papers, papers.meeting(a_plan(needs=1)))
    page = opened(qtbot, "share", meeting, papers=papers)
    unfold(qtbot, row(page, meeting))
    press(qtbot, part(row(page, meeting), QPushButton, "data"))
    save = part(page, QPushButton, "saveData")
    at_first = save.isEnabled()
    part(page, QRadioButton, "way-json").click()
    without_leave = save.isEnabled()
    part(page, QCheckBox, "leave").click()

    press(qtbot, save)
    dialog = asked_where(qtbot, page)
    with qtbot.waitSignal(page.notices.told):
        dialog.fileSelected.emit(str(tmp_path / "plan.json"))
    dialog.close()

    assert (at_first, without_leave) == (True, False)
    assert read_view_json((tmp_path / "plan.json").read_bytes()).reader_name == "Maria Reyes"
    assert [line.handout for line in handed_out(papers, meeting)] == ["json"]


def test_a_meeting_without_people_has_nothing_to_print(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = a_running_meeting(("Ana Reyes", "child"))
    page = opened(qtbot, "share", papers.meeting(meeting.plan), papers=papers)

    assert not part(page, QPushButton, "printTable").isEnabled()


def test_tab_walks_from_the_copy_to_the_other_papers(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)
    first = part(row(page, meeting), QPushButton, "lookCopy")

    stops = tab_stops(page, first)

    assert stops[:4] == ["printCopy", "saveCopy", "morePapers", "lookCopy"]


def test_stop_ends_a_set_and_says_what_was_printed(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan(promises=1)))
    page = opened(qtbot, "share", meeting, papers=papers)
    press(qtbot, part(page, QPushButton, "printTable"))
    part(page, QComboBox, "copies").setCurrentIndex(8)

    with qtbot.waitSignal(page.notices.told, timeout=WAIT_MS) as told:
        press(qtbot, part(page, QPushButton, "printSet"))
        shown = part(page, QPushButton, "stopPapers").isVisible()
        press(qtbot, part(page, QPushButton, "stopPapers"))

    assert shown
    assert told.args[0].startswith("Stopped.")
    assert not part(page, QPushButton, "stopPapers").isVisible()


def test_who_meets_apart_is_not_printed_with_the_others_by_chance(qtbot: QtBot, papers: VaultPapers) -> None:
    plan = a_plan()
    mother, worker = (person.id for person in plan.people[:2])
    meeting = papers.meeting(plan.with_record(Session(day=DAY, name="B", hidden_from=(mother,))))
    page = opened(qtbot, "share", meeting, papers=papers)

    press(qtbot, part(page, QPushButton, "printTable"))

    panel = part(page, QWidget, "setPanel")
    assert any("meet apart" in text.text() for text in panel.findChildren(Text))
    assert not part(page, QCheckBox, f"who-{mother}").isChecked()
    assert part(page, QCheckBox, f"who-{worker}").isChecked()
