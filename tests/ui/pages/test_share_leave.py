"""Share the plan after leave has ended: said calmly, stopped everywhere, and what is left can be given."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.exports import DataKind
from fteam.last_look import texts_of
from fteam.meeting import OpenMeeting
from fteam.papers import sealed_copies
from fteam.progress import Progress
from fteam.records.protection import Category, Release
from fteam.rules.leave import LeaveEndedError, SealedLeaveError
from tests.accessibility import nameless
from tests.makers import DAY
from tests.treatment import TREATMENT, a_treated_plan
from tests.ui.pages.opened import opened, part, press
from tests.ui.vault_papers import VaultPapers
from ui.page import Page
from ui.pages import share
from ui.sections import papers_acts
from ui.widgets.text import Text

SEALED = datetime(2026, 9, 15, 16, 0, tzinfo=UTC)
AFTER = datetime(2027, 1, 8, 16, 0, tzinfo=UTC)
WAIT_MS = 30_000


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VaultPapers]:
    made = VaultPapers(tmp_path_factory.mktemp("leave") / "vault")
    yield made
    made.vault.lock()


@pytest.fixture
def papers(_made: VaultPapers, monkeypatch: pytest.MonkeyPatch) -> VaultPapers:
    """Papers on the day after the mother's leave ended."""
    _made.shown, _made.asked, _made.error = [], [], None
    for module in (share, papers_acts):
        monkeypatch.setattr(module, "now", lambda: AFTER)
    return _made


def sealed(papers: VaultPapers, meeting: OpenMeeting) -> OpenMeeting:
    plan, at = meeting.plan, SEALED
    people = tuple(person.id for person in plan.people)
    key, silent = papers.key(plan, at), Progress.silent()
    papers.file(meeting, sealed_copies(plan, people, key, at, DAY, papers.look(at), "en", silent), at)
    return meeting


def card(page: Page, place: int = 1) -> QWidget:
    cards = [each for each in page.findChildren(QWidget) if each.objectName().startswith("copy-")]
    person = page.plan.people[place].id
    return [each for each in cards if person in each.objectName()][-1]  # an older one may be on its way out


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(texts_of(pdf)).split())


def test_it_is_said_whose_leave_ended_when_and_for_how_many_lines(qtbot: QtBot, papers: VaultPapers) -> None:
    page = opened(qtbot, "share", papers.meeting(a_treated_plan(lines=3)), papers=papers)

    said = part(card(page), Text, "leaveSaid").text()

    assert said == "Leave that Noor Hill gave ended on Jan 7, 2027. 3 lines are held back."
    assert [len(card(page, place).findChildren(Text, "leaveSaid")) for place in range(3)] == [0, 1, 0]
    assert nameless(page) == []


def test_leave_that_was_taken_back_is_said_so(qtbot: QtBot, papers: VaultPapers) -> None:
    plan = a_treated_plan(revoked=datetime(2026, 10, 1, tzinfo=UTC).date())
    page = opened(qtbot, "share", papers.meeting(plan), papers=papers)

    assert part(card(page), Text, "leaveSaid").text().startswith("Noor Hill took leave back on Oct 1, 2026.")


def test_the_consents_are_one_press_away(qtbot: QtBot, papers: VaultPapers) -> None:
    page = opened(qtbot, "share", papers.meeting(a_treated_plan()), papers=papers)

    with qtbot.waitSignal(page.opened) as leading:
        press(qtbot, part(card(page), QPushButton, "openConsents"))

    assert leading.args == ["consents"]


