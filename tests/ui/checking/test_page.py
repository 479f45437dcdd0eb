"""The screen “Check a plan”, driven as people drive it: buttons, keys, files dropped on it."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.paths import resource
from fteam.seal.check import check
from fteam.seal.verdict import CheckResult
from fteam.words import ENGLISH, Words
from tests.accessibility import nameless
from tests.log_watch import LogWatch
from tests.ui.checking.files import files, locked
from tests.ui.dropping import Dragged, drop
from tests.ui.pages.opened import part, press, tab_stops
from ui.checking.page import CheckPage
from ui.jobs import Jobs
from ui.look.theme import put_on
from ui.sections.countersign import CountersignForm
from ui.widgets.verdict_sign import Sign, VerdictSign

WAIT_MS = 10_000
CHECKED = "a mother whose address can kill her.pdf"


def known(untrusted: bytes) -> CheckResult:
    return check(untrusted, [files().key.root_pem])


class Waiting:
    """A check that waits until it is let go."""

    def __init__(self) -> None:
        self.began, self.may_end = Event(), Event()
        self.seen = 0

    def __call__(self, untrusted: bytes) -> CheckResult:
        self.seen += 1
        self.began.set()
        assert self.may_end.wait(WAIT_MS / 1000)
        return check(untrusted)


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs(qapp)
    yield made
    made.close()
    made.deleteLater()


def a_page(qtbot: QtBot, jobs: Jobs, *, knows: bool = True, words: Words = ENGLISH) -> CheckPage:
    page = CheckPage(words, jobs, known if knows else check, knows_keys=knows)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.arrive()
    return page


@pytest.fixture
def page(qtbot: QtBot, jobs: Jobs) -> CheckPage:
    return a_page(qtbot, jobs)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file of each kind."""
    for name, content in (
        ("plan.pdf", files().sealed),
        ("changed.pdf", files().page_added),
        ("draft.pdf", files().draft),
        ("photo.jpg", b"JFIF"),
        (CHECKED, files().sealed),
    ):
        (tmp_path / name).write_bytes(content)
    return tmp_path


def wait_for(page: CheckPage, cards: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(page.cards) == cards and not page.busy.isVisible(), timeout=WAIT_MS)


def verdicts(page: CheckPage) -> list[str]:
    return [label.text() for card in page.cards for label in card.findChildren(QLabel, "verdict")]


def test_a_dropped_file_is_judged_in_large_letters(page: CheckPage, folder: Path, qtbot: QtBot) -> None:
    drop(page, folder / "plan.pdf")

    wait_for(page, 1, qtbot)
    assert verdicts(page) == ["Genuine"]
    assert part(page, QLabel, "verdict").property("kind") == "title"
    assert part(page, QLabel, "checkedFile").text() == "plan.pdf"
    assert page.cards[0].findChildren(VerdictSign)[0].sign is Sign.GENUINE


def test_a_file_is_chosen_with_the_keyboard_alone(page: CheckPage, folder: Path, qtbot: QtBot) -> None:
    assert page.entry.choose_button.hasFocus()
    qtbot.keyClick(page.entry.choose_button, Qt.Key.Key_Space)
    dialog = part(page, QFileDialog, "chooseFiles")

    dialog.filesSelected.emit([str(folder / "changed.pdf")])
    dialog.close()

    wait_for(page, 1, qtbot)
    assert verdicts(page) == ["Changed"]


def test_the_answer_takes_the_focus_and_is_said_aloud(
    page: CheckPage, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)

    drop(page, folder / "changed.pdf")
    wait_for(page, 1, qtbot)

    assert page.cards[0].hasFocus()
    assert heard[0] == "Checking…"
    assert heard[-1].startswith("Changed. This file was changed after it was sealed.")
    assert "Do not use this file." in heard[-1]
    assert page.cards[0].accessibleName() == heard[-1]


