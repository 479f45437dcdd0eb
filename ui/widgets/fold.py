"""Parts that stay out of the way until they are wanted, and fields with their label beside them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class FoldButton(QPushButton):
    """A quiet button that shows and hides a part of the page."""

    def __init__(self, said: str, name: str, body: QWidget, parent: QWidget | None = None) -> None:
        """Make the button and hide the part.

        Args:
            said: Words on the button.
            name: Object name.
            body: What it shows and hides.
            parent: Qt's owner.
        """
        super().__init__(f"{said} ▾", parent)
        self._said = said
        self._body = body
        self.setAccessibleName(said)
        self.setObjectName(name)
        self.setProperty("kind", "quiet")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._on_toggled)
        body.hide()

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001  # Qt's signal
        self.setText(f"{self._said} {'▴' if is_open else '▾'}")
        self._body.setVisible(is_open)


class Labelled(QWidget):
    """A field with its label before it."""

    def __init__(self, title: str, name: str, field: QWidget, parent: QWidget | None = None) -> None:
        """Put the label before the field.

        Args:
            title: The label, also the field's name for screen readers.
            name: Object name of the field.
            field: The field.
            parent: Qt's owner.
        """
        super().__init__(parent)
        field.setObjectName(name)
        field.setAccessibleName(title)
        label = QLabel(title)
        label.setProperty("kind", "quiet")
        label.setBuddy(field)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(field, 1)
