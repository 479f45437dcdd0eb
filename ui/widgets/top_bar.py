"""The bar above everything: what is shown at one end, what can be done at the other."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

MARGIN: Final = 16
GAP: Final = 12


class TopBar(QFrame):
    """Keeps its parts in one line; it folds, and never keeps the window from being small."""

    def __init__(
        self, first: Sequence[QWidget], last: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        """Put the parts in place.

        Args:
            first: Where reading begins.
            last: At the other end.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setMinimumWidth(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(MARGIN, MARGIN // 2, MARGIN, MARGIN // 2)
        line.setSpacing(GAP)
        for part in first:
            line.addWidget(part)
        line.addStretch(0)
        for part in last:
            line.addWidget(part)
