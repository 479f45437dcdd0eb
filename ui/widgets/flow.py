"""A layout that fills a line and goes on in the next, like words in a paragraph."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import isValid


class FlowLayout(QLayout):
    """Lays widgets side by side and wraps; mirrors itself in right-to-left languages."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        """Make an empty layout.

        Args:
            parent: Widget to lay out.
            spacing: Gap between widgets in both directions, in px.
        """
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem, /) -> None:
        """Qt: take one more."""
        self._items.append(item)

    def count(self) -> int:
        """Qt: how many there are."""
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        """Qt: the one at a place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        """Qt: give one back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Qt: it wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Qt: a narrow line is a higher paragraph."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Qt: the height at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect, /) -> None:
        """Qt: lay everything out."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Qt: as small as the widest part."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Qt: room for the widest part."""
        size = QSize()
        for item in self._live():
            size = size.expandedTo(item.minimumSize())
        return size

    def _live(self) -> list[QLayoutItem]:
        """Return the parts that are still there: while a page goes away, Qt may ask after some are gone."""
        return [item for item in self._items if isValid(item)]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        x, y, height = rect.x(), rect.y(), 0
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item in self._live():
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = _fitted(item, rect.width())
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, height = rect.x(), y + height + self.spacing(), 0
            if move:
                left = rect.left() + rect.right() - x - size.width() + 1 if mirrored else x
                item.setGeometry(QRect(QPoint(left, y), size))
            x += size.width() + self.spacing()
            height = max(height, size.height())
        return y + height - rect.y()


def _fitted(item: QLayoutItem, room: int) -> QSize:
    """Return the size of a widget in a line; one that is too wide for any line wraps its words."""
    hint = item.sizeHint()
    width = min(hint.width(), max(room, item.minimumSize().width()))
    wraps = width < hint.width() and item.hasHeightForWidth()
    return QSize(width, item.heightForWidth(width) if wraps else hint.height())
