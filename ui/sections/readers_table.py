"""All readers by all sections as one table: how much each gets, for eyes, keys and screen readers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from fteam.rules.matrix import Cell, Row, Section
from fteam.words import Words, phrase
from ui.look.theme import scaled, tokens_now

ALL, SOME, NONE = "●", "◐", "○"
NOTHING: Final = "\u2013"
LEAST_COLUMN: Final = 68
NAMES_WIDTH: Final = 196
LINE: Final = 22
PRESSES: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
Place = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Named:
    """A row of the table with its reader's name.

    Attributes:
        row: What the reader gets.
        name: What they are called.
    """

    row: Row
    name: str


class MatrixModel(QAbstractTableModel):
    """Rows are readers, columns are sections; the last column says how much is held back in all."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Make an empty table.

        Args:
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._words = words
        self._rows: tuple[Named, ...] = ()

    def show_rows(self, rows: Sequence[Named]) -> None:
        """Show these readers instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def named(self, place: Place) -> Named:
        """Return the reader of a place."""
        return self._rows[place.row()]

    def section(self, place: Place) -> Section | None:
        """Return the section of a place; None in the column of sums."""
        return tuple(Section)[place.column()] if place.column() < len(Section) else None

    def rowCount(self, parent: Place = QModelIndex(), /) -> int:  # noqa: B008  # Qt's own signature
        """Qt: one for each reader."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Place = QModelIndex(), /) -> int:  # noqa: B008  # Qt's own signature
        """Qt: one for each section, and the sum."""
        return 0 if parent.isValid() else len(Section) + 1

    def data(self, place: Place, role: int = Role.DisplayRole, /) -> Any:
        """Qt: what a cell shows, says and looks like."""
        answers: dict[int, Callable[[Place], Any]] = {
            Role.DisplayRole: self._shown,
            Role.AccessibleTextRole: self._spoken,
            Role.ToolTipRole: self._spoken,
            Role.TextAlignmentRole: lambda _: Qt.AlignmentFlag.AlignCenter,
            Role.BackgroundRole: self._ground,
        }
        answer = answers.get(role)
        return answer(place) if answer and place.isValid() else None

    def headerData(
        self, at: int, orientation: Qt.Orientation, role: int = Role.DisplayRole, /
    ) -> str | Qt.AlignmentFlag | None:
        """Qt: the sections above, the readers with the kind of their copy before."""
        if role == Role.TextAlignmentRole and orientation is Qt.Orientation.Vertical:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role not in {Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole}:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._heading(at)
        named = self._rows[at]
        profile = self._words(named.row.profile.label)
        if role == Role.DisplayRole:
            return f"{named.name}\n{profile}"
        return self._words(phrase("{name}, {role}"), name=named.name, role=profile)

    def _heading(self, at: int) -> str:
        sections = tuple(Section)
        return self._words(sections[at].label if at < len(sections) else phrase("Held back"))

    def _cell(self, place: Place) -> Cell | None:
        return self.named(place).row.cells[place.column()] if place.column() < len(Section) else None

    def _shown(self, place: Place) -> str:
        cell = self._cell(place)
        if cell is None:
            return str(self.named(place).row.held)
        if not cell.whole:
            return NOTHING
        said = self._words(phrase("{seen} of {whole}"), seen=cell.seen, whole=cell.whole)
        return f"{sign_of(cell)}\n{said}"

    def _spoken(self, place: Place) -> str:
        words, named, cell = self._words, self.named(place), self._cell(place)
        if cell is None:
            return words.many(
                "{name}: {n} line is held back in all.",
                "{name}: {n} lines are held back in all.",
                named.row.held,
                name=named.name,
            )
        heading = self._heading(place.column())
        if not cell.whole:
            return words(
                phrase("{name}, {section}: nothing is written down"), name=named.name, section=heading
            )
        said = phrase("{name}, {section}: sees {seen} of {whole}")
        return words(said, name=named.name, section=heading, seen=cell.seen, whole=cell.whole)

    def _ground(self, place: Place) -> QBrush | None:
        cell = self._cell(place)
        if cell is None or not cell.missing:
            return None
        tokens = tokens_now()
        return QBrush(QColor(tokens.tint if cell.seen else tokens.need_tint))


class MatrixTable(QTableView):
    """The table on the page: arrows walk, Enter or a click asks why.

    Signals:
        asked(QModelIndex): The place of the cell that was pressed.
        walked(QModelIndex): The place to which the keys moved.
    """

    asked = Signal(QModelIndex)
    walked = Signal(QModelIndex)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Make an empty table.

        Args:
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setObjectName("matrix")
        self.setAccessibleName(words(phrase("Who sees what: readers by sections of the plan")))
        self.rows = MatrixModel(words, self)
        self.setModel(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress()
        self.clicked.connect(self.asked)

    def show_rows(self, rows: Sequence[Named]) -> None:
        """Show these readers; the cell where the keys are stays, if it is still there."""
        before = self.currentIndex()
        row, column = max(before.row(), 0), max(before.column(), 0)
        self.rows.show_rows(rows)
        if rows:
            self.setCurrentIndex(self.rows.index(min(row, len(rows) - 1), column))
        self._fit()

    def _dress(self) -> None:
        """Make room for two lines before, and as much as its words above."""
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(scaled(LEAST_COLUMN))
        wrapped = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
        across.setDefaultAlignment(Qt.AlignmentFlag(wrapped))
        across.setHighlightSections(False)
        across.setFixedHeight(scaled(2 * LINE + 4))
        down.setFixedWidth(scaled(NAMES_WIDTH))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(scaled(2 * LINE))
        for header in (across, down):
            header.setSectionsClickable(False)

    def _fit(self) -> None:
        """Be as tall as the rows, so that the page scrolls and not the table."""
        bar = self.horizontalScrollBar()
        wide = self.rows.columnCount() * scaled(LEAST_COLUMN) > self.viewport().width()
        below = bar.sizeHint().height() if wide else 0
        tall = self.horizontalHeader().height() + self.verticalHeader().length() + below
        self.setFixedHeight(tall + 2 * self.frameWidth() + 2)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Qt: Enter and the space bar ask why; everything else is the table's own."""
        if event.key() in PRESSES and self.currentIndex().isValid():
            self.asked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Qt: the keys begin in the first cell."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))

    def currentChanged(self, now: Place, before: Place, /) -> None:
        """Qt: the keys moved; the page follows."""
        super().currentChanged(now, before)
        if self.hasFocus():
            self.walked.emit(now)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: a narrow page scrolls sideways and needs room for the bar."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Qt: the names and one column are enough; the rest scrolls."""
        return QSize(scaled(NAMES_WIDTH + LEAST_COLUMN), super().minimumSizeHint().height())


def sign_of(cell: Cell) -> str:
    """Return the sign of a cell: everything, some of it, nothing."""
    if not cell.missing:
        return ALL
    return SOME if cell.seen else NONE
