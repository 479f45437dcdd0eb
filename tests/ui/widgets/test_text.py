"""Labels show people's words as words."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets.text import Badge, SayBox, Text


def test_markup_in_words_is_not_read(qtbot: QtBot) -> None:
    text = Text("<b>5</b> & more")
    qtbot.addWidget(text)

    assert text.textFormat() == Qt.TextFormat.PlainText


def test_without_words_a_label_takes_no_room(qtbot: QtBot) -> None:
    text = Text("Write down what was said first.", "error")
    qtbot.addWidget(text)
    text.show()

    text.say("")

    assert not text.isVisible()


def test_a_label_takes_another_look(qtbot: QtBot) -> None:
    text = Text("✓ Saved", "saved")
    qtbot.addWidget(text)
    text.ensurePolished()
    before = text.palette().windowText().color()

    text.become("unsaved")

    assert text.palette().windowText().color() != before


def test_a_badge_is_plain_words(qtbot: QtBot) -> None:
    badge = Badge("<i>Health</i>", "need")
    qtbot.addWidget(badge)

    assert badge.textFormat() == Qt.TextFormat.PlainText


def test_the_sentence_to_say_keeps_its_own_signs(qtbot: QtBot) -> None:
    box = SayBox("Say:", "You & me < all of us", "One quiet line")
    qtbot.addWidget(box)

    shown = [label.text() for label in box.findChildren(Text)]

    assert shown == ["<b>Say:</b> “You &amp; me &lt; all of us”", "One quiet line"]


def test_without_advice_there_is_one_line(qtbot: QtBot) -> None:
    box = SayBox("Say:", "Who is here?", "")
    qtbot.addWidget(box)

    assert len(box.findChildren(Text)) == 1
