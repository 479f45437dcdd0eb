"""Chips: short answers to press, alone or several, by mouse, key or number."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ui.look.theme import scaled
from ui.widgets.flow import FlowLayout

NUMBER_KEYS: Final = 9
PADDING: Final = 12
PRESSED_PADDING: Final = 6
BORDERS: Final = 6
LEAST: Final = 120
Option = tuple[str, str]
"""A code and its words."""


class Chip(QPushButton):
    """One chip; Enter presses it, arrows ask for its neighbours.

    Signals:
        walked(int): 1 for the next chip, -1 for the one before.
    """

    walked = Signal(int)

    def sizeHint(self) -> QSize:
        """Qt: the same pressed or not, so that nothing moves; heavier letters first use up the padding."""
        shown = self.text().replace("&&", "&")
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        light = QFont(self.font())
        light.setWeight(QFont.Weight.Normal)
        wide = QFontMetrics(heavy).horizontalAdvance(shown) + 2 * scaled(PRESSED_PADDING)
        usual = QFontMetrics(light).horizontalAdvance(shown) + 2 * scaled(PADDING)
        return QSize(max(wide, usual) + BORDERS, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Qt: arrows walk, Enter presses."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.walked.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.walked.emit(-1 if (key == Qt.Key.Key_Left) is not self.isRightToLeft() else 1)
        else:
            super().keyPressEvent(event)


class Chips(QWidget):
    """A line of chips. Where one is chosen, the line is one stop of the Tab key.

    Signals:
        chosen(str): Code of the chip that a person pressed.
    """

    chosen = Signal(str)

    def __init__(
        self,
        label: str,
        options: Sequence[Option] = (),
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make the chips.

        Args:
            label: What they answer; shown before them and read by screen readers.
            options: Codes with their words.
            several: Whether more than one may be chosen.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._several = several
        self._label = label
        self._options: tuple[Option, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._tail: list[QWidget] = []
        self._flow = FlowLayout(self)
        if label:
            shown = QLabel(label)
            shown.setProperty("kind", "quiet")
            shown.setContentsMargins(0, 6, 4, 0)
            self._flow.addWidget(shown)
        self.offer(options)

    def offer(self, options: Sequence[Option]) -> None:
        """Offer these options instead; a choice that is still offered stays, and so does the focus."""
        if tuple(options) == self._options:
            return
        self._options = tuple(options)
        kept = set(self.codes())
        focused = next((code for code, button in self._buttons.items() if button.hasFocus()), "")
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {code: self._button(code, said) for code, said in options}
        for widget in self._tail:
            self._flow.removeWidget(widget)
            self._flow.addWidget(widget)
        self.choose(*(code for code in self._buttons if code in kept))
        if focused in self._buttons:
            self._buttons[
                focused
            ].show()  # a layout shows new chips later; only what is shown takes the focus
            self._buttons[focused].setFocus()
        self.updateGeometry()

    def end_with(self, widget: QWidget) -> None:
        """Put something else behind the last chip, such as a quiet button."""
        self._tail.append(widget)
        self._flow.addWidget(widget)

    def code(self) -> str:
        """Return the chosen code, or nothing."""
        return next(iter(self.codes()), "")

    def codes(self) -> tuple[str, ...]:
        """Return all chosen codes in the order of the chips."""
        return tuple(code for code, button in self._buttons.items() if button.isChecked())

    def choose(self, *codes: str) -> None:
        """Choose exactly these codes, without a signal."""
        for code, button in self._buttons.items():
            button.setChecked(code in codes)
        self._stop_at(self.code())

    def button(self, code: str) -> QPushButton:
        """Return the chip of a code."""
        return self._buttons[code]

    def _button(self, code: str, said: str) -> QPushButton:
        button = Chip(self._shown(said))
        button.setProperty("kind", "chip")
        button.setCheckable(True)
        button.setObjectName(f"chip-{code}")
        button.setAccessibleName(f"{self._label} {said}".strip())
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(partial(self._on_clicked, code))
        button.walked.connect(partial(self._on_walked, code))
        self._flow.addWidget(button)
        return button

    def _shown(self, said: str) -> str:
        return said.replace("&", "&&")

    def _on_clicked(self, code: str) -> None:
        if not self._several:
            self.choose(*((code,) if self._buttons[code].isChecked() else ()))
        self.chosen.emit(code)

    def _on_walked(self, code: str, step: int) -> None:
        codes = tuple(self._buttons)
        to = codes[max(0, min(len(codes) - 1, codes.index(code) + step))]
        self._stop_at(to)
        self._buttons[to].setFocus()

    def _stop_at(self, stop: str) -> None:
        """Let Tab stop at one chip only; arrows reach the others. Several choices are a stop each."""
        if self._several:
            return
        stop = stop or next(iter(self._buttons), "")
        policy = Qt.FocusPolicy
        for code, button in self._buttons.items():
            button.setFocusPolicy(policy.StrongFocus if code == stop else policy.ClickFocus)


class PersonChips(Chips):
    """Who is speaking: numbered chips, Alt+1 to Alt+9 from anywhere on the page."""

    def __init__(self, label: str, people: Sequence[Option] = (), parent: QWidget | None = None) -> None:
        """Make the chips.

        Args:
            label: “Who is speaking?”
            people: Ids with the names used at the table.
            parent: The page; the number keys work in its window.
        """
        self._number = 0
        super().__init__(label, people, parent=parent)
        for number in range(1, NUMBER_KEYS + 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(partial(self._on_number, number))

    def offer(self, options: Sequence[Option]) -> None:
        """Offer these people instead; numbers start again at 1."""
        self._number = 0
        super().offer(options)

    def _shown(self, said: str) -> str:
        self._number += 1
        shown = super()._shown(said)
        return f"{self._number}  {shown}" if self._number <= NUMBER_KEYS else shown

    def _on_number(self, number: int) -> None:
        codes = tuple(self._buttons)
        if number <= len(codes) and self.isVisible():
            self.choose(codes[number - 1])
            self.chosen.emit(codes[number - 1])