def test_a_draft_is_not_printed_until_someone_accepts_what_ended(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = papers.meeting(a_treated_plan())
    page = opened(qtbot, "share", meeting, papers=papers)

    with qtbot.waitSignal(page.notices.failed) as said:
        press(qtbot, part(card(page), QPushButton, "printCopy"))
    asked_before = list(papers.asked)
    press(qtbot, part(card(page), QPushButton, "giveLeft"))
    with qtbot.waitSignal(page.notices.told, timeout=WAIT_MS):
        press(qtbot, part(card(page), QPushButton, "printCopy"))

    (line,) = papers.disclosures(meeting.plan)
    assert said.args[0].startswith("Leave to share something with 1 reader has ended or was taken back.")
    assert asked_before == []
    assert (line.basis, line.held_back) == ((), 1)
    assert card(page).findChildren(QPushButton, "giveLeft") == []


def test_saving_is_stopped_the_same_way(qtbot: QtBot, papers: VaultPapers) -> None:
    page = opened(qtbot, "share", papers.meeting(a_treated_plan()), papers=papers)

    with qtbot.waitSignal(page.jobs.failed, timeout=WAIT_MS) as stopped:
        press(qtbot, part(card(page), QPushButton, "saveCopy"))

    assert isinstance(stopped.args[0], LeaveEndedError)
    assert page.findChildren(QFileDialog) == []


def test_what_is_left_can_be_looked_at_and_saved(qtbot: QtBot, papers: VaultPapers, tmp_path: Path) -> None:
    meeting = papers.meeting(a_treated_plan())
    page = opened(qtbot, "share", meeting, papers=papers)
    press(qtbot, part(card(page), QPushButton, "giveLeft"))

    press(qtbot, part(card(page), QPushButton, "saveCopy"))
    qtbot.waitUntil(lambda: bool(page.findChildren(QFileDialog, "saveCopy")), timeout=WAIT_MS)
    dialog = part(page, QFileDialog, "saveCopy")
    with qtbot.waitSignal(page.notices.told):
        dialog.fileSelected.emit(str(tmp_path / "left.pdf"))
    dialog.close()

    assert TREATMENT not in text_of((tmp_path / "left.pdf").read_bytes())


def test_a_sealed_copy_is_not_given_again_but_a_draft_is(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_treated_plan()))
    page = opened(qtbot, "share", meeting, papers=papers)

    with qtbot.waitSignal(page.jobs.failed, timeout=WAIT_MS) as stopped:
        press(qtbot, part(card(page), QPushButton, "saveCopy"))
    press(qtbot, part(card(page), QPushButton, "giveLeft"))
    with qtbot.waitSignal(page.notices.told, timeout=WAIT_MS):
        press(qtbot, part(card(page), QPushButton, "printCopy"))

    (line,) = papers.disclosures(meeting.plan)
    assert isinstance(stopped.args[0], SealedLeaveError)
    assert (line.version, line.basis) == (0, ())


def test_the_plan_can_be_sealed_again_from_there(qtbot: QtBot, papers: VaultPapers) -> None:
    page = opened(qtbot, "share", sealed(papers, papers.meeting(a_treated_plan())), papers=papers)

    with qtbot.waitSignal(page.opened) as leading:
        press(qtbot, part(card(page), QPushButton, "sealAgain"))

    assert leading.args == ["sign"]


def test_a_protected_copy_of_what_ended_is_not_made(qtbot: QtBot, papers: VaultPapers) -> None:
    page = opened(qtbot, "share", sealed(papers, papers.meeting(a_treated_plan())), papers=papers)
    press(qtbot, part(card(page), QPushButton, "morePapers"))
    press(qtbot, part(card(page), QPushButton, "protect"))

    with qtbot.waitSignal(page.jobs.failed, timeout=WAIT_MS) as stopped:
        press(qtbot, part(page, QPushButton, "makeProtected"))

    assert isinstance(stopped.args[0], SealedLeaveError)


def test_data_obeys_too(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = papers.meeting(a_treated_plan())
    page = opened(qtbot, "share", meeting, papers=papers)
    assert isinstance(page, share.SharePage)

    with qtbot.waitSignal(page.jobs.failed, timeout=WAIT_MS) as stopped:
        page.acts.save_data(meeting.plan.people[1].id, DataKind.JSON)

    assert isinstance(stopped.args[0], LeaveEndedError)


def test_the_set_leaves_them_out_until_someone_has_decided(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = papers.meeting(a_treated_plan())
    page = opened(qtbot, "share", meeting, papers=papers)
    worker = meeting.plan.people[1].id
    press(qtbot, part(page, QPushButton, "printTable"))
    tick = part(page, QCheckBox, f"who-{worker}")
    before = (tick.isEnabled(), tick.isChecked(), tick.text())
    press(qtbot, part(page, QPushButton, "everyone"))
    press(qtbot, part(page, QPushButton, "everyone"))
    still = tick.isChecked()
    press(qtbot, part(page, QPushButton, "closePanel"))

    press(qtbot, part(card(page), QPushButton, "giveLeft"))
    press(qtbot, part(page, QPushButton, "printTable"))

    assert before == (False, False, "Sam Cole: leave has ended, see their card")
    assert not still
    assert part(page, QCheckBox, f"who-{worker}").isEnabled()


def test_a_legal_reason_that_ended_is_said_in_its_own_words(qtbot: QtBot, papers: VaultPapers) -> None:
    plan = a_treated_plan(expires=None, recipients=())
    mother, worker, _ = plan.people
    second = plan.memberships[2].model_copy(update={"role": "supervisor"})
    reason = Release(
        basis="court_order",
        subject=mother.id,
        organization=plan.organizations[0].id,
        recipients=(worker.id,),
        categories=(Category.PART2,),
        reason="The court asked for it.",
        decided_by=worker.id,
        confirmed_by=plan.people[2].id,
        starts=DAY,
        expires=datetime(2026, 12, 1, tzinfo=UTC).date(),
    )
    page = opened(qtbot, "share", papers.meeting(plan.with_record(second).with_record(reason)), papers=papers)

    said = part(card(page), Text, "leaveSaid").text()

    assert said.startswith("The legal reason “A court ordered it” held until Dec 1, 2026.")
