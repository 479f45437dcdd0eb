"""The side of the rail: the stages scroll, and below them stands what can be done at any of them."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.look.theme import scaled
from ui.widgets.rail import WIDTH, Rail

MARGIN: Final = 10


class RailSide(QFrame):
    """Keeps the rail's width, and its last button on the screen."""

    def __init__(self, rail: Rail, last: QPushButton, parent: QWidget | None = None) -> None:
        """Put the rail above the button.

        Args:
            rail: The stages.
            last: What can be done at any stage.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(scaled(WIDTH))
        area = QScrollArea()
        area.setObjectName("railArea")
        area.setWidget(rail)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        last.setProperty("kind", "rail")
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        line.addWidget(last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addLayout(line)
