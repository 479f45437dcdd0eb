"""The rail: every stage in three groups; any stage can be opened at any time."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ui.look.theme import scaled, tokens_now

WIDTH = 216
LEAST_WIDTH = 190
DISC = 20
DISC_EDGE = 12
DISC_TEXT = 12
GAP = 10


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One stage.

    Attributes:
        key: The step's key.
        group: Heading it stands under.
        title: Words.
    """

    key: str
    group: str
    title: str


class _Stage(QPushButton):
    """One stage's button: a disc with its number or a tick, then its title."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._number = 0
        self._is_done = False

    def show_mark(self, number: int, *, is_done: bool) -> None:
        """Show a number, or a tick in its place."""
        self._number, self._is_done = number, is_done
        self.update()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        # A button would walk in circles by itself; the rail has an end.
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(scaled(DISC), 0)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        # Painted by hand from where reading begins: a style sheet's padding knows no right-to-left.
        painter = QStylePainter(self)
        ground = QStyleOptionButton()
        self.initStyleOption(ground)
        ground.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_now()
        ink = QColor(tokens.on_rail_current if self.isChecked() else tokens.on_rail)
        self._draw_title(painter, ink)
        self._draw_disc(painter, ink)

    def _draw_title(self, painter: QStylePainter, ink: QColor) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(ink)
        room = self.rect().adjusted(scaled(DISC_EDGE + DISC + GAP), 0, -scaled(GAP), 0)
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, self.text().replace("&&", "&"))

    def _draw_disc(self, painter: QStylePainter, ink: QColor) -> None:
        tokens, size = tokens_now(), scaled(DISC)
        left = self.width() - scaled(DISC_EDGE) - size if self.isRightToLeft() else scaled(DISC_EDGE)
        disc = QRectF(left, (self.height() - size) / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen if self._is_done else QPen(ink, 1.6))
        painter.setBrush(QColor(tokens.rail_done) if self._is_done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        font = QFont(self.font())
        font.setPixelSize(scaled(DISC_TEXT))
        painter.setFont(font)
        painter.setPen(QColor(tokens.on_rail_done) if self._is_done else ink)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "✓" if self._is_done else str(self._number))


class Rail(QFrame):
    """The stages, numbered; a tick says done, nothing nags.

    Signals:
        chosen(str): Key of the stage that a person wants to open.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, entries: Sequence[RailEntry], done: str, parent: QWidget | None = None
    ) -> None:
        """Show the stages.

        Args:
            name: What screen readers say.
            entries: The stages in order.
            done: The word that screen readers say for a tick.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(name)
        self.setMinimumWidth(scaled(LEAST_WIDTH))
        self._done_word = done
        self._entries = tuple(entries)
        self._buttons: dict[str, _Stage] = {}
        self._build()

    def show_state(self, current: str, done: frozenset[str]) -> None:
        """Mark the open stage and the stages that have what they are for."""
        for number, entry in enumerate(self._entries, start=1):
            button = self._buttons[entry.key]
            is_done = entry.key in done
            button.setChecked(entry.key == current)
            button.show_mark(number, is_done=is_done)
            spoken = f"{number}. {entry.title}"
            button.setAccessibleName(f"{spoken}, {self._done_word}" if is_done else spoken)

    def button(self, key: str) -> QPushButton:
        """Return the button of a stage."""
        return self._buttons[key]

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 14, 10, 10)
        column.setSpacing(2)
        group = ""
        for entry in self._entries:
            if entry.group != group:
                group = entry.group
                heading = QLabel(group.upper())
                heading.setContentsMargins(10, 4, 0, 2)
                column.addWidget(heading)
            button = _Stage(entry.title.replace("&", "&&"))
            button.setProperty("kind", "rail")
            button.setObjectName(f"rail-{entry.key}")
            button.setCheckable(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(partial(self._on_clicked, entry.key))
            self._buttons[entry.key] = button
            column.addWidget(button)
        column.addStretch(1)

    def _on_clicked(self, key: str) -> None:
        self._buttons[key].setChecked(True)
        self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Qt: arrows walk through the stages."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        buttons = tuple(self._buttons.values())
        at = next((place for place, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or at is None or not 0 <= at + step < len(buttons):
            super().keyPressEvent(event)
            return
        buttons[at + step].setFocus()
