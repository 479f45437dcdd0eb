"""A facilitator's hands: they see what is on the screen, click on it, or reach it with the keyboard alone.

Nothing here calls a page or fills a field: letters are typed, dead keys and quotes come as an input
method sends them, buttons are clicked or reached with Tab and pressed with the space bar.
"""

from collections.abc import Collection, Iterator
from itertools import groupby
from typing import Final, TypeVar, overload

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ui.app import Shell

W = TypeVar("W", bound=QWidget)
Key = Qt.Key
PLAIN: Final = Qt.KeyboardModifier.NoModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
CTRL: Final = Qt.KeyboardModifier.ControlModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
PATIENCE_MS: Final = 20_000
MOST_STOPS: Final = 600
ALONE: Final = Qt.FocusPolicy.StrongFocus


class Hands:
    """What mouse and keyboard have in common.

    Attributes:
        qtbot: Waits for what comes.
        shell: The window.
    """

    def __init__(self, qtbot: QtBot, shell: Shell) -> None:
        self.qtbot = qtbot
        self.shell = shell

    @overload
    def see(self, name: str, inside: QWidget | None = None) -> QWidget: ...

    @overload
    def see(self, name: str, inside: QWidget | None, kind: type[W]) -> W: ...

    def see(self, name: str, inside: QWidget | None = None, kind: type[QWidget] = QWidget) -> QWidget:
        """Return a part of the screen by its object name, once it is there for eyes."""
        whole = inside or self.shell
        if not _shown(whole, name, kind):
            self.settle()
            self.qtbot.waitUntil(lambda: bool(_shown(whole, name, kind)), timeout=PATIENCE_MS)
        return _shown(whole, name, kind)[-1]

    def settle(self) -> None:
        """Let the window lay itself out, as it does before a person can reach for anything."""
        QApplication.sendPostedEvents()

    def look(self) -> None:
        """Look at the window: it paints itself, and what waited for its time is done."""
        QApplication.processEvents()

    def press(self, key: Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key wherever the focus is."""
        QTest.keyClick(self.focused(), key, modifier)

    def focused(self) -> QWidget:
        """Return what has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    def type(self, text: str) -> None:
        """Type words where the caret is."""
        field = self.focused()
        for is_plain, letters in groupby(text, str.isascii):
            part = "".join(letters)
            if is_plain:
                QTest.keyClicks(field, part)
            else:
                event = QInputMethodEvent()
                event.setCommitString(part)
                QApplication.sendEvent(field, event)

    def retype(self, text: str) -> None:
        """Type words over whatever stands in the field."""
        self.press(Key.Key_A, CTRL)
        self.type(text)

    def reach(self, target: QWidget) -> None:
        """Bring the focus to something."""
        raise NotImplementedError

    def push(self, target: QWidget) -> None:
        """Press a button, a chip or a box."""
        raise NotImplementedError

    def button(self, name: str, inside: QWidget | None = None) -> None:
        """Press the button of a name."""
        self.push(self.see(name, inside, QPushButton))

    def fill(self, name: str, text: str, inside: QWidget | None = None) -> None:
        """Type into a field, over what stands in it."""
        self.reach(self.see(name, inside))
        self.retype(text)

    def choose(self, name: str, code: str | None, inside: QWidget | None = None) -> None:
        """Choose from a list, with the arrow keys."""
        field = self.see(name, inside, QComboBox)
        at = field.findData(code or "")
        assert at >= 0, f"{name} does not offer {code}"
        self.reach(field)
        self.press(Key.Key_Home)
        for _step in range(at):
            self.press(Key.Key_Down)
        assert field.currentIndex() == at

    def tick(self, name: str, inside: QWidget | None = None, *, yes: bool = True) -> None:
        """Set a box to yes or no; a third state is passed on the way."""
        box = self.see(name, inside, QCheckBox)
        wanted = Qt.CheckState.Checked if yes else Qt.CheckState.Unchecked
        for _press in range(2):
            if box.checkState() != wanted:
                self.push(box)
        assert box.checkState() == wanted

    def pick(self, row: str, code: str, inside: QWidget | None = None) -> None:
        """Choose one chip of a row."""
        chip = self.see(f"chip-{code}", self.see(row, inside), QPushButton)
        if not chip.isChecked():
            self.push(chip)
        assert chip.isChecked()

    def pick_exactly(self, row: str, codes: Collection[str], inside: QWidget | None = None) -> None:
        """Choose these chips of a row and no others."""
        chips = self.see(row, inside)
        wanted = {f"chip-{code}" for code in codes}
        there = _chips_of(chips)
        offered = {chip.objectName() for chip in there}
        assert wanted <= offered, f"{row} does not offer {wanted - offered}"
        for chip in there:
            if chip.isChecked() != (chip.objectName() in wanted):
                self.push(chip)

    def open(self, name: str, inside: QWidget | None = None) -> None:
        """Open a part that is folded away."""
        fold = self.see(name, inside, QPushButton)
        if not fold.isChecked():
            self.push(fold)


class Mouse(Hands):
    """Clicks on what it sees; only letters come from the keyboard."""

    def reach(self, target: QWidget) -> None:
        """Click into a field; a list is only focused, because a click would open it."""
        target = target.focusProxy() or target
        self.settle()
        self._scroll_to(target)
        if isinstance(target, QComboBox):
            target.setFocus(Qt.FocusReason.MouseFocusReason)
        else:
            QTest.mouseClick(target, Qt.MouseButton.LeftButton)
        assert target.hasFocus(), target.objectName()

    def push(self, target: QWidget) -> None:
        """Click on a button; a box is clicked where its mark is."""
        self.settle()
        assert target.isEnabled(), target.objectName()
        self._scroll_to(target)
        place = QPoint(8, target.height() // 2) if isinstance(target, QCheckBox) else QPoint()
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, PLAIN, place)

    def _scroll_to(self, target: QWidget) -> None:
        for area in _areas_around(target):
            area.ensureWidgetVisible(target)


class Keys(Hands):
    """Never touches the mouse: Tab, arrows, Enter, the space bar and the number keys."""

    def reach(self, target: QWidget) -> None:
        """Press Tab, or Shift and Tab, until the focus is there."""
        target = target.focusProxy() or target
        self.settle()
        if self.focused() is target:
            return
        is_onward = _tab_leads_onward(self.focused(), target)
        for _press in range(MOST_STOPS):
            self.press(Key.Key_Tab if is_onward else Key.Key_Backtab, PLAIN if is_onward else SHIFT)
            if self.focused() is target:
                return
        message = f"Tab went past {target.objectName()}"
        raise AssertionError(message)

    def push(self, target: QWidget) -> None:
        """Go to a button and press the space bar; in a row with one choice the arrows lead on."""
        assert target.isEnabled(), target.objectName()
        if target.focusPolicy() != ALONE:
            self._walk_to(target)
        else:
            self.reach(target)
        self.press(Key.Key_Space)

    def _walk_to(self, target: QWidget) -> None:
        chips: list[QWidget] = list(_chips_of(target.parentWidget()))
        stop = next(each for each in chips if each.focusPolicy() == ALONE)
        self.reach(stop)
        step = chips.index(target) - chips.index(stop)
        for _press in range(abs(step)):
            self.press(Key.Key_Right if step > 0 else Key.Key_Left)
        assert self.focused() is target, target.objectName()


def _shown(whole: QWidget, name: str, kind: type[W]) -> list[W]:
    return [each for each in whole.findChildren(kind, name) if each.isVisible()]


def _chips_of(row: QWidget | None) -> list[QPushButton]:
    buttons = row.findChildren(QPushButton) if row is not None else []
    return [each for each in buttons if each.isVisible() and each.objectName().startswith("chip-")]


def _areas_around(widget: QWidget) -> Iterator[QScrollArea]:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            yield parent
        parent = parent.parentWidget()


def _tab_leads_onward(start: QWidget, target: QWidget) -> bool:
    """Tell whether Tab is the shorter way from one part to another, rather than Shift and Tab."""
    ahead: QWidget | None = start
    behind: QWidget | None = start
    while ahead is not None and behind is not None:
        ahead, behind = ahead.nextInFocusChain(), behind.previousInFocusChain()
        if ahead is target or behind is target:
            break
        assert ahead is not start, f"Tab does not lead to {target.objectName()}"
    return ahead is target
