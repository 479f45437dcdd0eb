"""Parts of the settings that are more than a choice from a list: the seal key, letters, time stamps."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from fteam.document.packs import Pack, PackShelf, add_pack, packs
from fteam.errors import FTeamError
from fteam.seal.stamp_service import LIMIT_BYTES, read_services, services_in
from fteam.words import Phrase, Words, phrase
from ui.jobs import Jobs
from ui.untrusted import read_untrusted
from ui.widgets.announce import announce
from ui.widgets.ask_file import ask_open
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text

MARGIN: Final = 14
GAP: Final = 8
CERTIFICATE_FILES: Final = "X.509 (*.pem *.crt *.cer *.der)"
PACK_FILES: Final = "ZIP (*.zip)"
ANY_FILES: Final = "* (*)"


class Section(QFrame):
    """A card with a heading, and a line that says how the last act went."""

    def __init__(self, words: Words, title: Phrase, name: str, parent: QWidget | None = None) -> None:
        """Make the card; subclasses fill ``column``.

        Args:
            words: The screen's language.
            title: What stands above it.
            name: Object name.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.words = words
        self.setObjectName(name)
        self.setProperty("kind", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN - 4)
        self.column.setSpacing(GAP)
        self.column.addWidget(Text(words(title), "section"))
        self.said = Text("")
        self.said.setObjectName(f"{name}Said")
        self.said.hide()

    def button(self, said: Phrase, name: str, act: Callable[[], None]) -> QPushButton:
        """Return a button."""
        button = QPushButton(self.words(said))
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def tell(self, sentence: str, kind: str = "plain") -> None:
        """Say how it went, on the screen and aloud."""
        self.said.become(kind)
        self.said.say(sentence)
        announce(self.said, sentence)


class SealKeySection(Section):
    """The fingerprint of this computer's seal key, to be told by phone."""

    def __init__(self, words: Words, fingerprint: str, parent: QWidget | None = None) -> None:
        """Show a fingerprint.

        Args:
            words: The screen's language.
            fingerprint: Of the key; empty before the first seal.
            parent: Qt's owner.
        """
        super().__init__(words, phrase("Your seal key"), "sealKey", parent)
        self._fingerprint = fingerprint
        if not fingerprint:
            none = phrase("Your key is made at the first seal. Its fingerprint stands here from then on.")
            self.column.addWidget(Text(words(none), "quiet"))
            return
        why = phrase(
            "Partners who check a plan compare this fingerprint. Read it to them by phone, or give it to "
            "them on paper."
        )
        self.column.addWidget(Text(words(why), "quiet"))
        shown = Text(fingerprint, "title")
        shown.setObjectName("fingerprint")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if words.is_rtl:
            shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            shown.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.column.addWidget(shown)
        copy = self.button(phrase("Copy the fingerprint"), "copyFingerprint", self._on_copy)
        self.column.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(self.said)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._fingerprint)
        self.tell(self.words(phrase("Copied.")))


