"""A partner signs a sealed paper with their own certificate file, handed over on a stick."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from fteam.seal.partner_key import LIMIT_BYTES as KEY_BYTES
from fteam.seal.partner_key import PartnerKey, open_certificate
from fteam.seal.places import SigningPlace, signing_places
from fteam.sealed import countersigned
from fteam.words import Words, phrase
from ui.jobs import Jobs
from ui.sections.later_work import GAP, PDF_FILES, SHORT, LaterForm
from ui.untrusted import read_untrusted
from ui.widgets.ask_file import ask_open
from ui.widgets.editors import ChoiceEditor
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

KEY_FILES: Final = "PKCS#12 (*.p12 *.pfx *.P12 *.PFX)"
FROM_DISK: Final = "file"


@dataclass(frozen=True)
class Copy:
    """A sealed copy to choose from.

    Attributes:
        key: Fingerprint of its file.
        name: Whose copy it is.
        load: Reads its newest state; runs in a job.
    """

    key: str
    name: str
    load: Callable[[], bytes]


class CountersignForm(LaterForm):
    """The paper, the place, the certificate; then one button signs."""

    def __init__(
        self,
        words: Words,
        jobs: Jobs,
        copies: Sequence[Copy] = (),
        keep: Callable[[bytes], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the form.

        Args:
            words: The screen's language.
            jobs: Long work.
            copies: Sealed copies of the open meeting; none without one.
            keep: Keeps the signed file as the newest state of its copy; runs in a job.
            parent: Qt's owner.
        """
        super().__init__(words, jobs, parent)
        self.setObjectName("countersign")
        self._copies = {copy.key: copy for copy in copies}
        self._keep = keep
        self._pdf = b""
        self._is_own = False
        self._key_file = b""
        self._key: PartnerKey | None = None
        self.column.addWidget(self._paper_card())
        self.column.addWidget(self._key_card())
        self.column.addWidget(self.said)
        self.column.addWidget(self._foot())
        self._show_ready()

    def arrive(self) -> None:
        """Begin with the paper; with a single one it is chosen already."""
        (self.paper if self._copies else self.other_button).setFocus()
        if self._copies and not self._pdf:
            self._on_paper()

    def use_file(self, path: Path) -> None:
        """Take a sealed file from a disk."""
        label = phrase("Looking for the places to sign…")
        self.start(label, lambda: _with_places(read_untrusted(path)), partial(self._on_places, is_own=False))

    def _paper_card(self) -> QWidget:
        words = self.words
        self.paper = ChoiceEditor([(copy.key, copy.name) for copy in self._copies.values()])
        self.paper.setObjectName("paper")
        whose = QLabel(words(phrase("Whose copy")))
        whose.setBuddy(self.paper)
        self.paper.setAccessibleName(whose.text())
        self.paper.activated.connect(self._on_paper)
        if not self._copies:
            whose.hide()
            self.paper.hide()
        self.other_button = self.button(phrase("Choose a file…"), "otherPaper", self._ask_paper)
        self.chosen = Text("", "quiet")
        self.place = ChoiceEditor(())
        self.place.setObjectName("place")
        label = QLabel(words(phrase("Place to sign")))
        label.setBuddy(self.place)
        self.place.setAccessibleName(label.text())
        return self.card(
            phrase("1. The paper"),
            _line(whose, self.paper, self.other_button),
            self.chosen,
            _line(label, self.place),
        )

    def _key_card(self) -> QWidget:
        words = self.words
        why = phrase(
            "The partner brings a file of their organization that ends in .p12 or .pfx, and its passphrase. "
            "Neither is kept."
        )
        self.key_button = self.button(phrase("Choose the certificate file…"), "keyFile", self._ask_key)
        self.key_name = Text("", "quiet")
        self.passphrase = QLineEdit()
        self.passphrase.setObjectName("keyWords")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self._on_open)
        label = QLabel(words(phrase("Passphrase of the certificate file")))
        label.setBuddy(self.passphrase)
        self.passphrase.setAccessibleName(label.text())
        self.open_button = self.button(phrase("Open"), "openKey", self._on_open)
        self.open_button.setAccessibleName(words(phrase("Open the certificate file")))
        self.signs_as = Text("", "strong")
        self.signs_as.setObjectName("signsAs")
        return self.card(
            phrase("2. Their certificate"),
            Text(words(why), "quiet"),
            _line(self.key_button, self.key_name),
            label,
            _line(self.passphrase, self.open_button),
            self.signs_as,
        )

    def _foot(self) -> QWidget:
        self.sign_button = self.button(phrase("Sign"), "signAsPartner", self._on_sign)
        self.sign_button.setProperty("kind", "main")
        return _line(self.sign_button, self.save_button)

    def _show_ready(self) -> None:
        self.place.setEnabled(self.place.count() > 0)
        self.open_button.setEnabled(bool(self._key_file))
        self.passphrase.setEnabled(bool(self._key_file))
        self.sign_button.setEnabled(bool(self._pdf) and self._key is not None and self.place.count() > 0)
        tab_in_order(self)

    def _ask_paper(self) -> None:
        title = self.words(phrase("Choose a sealed paper"))
        ask_open(self, "choosePaper", title, [PDF_FILES], self.use_file)

    def _ask_key(self) -> None:
        title = self.words(phrase("Choose the certificate file"))
        ask_open(self, "chooseKey", title, [KEY_FILES], self._on_key_file)

    def _on_paper(self) -> None:
        copy = self._copies[self.paper.value()]
        label = phrase("Looking for the places to sign…")
        self.start(label, lambda: _with_places(copy.load()), partial(self._on_places, is_own=True))

    def _on_places(self, found: tuple[bytes, tuple[SigningPlace, ...]], *, is_own: bool) -> None:
        self._pdf, places = found
        self._is_own = is_own
        free = [place for place in places if place.is_free]
        self.place.offer([(place.field, place.label or place.field) for place in free])
        words = self.words
        self.chosen.say("" if is_own else words(phrase("A file from this computer")))
        if not free:
            none = phrase("This paper has no free place to sign. The next version has one for each partner.")
            self.tell(words(none), "error")
        self._show_ready()

    def _on_key_file(self, path: Path) -> None:
        self._key = None
        self.signs_as.say("")
        self.start(
            phrase("Reading the certificate file…"),
            lambda: read_untrusted(path, KEY_BYTES),
            partial(self._on_key_read, path.name),
        )

    def _on_key_read(self, name: str, content: bytes) -> None:
        self._key_file = content
        self.key_name.say(name)
        self._show_ready()
        self.passphrase.setFocus()

    def _on_open(self) -> None:
        typed, content = self.passphrase.text(), self._key_file
        self.passphrase.clear()  # it stands nowhere longer than it is needed
        self.passphrase.setFocus()  # if it was the wrong one, it is typed again
        at = datetime.now().astimezone()
        label = phrase("Opening the certificate…")
        self.start(label, lambda: open_certificate(content, typed, at), self._on_opened)

    def _on_opened(self, key: PartnerKey) -> None:
        self._key = key
        words = self.words
        until = words.dated(key.ends_at.date())
        said = phrase("Signs as {name}. The certificate counts until {day}.")
        if key.organization:
            # Translators: {organization} is where {name} works.
            said = phrase("Signs as {name}, {organization}. The certificate counts until {day}.")
        self.signs_as.say(words(said, name=key.name, organization=key.organization, day=until))
        self._show_ready()
        self.sign_button.setFocus()

    def _on_sign(self) -> None:
        key, self._key = self._key, None
        if key is None:
            return
        pdf, field, words = self._pdf, self.place.value(), self.words
        at = datetime.now().astimezone().replace(microsecond=0)
        keep = self._keep if self._is_own else None

        def work() -> bytes:
            signed = countersigned(pdf, field, key, at, words)
            if keep is not None:
                keep(signed)
            return signed

        self.start(phrase("Signing…"), work, self._on_signed)
        self._forget_key()

    def _on_signed(self, signed: bytes) -> None:
        self._pdf = signed
        said = phrase("Signed. Save the file for the partner.")
        if self._is_own and self._keep is not None:
            said = phrase(
                "Signed, and kept as the newest copy. Everyone who opens or prints it gets this one."
            )
        self.tell(self.words(said))
        self.place.offer(())
        self._show_ready()
        self.offer(signed, f"plan-{sha256(signed).hexdigest()[:SHORT]}.pdf")

    def _forget_key(self) -> None:
        self._key_file = b""
        self.key_name.say("")
        self.signs_as.say("")


def _with_places(untrusted_pdf: bytes) -> tuple[bytes, tuple[SigningPlace, ...]]:
    return untrusted_pdf, signing_places(untrusted_pdf)


def _line(*parts: QWidget) -> QWidget:
    """Return parts side by side; fields take the room that is left."""
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(GAP)
    for part in parts:
        line.addWidget(part, 1 if isinstance(part, QComboBox | QLineEdit) else 0)
    if not any(isinstance(part, QComboBox | QLineEdit) and not part.isHidden() for part in parts):
        line.addStretch(1)
    return whole