def test_several_files_are_a_list_with_a_count(page: CheckPage, folder: Path, qtbot: QtBot) -> None:
    drop(page, *(folder / name for name in ("plan.pdf", "changed.pdf", "draft.pdf", "photo.jpg")))

    wait_for(page, 4, qtbot)
    assert verdicts(page) == ["Genuine", "Changed", "Cannot tell", "Cannot tell"]
    assert page.summary.text().startswith("4 files: 1 genuine, 1 changed, 0 with a key to compare, 2")
    advice = part(page.cards[1], QLabel, "advice")
    assert not advice.isVisible()
    qtbot.keyClick(part(page.cards[1], QPushButton, "found"), Qt.Key.Key_Space)
    assert advice.isVisible()


def test_new_files_take_the_place_of_those_before(page: CheckPage, folder: Path, qtbot: QtBot) -> None:
    drop(page, folder / "plan.pdf", folder / "draft.pdf")
    wait_for(page, 2, qtbot)

    drop(page, folder / "changed.pdf")

    wait_for(page, 1, qtbot)
    assert verdicts(page) == ["Changed"]
    assert not page.summary.isVisible()


def test_without_a_vault_it_says_that_no_keys_are_known_and_lets_compare(
    qtbot: QtBot, jobs: Jobs, folder: Path
) -> None:
    page = a_page(qtbot, jobs, knows=False)
    said = part(page, QLabel, "known").text()
    drop(page, folder / "plan.pdf")
    wait_for(page, 1, qtbot)
    before, fingerprint = verdicts(page), part(page, QLabel, "fingerprint").text()

    press(qtbot, part(page, QPushButton, "same"))

    assert said.startswith("No plans are open here, so this computer knows no keys.")
    assert (before, fingerprint) == (["Not changed"], files().key.fingerprint)
    assert verdicts(page)[-1] == "Genuine"
    assert page.cards[0].hasFocus()


def test_a_fingerprint_that_differs_can_be_compared_again(qtbot: QtBot, jobs: Jobs, folder: Path) -> None:
    page = a_page(qtbot, jobs, knows=False)
    drop(page, folder / "plan.pdf", folder / "draft.pdf")
    wait_for(page, 2, qtbot)
    card = page.cards[0]
    part(card, QPushButton, "found").click()

    press(qtbot, part(card, QPushButton, "different"))
    different = (card.told.word, page.summary.text())
    part(card, QPushButton, "again").click()

    assert different == (
        "Cannot tell",
        "2 files: 0 genuine, 0 changed, 0 with a key to compare, 2 cannot tell.",
    )
    assert card.told.word == "Not changed"


def test_the_window_stays_usable_and_stop_lets_the_check_go(qtbot: QtBot, jobs: Jobs, folder: Path) -> None:
    page, waiting = a_page(qtbot, jobs), Waiting()
    page._check = waiting
    drop(page, folder / "plan.pdf", folder / "draft.pdf")
    qtbot.waitUntil(waiting.began.is_set, timeout=WAIT_MS)
    was_busy = page.busy.isVisible()

    qtbot.keyClick(page.busy.stop_button, Qt.Key.Key_Space)
    stopped = (page.busy.isVisible(), page.summary.text())
    waiting.may_end.set()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=WAIT_MS)

    assert was_busy
    assert stopped == (False, "Stopped. Nothing was found out about the file.")
    assert (page.cards, waiting.seen) == ([], 1)
    assert page.entry.choose_button.hasFocus()


def test_the_answer_of_an_older_check_is_not_shown(qtbot: QtBot, jobs: Jobs, folder: Path) -> None:
    page, waiting = a_page(qtbot, jobs), Waiting()
    page._check = waiting
    drop(page, folder / "changed.pdf")
    qtbot.waitUntil(waiting.began.is_set, timeout=WAIT_MS)

    page._check = known
    drop(page, folder / "plan.pdf")
    wait_for(page, 1, qtbot)
    waiting.may_end.set()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=WAIT_MS)

    assert verdicts(page) == ["Genuine"]


