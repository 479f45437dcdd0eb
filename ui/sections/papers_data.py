"""One reader's plan for other systems; by default only what one partner needs."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QPushButton, QRadioButton, QWidget

from fteam.exports import DataKind
from fteam.words import Words, phrase
from ui.sections.papers_panel import Panel
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

HINTS: Final = {
    DataKind.FHIR: phrase(
        "The least: their promises and what they are for, the child's usual name, no birthday. "
        "For a referral platform or a health record; aligned with SDOH Clinical Care."
    ),
    DataKind.FHIR_WHOLE: phrase(
        "Every person, need and promise that this reader may see. Only with leave to pass all of it on."
    ),
    DataKind.JSON: phrase(
        "Everything that stands on their copy. The description of the fields comes with the program."
    ),
}
ORDER: Final = (DataKind.FHIR, DataKind.JSON, DataKind.FHIR_WHOLE)


class DataPanel(Panel):
    """The ways to write a plan for other systems.

    Signals:
        wanted(object): The way that was chosen.
    """

    wanted = Signal(object)

    def __init__(self, words: Words, whose: str, parent: QWidget | None = None) -> None:
        """Offer the ways, the least first.

        Args:
            words: The screen's language.
            whose: Name of the reader whose system it is.
            parent: Qt's owner.
        """
        title = words(phrase("For other systems · {name}"), name=whose)
        super().__init__(words, title, "dataPanel", parent)
        column = self.scrolling()
        self.ways: dict[DataKind, QRadioButton] = {}
        group = QButtonGroup(self)
        for kind in ORDER:
            way = QRadioButton(words(kind.title))
            way.setObjectName(f"way-{kind.key}")
            way.setAccessibleDescription(words(HINTS[kind]))
            group.addButton(way)
            self.ways[kind] = way
            column.addWidget(way)
            hint = Text(words(HINTS[kind]), "quiet")
            hint.setContentsMargins(28, 0, 0, 8)
            column.addWidget(hint)
        self.leave = QCheckBox(words(phrase("We have leave to pass all of this on.")))
        self.leave.setObjectName("leave")
        column.addWidget(self.leave)
        self.save_button = QPushButton(words(phrase("Save the file…")))
        self.save_button.setObjectName("saveData")
        self.save_button.setProperty("kind", "main")
        self.save_button.clicked.connect(self._on_save)
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeading)
        private = words(phrase("Nothing is sent. The file is not locked: carry it as you would the paper."))
        column.addWidget(Text(private, "quiet"))
        column.addStretch(1)
        group.buttonToggled.connect(self._on_chosen)
        self.leave.toggled.connect(self._on_leave)
        self.ways[DataKind.FHIR].setChecked(True)
        tab_in_order(self)

    def arrive(self) -> None:
        """Begin with the least."""
        self.ways[DataKind.FHIR].setFocus()

    def kind(self) -> DataKind:
        """Return the way that is chosen."""
        return next(kind for kind, way in self.ways.items() if way.isChecked())

    def _show_state(self) -> None:
        needs_leave = self.kind() is not DataKind.FHIR
        self.leave.setVisible(needs_leave)
        self.save_button.setEnabled(self.leave.isChecked() or not needs_leave)

    def _on_chosen(self, _button: object, is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        if is_on:
            self._show_state()

    def _on_leave(self, _is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._show_state()

    def _on_save(self) -> None:
        self.wanted.emit(self.kind())
