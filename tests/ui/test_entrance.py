"""From the locked vault to home, into a meeting and back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from fteam.keys import RingLockedError, RingUnavailableError
from fteam.paths import config_folder, data_folder, resource
from fteam.settings import load
from tests.ui.checking.files import files
from tests.ui.dropping import drop
from tests.ui.pages.opened import part
from tests.vaults import FOUR_WORDS, MemoryRing
from ui.checking.page import CheckPage
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.vault import VaultPage
from ui.entrance import SETTINGS, UNREADABLE, Entrance, enter
from ui.home import HomePage
from ui.look.theme import put_on, scaled
from ui.office import Door
from ui.window import MeetingWindow


class Front(QStackedWidget):
    """A top window: what the entrance asks of one, and no more."""

    def __init__(self) -> None:
        super().__init__()
        self.on_close: Callable[[], None] | None = None
        self.files: tuple[Path, ...] = ()
        self.over: QWidget | None = None

    def show_page(self, page: QWidget) -> None:
        before = self.widget(0)
        self.insertWidget(0, page)
        self.setCurrentWidget(self.over or page)
        self.let_go(before)

    def lay_over(self, page: QWidget) -> None:
        self.over = page
        self.addWidget(page)
        self.setCurrentWidget(page)

    def take_off(self) -> None:
        before, self.over = self.over, None
        self.setCurrentIndex(0)
        self.let_go(before)

    def let_go(self, page: QWidget | None) -> None:
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()


@pytest.fixture
def ring() -> MemoryRing:
    return MemoryRing()


@pytest.fixture
def door(ring: MemoryRing) -> Door:
    return Door(data_folder(), ring)


@pytest.fixture
def front(qtbot: QtBot) -> Front:
    made = Front()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


@pytest.fixture
def entrance(front: Front, door: Door, qapp: QApplication) -> Iterator[Entrance]:
    made = Entrance(front, door)
    yield made
    made.close()
    put_on(qapp, dark=False)


def wait_for(front: Front, kind: type[QWidget], qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(front.currentWidget(), kind), timeout=10_000)
    page = front.currentWidget()
    assert page is not None
    return page


def vault_page(front: Front, qtbot: QtBot) -> VaultPage:
    page = wait_for(front, VaultPage, qtbot)
    assert isinstance(page, VaultPage)
    return page


def press(front: Front, name: str, qtbot: QtBot) -> None:
    button = front.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)


def give(page: VaultPage, *typed: str) -> None:
    for field, words in zip((page.first, page.second), typed, strict=False):
        assert field is not None
        field.setText(words)
    page.submit()


def test_first_start_needs_one_click_where_there_is_a_key_store(
    entrance: Entrance, front: Front, qtbot: QtBot
) -> None:
    entrance.begin()
    give(vault_page(front, qtbot))

    wait_for(front, HomePage, qtbot)


def test_first_start_without_a_key_store_takes_a_passphrase(
    entrance: Entrance, front: Front, ring: MemoryRing, qtbot: QtBot
) -> None:
    ring.error = RingUnavailableError()
    entrance.begin()

    give(vault_page(front, qtbot), FOUR_WORDS, FOUR_WORDS)

    wait_for(front, HomePage, qtbot)


def test_a_weak_passphrase_is_refused_and_can_be_made_longer(
    entrance: Entrance, front: Front, ring: MemoryRing, qtbot: QtBot
) -> None:
    ring.error = RingUnavailableError()
    entrance.begin()
    page = vault_page(front, qtbot)
    give(page, "short", "short")
    qtbot.waitUntil(page.error.isVisible)

    give(page, FOUR_WORDS, FOUR_WORDS)

    wait_for(front, HomePage, qtbot)


def test_later_starts_ask_nothing(entrance: Entrance, front: Front, door: Door, qtbot: QtBot) -> None:
    door.create("").lock()

    entrance.begin()

    wait_for(front, HomePage, qtbot)


def test_a_locked_key_store_is_said_and_can_be_tried_again(
    entrance: Entrance, front: Front, door: Door, ring: MemoryRing, qtbot: QtBot
) -> None:
    door.create("").lock()
    ring.error = RingLockedError()
    entrance.begin()
    page = vault_page(front, qtbot)
    said = page.error.text()
    ring.error = None

    give(page)

    assert "unlock it and try again" in said
    wait_for(front, HomePage, qtbot)


def test_a_wrong_passphrase_is_said_and_can_be_tried_again(
    entrance: Entrance, front: Front, door: Door, ring: MemoryRing, qtbot: QtBot
) -> None:
    ring.error = RingUnavailableError()
    door.create(FOUR_WORDS).lock()
    entrance.begin()
    page = vault_page(front, qtbot)
    give(page, "these are other words")
    qtbot.waitUntil(page.error.isVisible)

    give(page, FOUR_WORDS)

    wait_for(front, HomePage, qtbot)


def test_a_key_store_that_is_locked_at_first_start_is_said(
    entrance: Entrance, front: Front, ring: MemoryRing, qtbot: QtBot
) -> None:
    ring.error = RingLockedError()

    entrance.begin()

    page = vault_page(front, qtbot)
    assert "unlock it and try again" in page.error.text()


def test_a_meeting_opens_and_leads_home_again(
    entrance: Entrance, front: Front, door: Door, qtbot: QtBot
) -> None:
    door.create("").lock()
    entrance.begin()
    wait_for(front, HomePage, qtbot)

    press(front, "newMeeting", qtbot)
    window = wait_for(front, MeetingWindow, qtbot)
    assert isinstance(window, MeetingWindow)
    plan_id = window.desk.plan.id
    press(front, "home", qtbot)
    wait_for(front, HomePage, qtbot)

    press(front, f"open-{plan_id}", qtbot)
    wait_for(front, MeetingWindow, qtbot)


def test_a_practice_family_is_one_press_away(
    entrance: Entrance, front: Front, door: Door, qtbot: QtBot
) -> None:
    door.create("").lock()
    entrance.begin()
    wait_for(front, HomePage, qtbot)

    press(front, "practiceTwo", qtbot)

    wait_for(front, MeetingWindow, qtbot)


def test_a_meeting_file_is_brought_in(
    entrance: Entrance,
    front: Front,
    door: Door,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "a.json"
    copyfile(resource("meetings", "one.json"), file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    door.create("").lock()
    entrance.begin()
    wait_for(front, HomePage, qtbot)

    press(front, "openFile", qtbot)

    wait_for(front, MeetingWindow, qtbot)


def test_a_bad_meeting_file_is_refused_in_words(
    entrance: Entrance,
    front: Front,
    door: Door,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "a.json"
    file.write_text("{}", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    door.create("").lock()
    entrance.begin()
    home = wait_for(front, HomePage, qtbot)
    assert isinstance(home, HomePage)

    press(front, "openFile", qtbot)

    assert home.notice.text()
    assert front.currentWidget() is home


def check_page(front: Front, qtbot: QtBot, cards: int = 0) -> CheckPage:
    page = wait_for(front, CheckPage, qtbot)
    assert isinstance(page, CheckPage)
    qtbot.waitUntil(lambda: len(page.cards) == cards, timeout=10_000)
    return page


def focused(front: Front) -> str:
    at = front.focusWidget()
    assert at is not None
    return at.objectName()


def test_a_plan_is_checked_from_home_and_home_is_there_again(
    entrance: Entrance, front: Front, door: Door, qtbot: QtBot
) -> None:
    door.create("").lock()
    entrance.begin()
    home = wait_for(front, HomePage, qtbot)
    front.activateWindow()

    press(front, "checkPlan", qtbot)
    page = check_page(front, qtbot)
    at_first, said = focused(front), part(page, QLabel, "known").text()
    press(front, "leaveCheck", qtbot)

    wait_for(front, HomePage, qtbot)
    assert front.currentWidget() is home
    assert said.startswith("This computer knows the keys")
    assert (at_first, focused(front)) == ("chooseFile", "newMeeting")


def test_a_file_dropped_on_home_is_checked(
    entrance: Entrance, front: Front, door: Door, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "plan.pdf").write_bytes(files().sealed)
    door.create("").lock()
    entrance.begin()
    home = wait_for(front, HomePage, qtbot)

    drop(home, tmp_path / "plan.pdf")

    assert check_page(front, qtbot, cards=1).cards[0].told.word == "Not changed"


def test_a_plan_is_checked_without_opening_the_vault(
    entrance: Entrance, front: Front, ring: MemoryRing, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "plan.pdf").write_bytes(files().sealed)
    ring.error = RingUnavailableError()
    entrance.begin()
    vault_page(front, qtbot)

    press(front, "checkPlan", qtbot)
    page = check_page(front, qtbot)
    drop(page, tmp_path / "plan.pdf")

    assert check_page(front, qtbot, cards=1).cards[0].told.fingerprint == files().key.fingerprint
    assert part(page, QLabel, "known").text().startswith("No plans are open here")
    assert entrance.office is None
    press(front, "leaveCheck", qtbot)
    vault_page(front, qtbot)


def test_a_file_dropped_before_the_locked_vault_is_checked(
    entrance: Entrance, front: Front, ring: MemoryRing, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"JFIF")
    ring.error = RingUnavailableError()
    entrance.begin()

    drop(vault_page(front, qtbot), tmp_path / "photo.jpg")

    assert check_page(front, qtbot, cards=1).cards[0].told.word == "Cannot tell"


def test_a_plan_is_checked_in_a_meeting_which_is_as_it_was_afterwards(
    entrance: Entrance, front: Front, door: Door, qtbot: QtBot
) -> None:
    door.create("").lock()
    entrance.begin()
    wait_for(front, HomePage, qtbot)
    press(front, "practiceTwo", qtbot)
    window = wait_for(front, MeetingWindow, qtbot)
    assert isinstance(window, MeetingWindow)
    window.open_step("needs")
    front.activateWindow()

    qtbot.keyClick(window, Qt.Key.Key_F8)
    check_page(front, qtbot)
    qtbot.keyClick(front.currentWidget(), Qt.Key.Key_Escape)

    wait_for(front, MeetingWindow, qtbot)
    assert front.currentWidget() is window
    assert window.page.step.key == "needs"


@pytest.mark.parametrize("is_set_up", [False, True])
def test_files_given_at_the_start_are_checked(
    entrance: Entrance, front: Front, door: Door, qtbot: QtBot, tmp_path: Path, *, is_set_up: bool
) -> None:
    (tmp_path / "plan.pdf").write_bytes(files().page_added)
    front.files = (tmp_path / "plan.pdf",)
    if is_set_up:
        door.create("").lock()

    entrance.begin()

    assert check_page(front, qtbot, cards=1).cards[0].told.word == "Changed"
    assert (entrance.office is not None) is is_set_up
    press(front, "leaveCheck", qtbot)
    wait_for(front, HomePage if is_set_up else VaultPage, qtbot)
    assert not front.files


def test_a_file_that_cannot_be_read_is_said(
    entrance: Entrance,
    front: Front,
    door: Door,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "gone.json"), ""))
    door.create("").lock()
    entrance.begin()
    home = wait_for(front, HomePage, qtbot)
    assert isinstance(home, HomePage)

    press(front, "openFile", qtbot)

    assert home.notice.text() == UNREADABLE


def test_choosing_no_file_changes_nothing(
    entrance: Entrance, front: Front, door: Door, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    door.create("").lock()
    entrance.begin()
    home = wait_for(front, HomePage, qtbot)
    assert isinstance(home, HomePage)

    press(front, "openFile", qtbot)

    assert not home.notice.text()


def test_entering_leaves_the_way_to_close_with_the_window(front: Front, qtbot: QtBot) -> None:
    entrance = enter(front)
    qtbot.waitUntil(lambda: not entrance.jobs.is_busy, timeout=10_000)

    assert front.on_close == entrance.close
    entrance.close()


def test_new_settings_are_kept_and_seen_at_once(
    entrance: Entrance, front: Front, door: Door, qtbot: QtBot
) -> None:
    door.create("").lock()
    entrance.begin()
    before = wait_for(front, HomePage, qtbot)
    press(front, "settings", qtbot)
    dialog = front.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    dialog.editors["text_percent"].fill("150")

    qtbot.keyClick(dialog.keep_button, Qt.Key.Key_Space)

    assert front.currentWidget() is not before
    assert (scaled(100), load(config_folder() / SETTINGS).text_percent) == (150, 150)


def test_settings_that_cannot_be_kept_are_said(
    entrance: Entrance, front: Front, door: Door, qtbot: QtBot
) -> None:
    door.create("").lock()
    entrance.begin()
    home = wait_for(front, HomePage, qtbot)
    assert isinstance(home, HomePage)
    (config_folder() / SETTINGS).mkdir()
    press(front, "settings", qtbot)
    dialog = front.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)

    qtbot.keyClick(dialog.keep_button, Qt.Key.Key_Space)

    assert "could not be saved" in home.notice.text()


def test_a_new_meeting_waits_for_the_familys_name(
    entrance: Entrance, front: Front, door: Door, qtbot: QtBot
) -> None:
    door.create("").lock()
    entrance.begin()
    wait_for(front, HomePage, qtbot)
    front.activateWindow()

    press(front, "newMeeting", qtbot)

    window = wait_for(front, MeetingWindow, qtbot)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "label"