def test_escape_stops_first_and_then_leads_back(qtbot: QtBot, jobs: Jobs, folder: Path) -> None:
    page, waiting = a_page(qtbot, jobs), Waiting()
    page._check = waiting
    drop(page, folder / "plan.pdf")
    qtbot.waitUntil(waiting.began.is_set, timeout=WAIT_MS)

    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    waiting.may_end.set()

    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_a_defect_in_a_check_does_not_leave_the_screen_waiting(
    qtbot: QtBot, jobs: Jobs, folder: Path
) -> None:
    def broken(_untrusted: bytes) -> CheckResult:
        raise ZeroDivisionError

    page = a_page(qtbot, jobs)
    page._check = broken

    with qtbot.captureExceptions() as caught:
        drop(page, folder / "plan.pdf")
        qtbot.waitUntil(lambda: not page.busy.isVisible(), timeout=WAIT_MS)
        qtbot.waitUntil(lambda: bool(caught), timeout=WAIT_MS)

    assert page.cards == []


def test_the_cover_hides_everything_and_nothing_works_below_it(
    page: CheckPage, folder: Path, qtbot: QtBot
) -> None:
    drop(page, folder / "plan.pdf")
    wait_for(page, 1, qtbot)

    qtbot.keyClick(page, Qt.Key.Key_F9)
    page.resize(1000, 700)
    cover = page.findChild(QWidget, "cover")
    assert cover is not None
    covered = (cover.isVisible(), cover.geometry() == page.rect(), page.cards[0].isEnabled())
    drop(page, folder / "changed.pdf")
    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    opened = page.findChild(QFileDialog)
    qtbot.keyClick(page, Qt.Key.Key_F9)

    assert covered == (True, True, False)
    assert (opened, verdicts(page)) == (None, ["Genuine"])
    assert not cover.isVisible()
    assert page.cards[0].isEnabled()


def test_an_answer_that_comes_under_the_cover_does_not_take_the_focus(
    qtbot: QtBot, jobs: Jobs, folder: Path
) -> None:
    page, waiting = a_page(qtbot, jobs), Waiting()
    page._check = waiting
    drop(page, folder / "plan.pdf")
    qtbot.keyClick(page, Qt.Key.Key_F9)

    waiting.may_end.set()
    wait_for(page, 1, qtbot)

    focused = page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "lift"


def test_files_held_over_the_screen_show_where_they_would_go(page: CheckPage, folder: Path) -> None:
    from PySide6.QtCore import QUrl  # noqa: PLC0415  only here

    dragged = Dragged(QUrl.fromLocalFile(str(folder / "plan.pdf")))

    dragged.enter(page)
    over = page.entry.property("tone")
    dragged.leave(page)

    assert (over, page.entry.property("tone")) == ("accent", "")


def test_everything_has_a_name_and_tab_walks_from_top_to_bottom(
    qtbot: QtBot, jobs: Jobs, folder: Path
) -> None:
    page = a_page(qtbot, jobs, knows=False)
    drop(page, folder / "plan.pdf")
    wait_for(page, 1, qtbot)

    stops = tab_stops(page, page.cover_button)

    assert nameless(page) == []
    assert stops == ["chooseFile", "signPlan", "checked", "same", "different", "leaveCheck"]


def test_nothing_of_the_file_is_kept_or_logged(
    page: CheckPage, folder: Path, qtbot: QtBot, log_watch: LogWatch, home: Path
) -> None:
    before = {path.name for path in folder.rglob("*") if path.is_file()}

    drop(page, folder / CHECKED)
    wait_for(page, 1, qtbot)

    assert {path.name for path in folder.rglob("*") if path.is_file()} == before
    assert not any(path.is_file() for path in home.rglob("*"))
    assert log_watch.take() == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_at_twice_the_size_everything_fits_in_the_width(
    qtbot: QtBot, qapp: QApplication, jobs: Jobs, folder: Path, language: str
) -> None:
    put_on(qapp, dark=True, percent=200)
    words = Words.load(language, resource("translations"))
    qapp.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if words.is_rtl else Qt.LayoutDirection.LeftToRight
    )
    page = a_page(qtbot, jobs, knows=False, words=words)

    drop(page, folder / "plan.pdf")
    wait_for(page, 1, qtbot)

    assert page._area.horizontalScrollBar().maximum() == 0
    back, cover = page.back_button.geometry(), page.cover_button.geometry()
    assert (back.x() > cover.x()) is words.is_rtl
    card = page.cards[0]
    qtbot.waitUntil(lambda: card.mapTo(page._area.viewport(), card.rect().topLeft()).y() < 200)


