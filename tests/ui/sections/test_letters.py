"""Before the seal it is said which letters cannot be printed yet, and they can be added."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fteam.document.fonts import FontChain
from fteam.document.letters import missing_letters
from fteam.document.packs import PackShelf, pack_file, packs
from fteam.paths import data_folder, resource
from fteam.records.spoken import Need
from tests.makers import a_person, a_running_meeting
from tests.ui.pages.opened import opened, part, press
from ui.page import Page
from ui.sections.letters import LettersCard, texts_of

KOREAN = "김민준"
WAIT_MS = 20_000


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return opened(qtbot, "sign", a_running_meeting())


def bare_card(page: Page) -> LettersCard:
    """Return a card on a computer without letter packs but those that are added."""

    def find(texts: object) -> object:
        shelf = PackShelf((data_folder() / "fonts",))
        return missing_letters(texts, FontChain(resource("fonts"), shelf), shelf)  # type: ignore[arg-type]

    card = LettersCard(page, partial(find))  # type: ignore[arg-type]
    page.column.addWidget(card)
    return card


def test_letters_that_can_be_printed_take_no_room(page: Page) -> None:
    card = part(page, LettersCard, "lettersMissing")

    page.desk.do(lambda meeting: meeting.write_down(a_person("Nguyễn Thị Hạnh")))

    assert not card.isVisible()
    assert not card.missing


def test_missing_letters_name_the_people_and_the_pack(page: Page) -> None:
    card = bare_card(page)
    page.desk.do(lambda meeting: meeting.write_down(a_person(KOREAN)))

    card.refresh()

    assert card.isVisible()
    assert "Add: Korean letters." in part(card, QLabel, "lettersSaid").text()
    assert part(card, QLabel, "lettersNames").text() == f"These names are among them: {KOREAN}"
    assert part(card, QPushButton, "addLetters").isVisible()


def test_letters_in_words_alone_name_nobody(page: Page) -> None:
    card = bare_card(page)
    mother = page.plan.people[0].id
    page.desk.do(lambda meeting: meeting.write_down(Need(words=KOREAN, said_by=mother)))

    card.refresh()

    assert card.isVisible()
    assert not part(card, QLabel, "lettersNames").isVisible()


def test_a_pack_from_a_file_is_added_and_the_card_goes(page: Page, tmp_path: Path, qtbot: QtBot) -> None:
    card = bare_card(page)
    page.desk.do(lambda meeting: meeting.write_down(a_person(KOREAN)))
    card.refresh()
    korean = next(pack for pack in packs() if pack.name == "korean")
    path = tmp_path / "korean.zip"
    path.write_bytes(pack_file(korean, PackShelf.here()) or b"")
    press(qtbot, part(card, QPushButton, "addLetters"))
    dialog = part(card, QFileDialog, "chooseLetters")

    with qtbot.waitSignal(page.notices.told, timeout=WAIT_MS) as told:
        dialog.fileSelected.emit(str(path))
    dialog.close()

    assert told.args == ["Added: Korean letters. Papers print them from now on."]
    assert not card.isVisible()


def test_the_question_before_the_seal_names_letters_that_no_pack_has(page: Page, qtbot: QtBot) -> None:
    page.desk.do(lambda meeting: meeting.write_down(a_person("Maria \U00013000")))

    press(qtbot, part(page, QPushButton, "seal"))

    assert "These letters print as a box" in part(page, QLabel, "asked").text()
    assert not part(page, QPushButton, "addLetters").isVisible()


def test_every_text_of_a_plan_is_looked_at(page: Page) -> None:
    page.desk.do(lambda meeting: meeting.write_down(a_person("Maria", preferred="Mari")))

    texts = set(texts_of(page.plan))

    assert {"Maria", "Mari", "Reyes–Jackson family", "Who cares after school?"} <= texts