class LettersSection(Section):
    """Letters of other languages that are too large to come with every installation."""

    def __init__(self, words: Words, jobs: Jobs, parent: QWidget | None = None) -> None:
        """Show which packs are here.

        Args:
            words: The screen's language.
            jobs: Long work.
            parent: Qt's owner.
        """
        super().__init__(words, phrase("Letters for other languages"), "letters", parent)
        self._jobs = jobs
        why = phrase(
            "Some letters come in files of their own, on a stick or by mail. Add one, and papers print them."
        )
        self.column.addWidget(Text(words(why), "quiet"))
        self._lines: dict[str, Text] = {}
        for pack in packs():
            line = Text("")
            line.setObjectName(f"pack-{pack.name}")
            self._lines[pack.name] = line
            self.column.addWidget(line)
        self.add_button = self.button(phrase("Add letters from a file…"), "addLetters", self._on_add)
        self.column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(self.said)
        self._show_packs()

    def take(self, path: Path) -> None:
        """Add a pack from a file.

        Args:
            path: What a person chose; anything may be in it.
        """
        self.add_button.setEnabled(False)
        label = self.words(phrase("Adding the letters…"))
        self.tell(label, "quiet")
        self._jobs.start(owner=self, label=label, work=lambda _progress: _added(path), done=self._on_added)

    def _show_packs(self) -> None:
        shelf, words = PackShelf.here(), self.words
        for pack in packs():
            said = phrase("✓ {letters}: on this computer")
            if not shelf.has(pack):
                said = phrase("{letters}: not on this computer, {megabytes} MB")
            shown = words(said, letters=words(pack.title), megabytes=pack.megabytes)
            self._lines[pack.name].setText(shown)

    def _on_add(self) -> None:
        title = self.words(phrase("Choose a file with letters"))
        ask_open(self, "chooseLetters", title, [PACK_FILES, ANY_FILES], self.take)

    def _on_added(self, outcome: Pack | FTeamError) -> None:
        self.add_button.setEnabled(True)
        self.add_button.setFocus()
        if isinstance(outcome, FTeamError):
            self.tell(outcome.sentence(self.words), "error")
            return
        self._show_packs()
        added = phrase("Added: {letters}. Papers print them from now on.")
        self.tell(self.words(added, letters=self.words(outcome.title)))


class StampSection(Section):
    """Time-stamping services that the agency trusts; a change counts once the settings are kept."""

    def __init__(self, words: Words, certificates: str, parent: QWidget | None = None) -> None:
        """Show the services.

        Args:
            words: The screen's language.
            certificates: PEM text of the settings.
            parent: Qt's owner.
        """
        super().__init__(words, phrase("Time stamps"), "stamps", parent)
        self.certificates = certificates
        why = phrase(
            "A time-stamping service can prove on which day a plan existed. Add its certificate, if your "
            "agency uses one. fteam asks it through files, never through the network."
        )
        self.column.addWidget(Text(words(why), "quiet"))
        self.services = Text("")
        self.services.setObjectName("stampServices")
        self.column.addWidget(self.services)
        flow = FlowLayout(spacing=GAP)
        self.add_button = self.button(phrase("Add a certificate…"), "addStampService", self._on_add)
        self.remove_button = self.button(phrase("Use no service"), "noStampService", self._on_remove)
        flow.addWidget(self.add_button)
        flow.addWidget(self.remove_button)
        self.column.addLayout(flow)
        self.column.addWidget(self.said)
        self._show_services()

    def take(self, path: Path) -> None:
        """Add the certificates of a file.

        Args:
            path: What a person chose; anything may be in it.
        """
        try:
            found = read_services(read_untrusted(path, LIMIT_BYTES), datetime.now().astimezone())
        except FTeamError as error:
            self.tell(error.sentence(self.words), "error")
            return
        known = {service.pem for service in services_in(self.certificates)}
        self.certificates += "".join(service.pem for service in found if service.pem not in known)
        self._show_services()
        self.tell(self.words(phrase("Added. It counts once you press “Keep”.")))

    def _show_services(self) -> None:
        services, words = services_in(self.certificates), self.words
        lines = [
            words(phrase("✓ {name}, until {day}"), name=each.name, day=words.dated(each.ends_at.date()))
            for each in services
        ]
        self.services.setText("\n".join(lines) or words(phrase("No service is set.")))
        self.remove_button.setVisible(bool(services))

    def _on_add(self) -> None:
        title = self.words(phrase("Choose the certificate of the service"))
        ask_open(self, "chooseCertificate", title, [CERTIFICATE_FILES, ANY_FILES], self.take)

    def _on_remove(self) -> None:
        self.certificates = ""
        self._show_services()
        self.add_button.setFocus()
        self.tell(self.words(phrase("Removed. It counts once you press “Keep”.")))


def _added(path: Path) -> Pack | FTeamError:
    """Return the error instead of raising it: it is said in the settings, not in the window behind them."""
    try:
        return add_pack(path)
    except FTeamError as error:
        return error
