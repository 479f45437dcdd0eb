"""The text that is read back holds everything of a reader's view, and nothing else."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fteam.exchange.meeting_file import open_meeting_file
from fteam.papers import words_for
from fteam.paths import resource
from fteam.rules.plan_view import PlanView
from fteam.rules.view import view_for
from fteam.words import Words
from tests.makers import DAY
from ui.look.theme import put_on
from ui.sections.read_back import ReadBack


def a_view(name: str, reader: str) -> tuple[PlanView, Words]:
    file = open_meeting_file(resource("meetings", f"{name}.json").read_bytes())
    person = file.ids[reader]
    words = words_for(file.plan, person, "en")
    return view_for(file.plan, person, DAY, words), words


def shown(qtbot: QtBot, view: PlanView, words: Words) -> ReadBack:
    text = ReadBack("The plan")
    qtbot.addWidget(text)
    text.resize(700, 400)
    text.show_view(view, words)
    text.show()
    return text


def test_all_of_a_readers_view_is_read_back(qtbot: QtBot) -> None:
    view, words = a_view("one", "P1")

    said = shown(qtbot, view, words).toPlainText()

    expected = [promise.words for person in view.promisers for promise in person.promises]
    expected += [need.words for need in view.needs] + [strength.words for strength in view.strengths]
    expected += [ask.words for ask in view.asks] + [step.action for step in view.safety] + list(view.gaps)
    expected += [decision.answer for decision in view.decisions] + [quote.words for quote in view.words_read]
    assert [each for each in expected if each not in said] == []


def test_what_is_behind_a_wall_is_not_read_back_to_who_stands_before_it(qtbot: QtBot) -> None:
    view, words = a_view("one", "P2")

    said = shown(qtbot, view, words).toPlainText()

    assert view.promisers[0].name in said
    assert [word for word in ("Casa Clara", "mangos", "PO Box", "Library") if word in said] == []


def test_arabic_is_set_from_right_to_left(qtbot: QtBot) -> None:
    view, words = a_view("two", "P6")

    text = shown(qtbot, view, words)

    direction = text.document().defaultTextOption().textDirection()
    assert direction is Qt.LayoutDirection.RightToLeft


def test_the_text_is_as_tall_as_its_words_at_every_width(qtbot: QtBot) -> None:
    text = shown(qtbot, *a_view("one", "P1"))
    wide = text.height()

    text.resize(300, 400)
    qtbot.waitUntil(lambda: text.height() > wide)

    assert not text.verticalScrollBar().isVisible()


def test_other_colours_are_taken_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    text = shown(qtbot, *a_view("one", "P2"))
    before = text.toHtml()

    put_on(qapp, dark=True)
    dark = text.toHtml()
    put_on(qapp, dark=False)

    assert dark != before
