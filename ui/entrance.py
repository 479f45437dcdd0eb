"""From the painted shell to home: opens the vault, then shows meetings. Imported after the first paint."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from fteam.errors import FTeamError
from fteam.paths import config_folder, resource
from fteam.progress import Progress
from fteam.seal.stamp_service import services_in
from fteam.sealed import check_file
from fteam.settings import Settings, load, save
from fteam.store.vault import Vault
from fteam.words import Words, phrase
from ui.checking.page import CheckPage
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.vault import VaultPage
from ui.dress import Dress
from ui.home import HomePage
from ui.jobs import Jobs
from ui.office import Door, Office
from ui.window import MeetingWindow

MEETING_FILES: Final = "*.json"
SETTINGS: Final = "settings.json"
UNREADABLE: Final = phrase("This file cannot be read. Copy it to this laptop and try again.")


class Shell(Protocol):
    """What the entrance asks of the top window."""

    on_close: Callable[[], None] | None
    files: tuple[Path, ...]

    def show_page(self, page: QWidget) -> None:
        """Show a page in place of the one before."""
        ...

    def lay_over(self, page: QWidget) -> None:
        """Show a page over the one that is there, which waits."""
        ...

    def take_off(self) -> None:
        """Let the page go that lies over the other."""
        ...


class Entrance(QObject):
    """Leads from the locked vault to the list of meetings and into one of them.

    Attributes:
        office: The open vault with everything that works on it; None while it is locked.
    """

    def __init__(self, shell: Shell, door: Door) -> None:
        """Stand before the vault.

        Args:
            shell: The top window.
            door: The vault's door.
        """
        super().__init__()
        self._shell = shell
        self._door = door
        self.office: Office | None = None
        self._dress = Dress(_application(), self)
        self._take(load(config_folder() / SETTINGS))
        self.jobs = Jobs(self)
        self.jobs.failed.connect(self._on_failed)
        self.page: VaultPage | None = None
        self._home: HomePage | None = None
        self._arrive: Callable[[], None] | None = None
        shell.on_close = self.close

    def begin(self) -> None:
        """Look for the vault and open it without a question, if that is possible."""
        self.jobs.start(owner=self, label="", work=self._look, done=self._on_looked)

    def close(self) -> None:
        """Lock everything."""
        self.jobs.close()
        if self.office is not None:
            self.office.close()
            self.office = None

    def _look(self, _progress: Progress) -> tuple[str, Any]:
        if not self._door.is_there():
            return "new", self._door.has_ring()
        if not self._door.opens_by_ring():
            return "ask", ""
        try:
            return "open", self._door.open("")
        except FTeamError as error:
            return "ask", error.sentence(self.words)

    def _on_looked(self, found: tuple[str, Any]) -> None:
        state, what = found
        if state == "open":
            self._on_opened(what)
        elif state == "new":
            self._ask(is_new=True, has_ring=bool(what), sentence="")
        else:
            self._ask(is_new=False, has_ring=self._door.opens_by_ring(), sentence=str(what))
        files, self._shell.files = self._shell.files, ()
        if files:
            self._on_checked(files)

    def _ask(self, *, is_new: bool, has_ring: bool, sentence: str) -> None:
        self.page = VaultPage(self.words, is_new=is_new, has_ring=has_ring)
        self.page.given.connect(self._on_given)
        self.page.checked.connect(self._on_checked)
        self._arrive = self.page.arrive
        self._shell.show_page(self.page)
        self.page.refuse(sentence)

    def _on_given(self, passphrase: str) -> None:
        act = self._door.open if self._door.is_there() else self._door.create
        self.jobs.start(owner=self, label="", work=lambda _progress: act(passphrase), done=self._on_opened)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, FTeamError) and self.office is None:
            if self.page is None:
                self._ask(is_new=not self._door.is_there(), has_ring=False, sentence="")
            if self.page is not None:
                self.page.refuse(error.sentence(self.words))

    def _on_opened(self, vault: Vault) -> None:
        self.office = Office(vault, self._settings, self.words, self)
        self.show_home()

    def show_home(self) -> None:
        """Show the list of meetings."""
        office = self._open_office()
        home = HomePage(self.words)
        home.opened.connect(lambda plan_id: self._enter(lambda: office.open_meeting(plan_id)))
        home.began.connect(lambda: self._enter(office.new_meeting))
        home.practised.connect(lambda name: self._enter(lambda: office.practice(name)))
        home.brought.connect(self._on_brought)
        home.checked.connect(self._on_checked)
        home.set_up.connect(self._on_set_up)
        home.show_meetings(office.meetings(), date.today())  # noqa: DTZ011  # the person's own calendar
        self._home = home
        self._arrive = home.arrive
        self._shell.show_page(home)
        home.arrive()

    def _open_office(self) -> Office:
        if self.office is None:
            raise RuntimeError
        return self.office

    def _enter(self, make: Callable[[], MeetingWindow]) -> None:
        try:
            window = make()
        except FTeamError as error:
            if self._home is not None:
                self._home.refuse(error.sentence(self.words))
            return
        window.left.connect(self.show_home, Qt.ConnectionType.QueuedConnection)
        window.checked.connect(self._on_checked)
        self._arrive = lambda: window.page.arrive()  # noqa: PLW0108  the page that is open then, not now
        self._shell.show_page(window)
        window.page.arrive()  # only what is shown can hold the caret

    def _on_set_up(self) -> None:
        office = self._open_office()
        dialog = SettingsDialog(self._settings, self.words, self.jobs, office.seal_fingerprint(), self._home)
        dialog.given.connect(self._on_settings)
        dialog.open()

    def _on_settings(self, settings: Settings) -> None:
        try:
            save(config_folder() / SETTINGS, settings)
        except FTeamError as error:
            if self._home is not None:
                self._home.refuse(error.sentence(self.words))
            return
        self._take(settings)
        self._open_office().take(settings, self.words)
        self.show_home()  # built again, so that every size and word is right

    def _take(self, settings: Settings) -> None:
        self._settings = settings
        self.words = Words.load(settings.language, resource("translations"))
        self._dress.put_on(settings, self.words)

    def _on_brought(self) -> None:
        untrusted = self._chosen(phrase("Open a meeting file"), MEETING_FILES)
        if untrusted is not None:
            office = self._open_office()
            self._enter(lambda: office.bring_in(untrusted))

    def _on_checked(self, paths: object) -> None:
        """Lay “Check a plan” over what is shown; it needs no vault, and knows more with one."""
        office = self.office
        services = services_in(self._settings.stamp_certificates)
        stamps = [service.pem.encode() for service in services]
        known_check = office.check if office else partial(check_file, store=None, stamps=stamps)
        page = CheckPage(self.words, self.jobs, known_check, knows_keys=office is not None)
        page.left.connect(self._on_check_left, Qt.ConnectionType.QueuedConnection)
        self._shell.lay_over(page)
        page.arrive()
        if isinstance(paths, tuple) and paths:
            page.check_files(paths)

    def _on_check_left(self) -> None:
        self._shell.take_off()
        if self._arrive is not None:
            self._arrive()

    def _chosen(self, title: str, files: str) -> bytes | None:
        """Return the bytes of the file that a person chooses, or nothing."""
        name, _filter = QFileDialog.getOpenFileName(self._home, self.words(title), "", files)
        try:
            return Path(name).read_bytes() if name else None
        except OSError:
            if self._home is not None:
                self._home.refuse(self.words(UNREADABLE))
            return None


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError
    return app


def enter(shell: Shell) -> Entrance:
    """Go on from the painted shell.

    Args:
        shell: The top window; it keeps the entrance alive through ``on_close``.
    """
    entrance = Entrance(shell, Door())
    entrance.begin()
    return entrance
