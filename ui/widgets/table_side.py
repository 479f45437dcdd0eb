"""The side of the window: who is around the table, and what each has brought."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from ui.look.theme import scaled, tokens_now
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text

MARK: Final = 13
MARKS: Final = 3
WHOLE: Final = 100


@dataclass(frozen=True, slots=True)
class Seat:
    """One person around the table.

    Attributes:
        name: What they are called.
        role: Their connection and how they take part.
        letters: Initials.
        marks: Whether they brought a strength, a need, a commitment.
        spoken: The marks in words, for screen readers.
    """

    name: str
    role: str
    letters: str
    marks: tuple[bool, bool, bool]
    spoken: str


class MarksView(QWidget):
    """Three marks: a circle, a square, a diamond; filled when it is there, so colour is never alone."""

    def __init__(self, marks: tuple[bool, bool, bool], parent: QWidget | None = None) -> None:
        """Show marks.

        Args:
            marks: strength, need, commitment.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._marks = marks
        self.setFixedSize(QSize(scaled(MARK + 5) * MARKS, scaled(MARK + 5)))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Qt: draw the marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_now()
        colours = (tokens.strength, tokens.need, tokens.promise)
        for place, (is_there, colour) in enumerate(zip(self._marks, colours, strict=True)):
            painter.setPen(QPen(QColor(colour if is_there else tokens.edge), 1.6))
            painter.setBrush(QColor(colour) if is_there else Qt.BrushStyle.NoBrush)
            self._draw(painter, place)

    def _draw(self, painter: QPainter, place: int) -> None:
        step, size = scaled(MARK + 5), scaled(MARK) - 3
        box = QRectF(place * step + 3, 3, size, size)
        if place == 0:
            painter.drawEllipse(box)
        elif place == 1:
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.save()
            painter.translate(box.center())
            painter.rotate(45)
            half = size * 0.37
            painter.drawRect(QRectF(-half, -half, 2 * half, 2 * half))
            painter.restore()


class SeatView(QWidget):
    """A person's row: initials, name, role, marks."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        """Show a seat.

        Args:
            seat: The person.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.seat = seat
        self.setAccessibleName(seat.spoken)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(8)
        letters = Text(seat.letters, "initials")
        letters.setAlignment(Qt.AlignmentFlag.AlignCenter)
        letters.setWordWrap(False)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Text(seat.name, "strong"))
        names.addWidget(Text(seat.role, "quiet"))
        line.addWidget(letters, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(names, 1)
        line.addWidget(MarksView(seat.marks), 0, Qt.AlignmentFlag.AlignVCenter)


class RoundTable(QWidget):
    """Everyone around the table with three marks each, and what the marks mean."""

    def __init__(self, title: str, legend: tuple[str, str, str], parent: QWidget | None = None) -> None:
        """Make an empty table.

        Args:
            title: “Around the table”.
            legend: Words for the three marks.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Text(title, "section"))
        self._views: tuple[SeatView, ...] = ()
        self._seats = QVBoxLayout()
        self._seats.setSpacing(4)
        column.addLayout(self._seats)
        column.addLayout(self._legend(legend))

    def seat(self, seats: Sequence[Seat]) -> None:
        """Show these people instead."""
        if tuple(seats) == self.seats():
            return
        for old in self._views:
            self._seats.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._views = tuple(SeatView(each) for each in seats)
        for view in self._views:
            self._seats.addWidget(view)

    def seats(self) -> tuple[Seat, ...]:
        """Return who is shown."""
        return tuple(view.seat for view in self._views)

    def _legend(self, legend: tuple[str, str, str]) -> FlowLayout:
        flow = FlowLayout(spacing=4)
        for place, words in enumerate(legend):
            pair = QWidget()
            line = QHBoxLayout(pair)
            line.setContentsMargins(0, 0, 4, 0)
            line.setSpacing(4)
            line.addWidget(_OneMark(place))
            label = QLabel(words)
            label.setProperty("kind", "quiet")
            line.addWidget(label)
            flow.addWidget(pair)
        return flow


class _OneMark(MarksView):
    """One filled mark of the legend."""

    def __init__(self, place: int) -> None:
        super().__init__((True, True, True))
        self._place = place
        self.setFixedSize(QSize(scaled(MARK + 5), scaled(MARK + 5)))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_now()
        colour = QColor((tokens.strength, tokens.need, tokens.promise)[self._place])
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(colour)
        painter.translate(-self._place * scaled(MARK + 5), 0)
        self._draw(painter, self._place)


class MeterCard(QFrame):
    """Bars with words: what has been talked about, and one question about what has not."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Make an empty card.

        Args:
            title: Heading.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(Text(title, "section"))
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        self.ask = Text("")
        self.ask.hide()
        column.addWidget(self.ask)

    def show_bars(self, bars: Sequence[tuple[str, int, int, str]], tone: str = "strength") -> None:
        """Show bars.

        Args:
            bars: Label, value, most, and the value in words for screen readers.
            tone: strength or promise.
        """
        while self._grid.count():
            old = self._grid.takeAt(0)
            widget = old.widget() if old else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (label, value, most, spoken) in enumerate(bars):
            bar = QProgressBar()
            bar.setRange(0, max(most, 1))
            bar.setValue(value)
            bar.setTextVisible(False)
            bar.setProperty("tone", tone)
            bar.setFixedWidth(scaled(WHOLE * 6 // 10))
            bar.setAccessibleName(spoken)
            self._grid.addWidget(Text(label, "quiet"), row, 0)
            self._grid.addWidget(bar, row, 1)
