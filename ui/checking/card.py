"""The card of one checked file: the answer in large letters, what was found, what to do next."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fteam.words import Phrase, Words, phrase
from ui.checking.look_at import Checked
from ui.checking.told import Compared, Told, told
from ui.widgets.announce import announce
from ui.widgets.flow import FlowLayout
from ui.widgets.fold import FoldButton
from ui.widgets.text import Text
from ui.widgets.verdict_sign import VerdictSign

MARGIN: Final = 18
GAP: Final = 10
BULLET: Final = "•"


class CheckedCard(QFrame):
    """One file: sign, word, sentence, and the details below.

    Signals:
        unlocked(object, str): The checked file and the passphrase typed for it.
        compared(): The fingerprint was compared; the answer may be another one now.
    """

    unlocked = Signal(object, str)
    compared = Signal()

    def __init__(
        self, checked: Checked, words: Words, *, is_alone: bool = True, parent: QWidget | None = None
    ) -> None:
        """Show what was found.

        Args:
            checked: The file after its check.
            words: The screen's language.
            is_alone: Whether it is the only one; of several the details are folded.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.checked = checked
        self._words = words
        self._is_alone = is_alone
        self.setProperty("kind", "card")
        self.setObjectName("checked")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN - 4)
        self._column.setSpacing(GAP)
        self._whole: QWidget | None = None
        self._show(Compared.NOT_YET)

    @property
    def told(self) -> Told:
        """What is shown."""
        return self._told

    def compare(self, compared: Compared) -> None:
        """Take what the person found when they compared the fingerprint."""
        self._show(compared)
        self.setFocus()
        announce(self, self._told.spoken)
        self.compared.emit()

    def focus_first(self) -> None:
        """Take the focus: in the passphrase if one is needed, else on the answer."""
        field = self.findChild(QLineEdit, "carrierWords")
        (field if field is not None and field.isVisible() else self).setFocus()

    def _show(self, compared: Compared) -> None:
        self._told = told(self.checked, self._words, compared)
        self.setAccessibleName(self._told.spoken)
        before, self._whole = self._whole, self._built(compared)
        self._column.addWidget(self._whole)
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()

    def _built(self, compared: Compared) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._head())
        details = self._details(compared)
        if not self._is_alone:
            fold = FoldButton(self._words(phrase("What was found")), "found", details)
            said = phrase("{what}: {name}")
            fold.setAccessibleName(self._words(said, what=fold.accessibleName(), name=self.checked.path.name))
            column.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(details)
        return whole

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(MARGIN)
        line.addWidget(
            VerdictSign(self._told.sign, is_small=not self._is_alone), 0, Qt.AlignmentFlag.AlignTop
        )
        texts = QVBoxLayout()
        texts.setSpacing(2)
        name = Text(self.checked.path.name, "quiet")
        name.setObjectName("checkedFile")
        self._stand(name)
        texts.addWidget(name)
        word = Text(self._told.word, "title" if self._is_alone else "family")
        word.setObjectName("verdict")
        texts.addWidget(word)
        headline = Text(self._told.headline)
        headline.setObjectName("headline")
        texts.addWidget(headline)
        line.addLayout(texts, 1)
        return line

    def _details(self, compared: Compared) -> QWidget:
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for line in self._told.lines:
            column.addLayout(_bulleted(line))
        if self._told.advice:
            column.addWidget(self._section(phrase("What to do next")))
            advice = Text(self._told.advice)
            advice.setObjectName("advice")
            column.addWidget(advice)
        if self._told.fingerprint:
            column.addWidget(self._compare_box(compared))
        if self.checked.is_locked:
            column.addWidget(self._lock_box())
        return details

    def _stand(self, label: Text) -> None:
        """Let Latin letters stand where lines begin; they are read from left to right everywhere."""
        if self._words.is_rtl:
            label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            label.setAlignment(Qt.AlignmentFlag.AlignRight)

    def _section(self, said: Phrase) -> Text:
        return Text(self._words(said), "section")

    def _compare_box(self, compared: Compared) -> QWidget:
        box, column = _box()
        column.addWidget(self._section(phrase("Fingerprint of the key")))
        fingerprint = Text(self._told.fingerprint, "title")
        fingerprint.setObjectName("fingerprint")
        fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._stand(fingerprint)
        column.addWidget(fingerprint)
        flow = FlowLayout(spacing=GAP)
        if compared is Compared.NOT_YET:
            flow.addWidget(self._answer(phrase("It is the same"), "same", Compared.SAME))
            flow.addWidget(self._answer(phrase("It is different"), "different", Compared.DIFFERENT))
        else:
            flow.addWidget(self._answer(phrase("Compare again"), "again", Compared.NOT_YET))
        column.addLayout(flow)
        return box

    def _answer(self, said: Phrase, name: str, compared: Compared) -> QPushButton:
        button = QPushButton(self._words(said))
        button.setObjectName(name)
        button.clicked.connect(lambda: self.compare(compared))
        return button

    def _lock_box(self) -> QWidget:
        box, column = _box()
        self.passphrase = QLineEdit()
        self.passphrase.setObjectName("carrierWords")
        self.passphrase.setMaxLength(1024)
        label = QLabel(self._words(phrase("Passphrase of this file")))
        label.setBuddy(self.passphrase)
        self.passphrase.setAccessibleName(label.text())
        self.passphrase.returnPressed.connect(self._on_unlock)
        button = QPushButton(self._words(phrase("Open and check")))
        button.setObjectName("unlock")
        button.setProperty("kind", "main")
        button.clicked.connect(self._on_unlock)
        column.addWidget(label)
        line = QHBoxLayout()
        line.addWidget(self.passphrase, 1)
        line.addWidget(button)
        column.addLayout(line)
        return box

    def _on_unlock(self) -> None:
        typed = self.passphrase.text()
        self.passphrase.clear()
        if typed.strip():
            self.unlocked.emit(self.checked, typed)


def _box() -> tuple[QWidget, QVBoxLayout]:
    box = QFrame()
    box.setProperty("kind", "say")
    column = QVBoxLayout(box)
    column.setContentsMargins(MARGIN - 4, GAP, MARGIN - 4, GAP)
    column.setSpacing(GAP - 4)
    return box, column


def _bulleted(sentence: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(GAP - 2)
    mark = QLabel(BULLET)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Text(sentence), 1)
    return line
