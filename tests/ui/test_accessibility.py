"""The reader of names finds exactly what has none."""

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.accessibility import nameless


def test_only_what_has_no_name_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    form = QFormLayout(window)
    form.addRow("&What is needed?", QLineEdit())
    form.addRow("&How soon?", QComboBox())
    form.addRow(QPushButton("Add"))
    bare_line, bare_box, bare_button = QLineEdit(), QComboBox(), QPushButton()
    bare_line.setPlaceholderText("a hint is no name")
    bare_box.addItem("a value is no name")
    for number, widget in enumerate((bare_line, bare_box, bare_button)):
        widget.setObjectName(f"bare{number}")
        form.addRow(widget)
    window.show()

    found = nameless(window)

    assert sorted(found) == ["Button bare2", "ComboBox bare1", "EditableText bare0"]
