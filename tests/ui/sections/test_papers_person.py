"""One person's card: the copy first, the rest folded, on wide and narrow pages, in both directions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton
from pytestqt.qtbot import QtBot

from fteam.handouts import Handout
from fteam.paths import resource
from fteam.words import ENGLISH, Words
from tests.accessibility import nameless
from ui.sections.papers_person import PaperLine, PersonFacts, PersonPapers
from ui.sections.papers_work import PaperWish
from ui.widgets.text import Text

FACTS = PersonFacts("copy-1-0", "Maria Reyes", "MR", "English")


def a_card(qtbot: QtBot, *more: Handout, words: Words = ENGLISH, width: int = 900) -> PersonPapers:
    card = PersonPapers(words, FACTS, PaperWish("1"), lambda: more)
    qtbot.addWidget(card)
    card.resize(width, 120)
    card.show()
    return card


def test_nothing_but_the_copy_is_shown_at_first(qtbot: QtBot) -> None:
    card = a_card(qtbot, Handout.FRIDGE)

    assert not card.body.isVisible()
    assert list(card.line.buttons) == ["look", "print", "save"]
    assert nameless(card) == []


def test_unfolding_twice_lists_each_paper_once(qtbot: QtBot) -> None:
    card = a_card(qtbot, Handout.FRIDGE, Handout.SAFETY)

    for _turn in range(3):
        card.fold.click()

    rows = [line for line in card.findChildren(PaperLine) if line is not card.line]
    assert [row.objectName() for row in rows] == ["paper-fridge-1", "paper-list-1"]


def test_where_there_is_nothing_else_it_says_so(qtbot: QtBot) -> None:
    card = a_card(qtbot)

    card.fold.click()

    said = [text.text() for text in card.body.findChildren(Text)]
    assert said == ["There are no other papers for them yet."]


def test_a_draft_cannot_be_protected_but_written_for_other_systems(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    card.fold.click()
    data = card.findChild(QPushButton, "data")
    assert data is not None

    with qtbot.waitSignal(card.acted) as asked:
        qtbot.mouseClick(data, Qt.MouseButton.LeftButton)

    assert card.findChild(QPushButton, "protect") is None
    assert asked.args == ["data", PaperWish("1")]


def test_on_a_narrow_page_the_buttons_stand_below(qtbot: QtBot) -> None:
    wide, narrow = a_card(qtbot), a_card(qtbot, width=420)

    directions = [card.line._box.direction() for card in (wide, narrow)]
    assert directions == [QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom]


def test_a_latin_name_stands_beside_its_letters_in_a_right_to_left_language(qtbot: QtBot) -> None:
    words = Words.load("ar", resource("translations"))

    card = a_card(qtbot, words=words)

    name = next(text for text in card.findChildren(Text) if text.text() == "Maria Reyes")
    assert name.alignment() & Qt.AlignmentFlag.AlignRight
