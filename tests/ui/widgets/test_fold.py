"""What is seldom needed stays out of the way until it is wanted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.accessibility import nameless
from ui.widgets.fold import FoldButton, Labelled


def test_the_button_shows_its_part_and_hides_it_again(qtbot: QtBot) -> None:
    window, body = QWidget(), QLabel("more")
    qtbot.addWidget(window)
    button = FoldButton("More", "more", body)
    column = QVBoxLayout(window)
    column.addWidget(button)
    column.addWidget(body)
    window.show()
    seen = [body.isVisible()]

    for _press in range(2):
        qtbot.keyClick(button, Qt.Key.Key_Space)
        seen.append(body.isVisible())

    assert seen == [False, True, False]
    assert button.text() == "More ▾"
    assert nameless(window) == []


def test_a_label_beside_its_field_is_read_with_it(qtbot: QtBot) -> None:
    field = QLineEdit()
    line = Labelled("By when", "due", field)
    qtbot.addWidget(line)
    line.show()

    found = line.findChild(QLabel)

    assert isinstance(found, QLabel)
    assert found.buddy() is field
    assert (field.objectName(), field.accessibleName()) == ("due", "By when")