def test_a_locked_copy_asks_for_its_pass_phrase_and_forgets_it(
    page: CheckPage, folder: Path, qtbot: QtBot
) -> None:
    (folder / "locked.pdf").write_bytes(locked().pdf)
    drop(page, folder / "locked.pdf")
    wait_for(page, 1, qtbot)
    field = part(page, QLineEdit, "carrierWords")
    assert field.hasFocus()

    qtbot.keyClicks(field, "these are other words")
    press(qtbot, part(page, QPushButton, "unlock"))
    emptied = field.text()
    qtbot.waitUntil(lambda: page.cards[0].checked.trouble is not None, timeout=WAIT_MS)
    again = part(page, QLineEdit, "carrierWords")
    qtbot.keyClicks(again, locked().passphrase.upper())
    press(qtbot, part(page, QPushButton, "unlock"))
    qtbot.waitUntil(lambda: page.cards[0].checked.is_inside, timeout=WAIT_MS)

    assert not emptied
    assert (page.cards[0].told.word, len(page.cards)) == ("Genuine", 1)
    assert page.cards[0].told.lines[0] == "This is the paper inside the locked file."
    assert page.cards[0].hasFocus()


def test_an_empty_pass_phrase_is_not_tried(page: CheckPage, folder: Path, qtbot: QtBot) -> None:
    (folder / "locked.pdf").write_bytes(locked().pdf)
    drop(page, folder / "locked.pdf", folder / "plan.pdf")
    wait_for(page, 2, qtbot)
    part(page.cards[0], QPushButton, "found").click()
    before = page.cards[0]

    press(qtbot, part(before, QPushButton, "unlock"))

    assert page.cards[0] is before
    assert not page.busy.isVisible()


def test_an_unlocked_copy_stays_in_its_place_in_the_list(page: CheckPage, folder: Path, qtbot: QtBot) -> None:
    (folder / "locked.pdf").write_bytes(locked().pdf)
    drop(page, folder / "draft.pdf", folder / "locked.pdf", folder / "changed.pdf")
    wait_for(page, 3, qtbot)
    part(page.cards[1], QPushButton, "found").click()
    field = part(page.cards[1], QLineEdit, "carrierWords")

    field.setText(locked().passphrase)
    field.returnPressed.emit()
    qtbot.waitUntil(lambda: page.cards[1].checked.is_inside, timeout=WAIT_MS)

    assert [card.told.word for card in page.cards] == ["Cannot tell", "Genuine", "Changed"]
    assert page.summary.text().startswith("3 files: 1 genuine, 1 changed")


def test_the_answer_for_a_locked_copy_is_not_shown_after_stop(
    page: CheckPage, jobs: Jobs, folder: Path, qtbot: QtBot
) -> None:
    (folder / "locked.pdf").write_bytes(locked().pdf)
    drop(page, folder / "locked.pdf")
    wait_for(page, 1, qtbot)
    waiting = Waiting()
    page._check = waiting
    field = part(page, QLineEdit, "carrierWords")
    field.setText(locked().passphrase)
    press(qtbot, part(page, QPushButton, "unlock"))
    qtbot.waitUntil(waiting.began.is_set, timeout=WAIT_MS)

    page.stop()
    waiting.may_end.set()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=WAIT_MS)

    assert page.cards[0].checked.is_locked


def test_a_partner_signs_a_plan_on_a_computer_of_their_own(qtbot: QtBot, jobs: Jobs, folder: Path) -> None:
    page = a_page(qtbot, jobs, knows=False)
    drop(page, folder / "draft.pdf")
    wait_for(page, 1, qtbot)

    press(qtbot, part(page, QPushButton, "signPlan"))
    form = part(page, CountersignForm, "countersign")
    form.use_file(folder / "plan.pdf")
    qtbot.waitUntil(form.isEnabled, timeout=WAIT_MS)
    places = form.place.count()
    drop(page, folder / "plan.pdf")
    wait_for(page, 1, qtbot)

    assert (places, verdicts(page)) == (1, ["Not changed"])
    qtbot.waitUntil(lambda: page.findChild(CountersignForm) is None)
