"""Share the plan: everything that leaves the table is written down, and can be read again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from fteam.errors import FixableError
from fteam.meeting import OpenMeeting
from fteam.records.issued import Disclosure, Given
from fteam.records.meeting import Way
from fteam.records.person import Person
from fteam.records.plan import Plan
from tests.accessibility import nameless
from tests.treatment import a_treated_plan
from tests.ui.pages.opened import opened, part, press
from tests.ui.vault_papers import VaultPapers
from ui.page import Page
from ui.widgets.text import Text

WAIT_MS = 30_000


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VaultPapers]:
    made = VaultPapers(tmp_path_factory.mktemp("given") / "vault")
    yield made
    made.vault.lock()


@pytest.fixture
def papers(_made: VaultPapers) -> VaultPapers:
    _made.shown, _made.asked, _made.error = [], [], None
    return _made


def a_page(qtbot: QtBot, papers: VaultPapers, plan: Plan | None = None) -> tuple[Page, OpenMeeting]:
    meeting = papers.meeting(plan or a_treated_plan())
    return opened(qtbot, "share", meeting, papers=papers), meeting


def card(page: Page, place: int) -> QWidget:
    person = page.plan.people[place].id
    return part(page, QWidget, f"copy-{person}-0")


def hand(qtbot: QtBot, page: Page, place: int) -> QWidget:
    """Open the panel to hand over a person's paper."""
    press(qtbot, part(card(page, place), QPushButton, "morePapers"))
    press(qtbot, part(card(page, place), QPushButton, "hand"))
    return part(page, QWidget, "handPanel")


def rows(page: Page) -> list[list[str]]:
    table = part(page, QTableWidget, "givenTable")
    cells = [
        [table.item(row, place) for place in range(table.columnCount())] for row in range(table.rowCount())
    ]
    return [[cell.text() for cell in line if cell is not None] for line in cells]


def test_a_print_is_written_down_with_what_it_rests_on(qtbot: QtBot, papers: VaultPapers) -> None:
    page, meeting = a_page(qtbot, papers)

    with qtbot.waitSignal(page.notices.told, timeout=WAIT_MS):
        press(qtbot, part(card(page, 1), QPushButton, "printCopy"))

    (line,) = papers.disclosures(meeting.plan)
    assert (line.how, line.kind, line.version) == (Given.PRINTED, "plan", 0)
    assert (line.basis, line.notice) == ((meeting.plan.consents[0].id,), "2026_short")


def test_a_print_that_is_cancelled_enters_nothing(
    qtbot: QtBot, papers: VaultPapers, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, meeting = a_page(qtbot, papers)
    monkeypatch.setattr(papers, "ask_printer", lambda _name, _chosen: QPrinter)

    press(qtbot, part(card(page, 1), QPushButton, "printCopy"))

    assert papers.disclosures(meeting.plan) == ()


def test_a_save_that_is_cancelled_enters_nothing(qtbot: QtBot, papers: VaultPapers) -> None:
    page, meeting = a_page(qtbot, papers)
    press(qtbot, part(card(page, 1), QPushButton, "saveCopy"))
    qtbot.waitUntil(lambda: bool(page.findChildren(QFileDialog, "saveCopy")), timeout=WAIT_MS)

    part(page, QFileDialog, "saveCopy").reject()

    assert papers.disclosures(meeting.plan) == ()


def test_what_is_handed_over_by_hand_is_written_down(qtbot: QtBot, papers: VaultPapers) -> None:
    page, meeting = a_page(qtbot, papers)
    hand(qtbot, page, 0)
    how = part(page, QComboBox, "handHow")
    how.setCurrentIndex(how.findData(Given.READ_ALOUD.value))

    with qtbot.waitSignal(page.notices.told) as told:
        press(qtbot, part(page, QPushButton, "keepHanded"))

    (line,) = papers.disclosures(meeting.plan)
    mother = meeting.plan.people[0].id
    assert told.args == ["It is written down."]
    assert (line.how, line.reader, line.recipient, line.sha256) == (Given.READ_ALOUD, mother, mother, "")
    assert page.area.isVisible()


def test_a_paper_can_be_handed_to_someone_else_who_is_asked_about(qtbot: QtBot, papers: VaultPapers) -> None:
    counselor = Person(full_name="Mina Ortiz")
    page, meeting = a_page(qtbot, papers, a_treated_plan().with_record(counselor))
    panel = hand(qtbot, page, 0)
    asked_at_first = part(panel, Text, "handOther").isVisible()
    whom, paper = part(panel, QComboBox, "handWhom"), part(panel, QComboBox, "handPaper")
    whom.setCurrentIndex(whom.findData(counselor.id))
    paper.setCurrentIndex(1)
    asked = part(panel, Text, "handOther").text()

    press(qtbot, part(page, QPushButton, "keepHanded"))

    (line,) = papers.disclosures(meeting.plan)
    assert not asked_at_first
    assert asked.startswith("This paper was made for Noor Hill.")
    assert line.recipient == counselor.id
    assert line.kind != "plan"


def test_a_hand_over_that_cannot_be_kept_is_said(
    qtbot: QtBot, papers: VaultPapers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_line: Disclosure) -> None:
        raise FixableError

    page, _meeting = a_page(qtbot, papers)
    hand(qtbot, page, 0)
    monkeypatch.setattr(papers, "disclose", refuse)

    with qtbot.waitSignal(page.notices.failed):
        press(qtbot, part(page, QPushButton, "keepHanded"))

    assert part(page, QWidget, "handPanel").isVisible()


def test_the_log_is_read_in_a_table_and_by_person(qtbot: QtBot, papers: VaultPapers) -> None:
    page, meeting = a_page(qtbot, papers)
    for place in (0, 1):
        hand(qtbot, page, place)
        press(qtbot, part(page, QPushButton, "keepHanded"))
    with qtbot.waitSignal(page.notices.told, timeout=WAIT_MS):
        press(
            qtbot, next(each for each in part(page, QWidget, "room").findChildren(QPushButton, "printPaper"))
        )

    press(qtbot, part(page, QPushButton, "givenLog"))
    everything = rows(page)
    whom = part(page, QComboBox, "givenWhom")
    whom.setCurrentIndex(whom.findData(meeting.plan.people[1].id))

    assert [line[2] for line in everything] == ["Everyone in the room", "Sam Cole", "Noor Hill"]
    assert [line[1:4] for line in rows(page)] == [["A draft of the plan", "Sam Cole", "Handed over"]]
    assert "leave of Noor Hill" in rows(page)[0][4]
    assert rows(page)[0][5:] == ["0", "Sam Cole"]
    assert nameless(page) == []


def test_an_empty_log_says_so(qtbot: QtBot, papers: VaultPapers) -> None:
    page, _meeting = a_page(qtbot, papers)

    press(qtbot, part(page, QPushButton, "givenLog"))

    assert not part(page, QTableWidget, "givenTable").isVisible()
    assert any(
        text.text() == "Nothing was given to anyone yet." and text.isVisible()
        for text in page.findChildren(Text)
    )


def test_the_way_back_from_the_log_leads_to_its_button(qtbot: QtBot, papers: VaultPapers) -> None:
    page, _meeting = a_page(qtbot, papers)
    button = part(page, QPushButton, "givenLog")
    button.setFocus()
    press(qtbot, button)

    qtbot.keyClick(part(page, QWidget, "givenPanel"), Qt.Key.Key_Escape)

    assert button.hasFocus()


def test_the_log_goes_away_under_the_cover(qtbot: QtBot, papers: VaultPapers) -> None:
    page, _meeting = a_page(qtbot, papers)
    press(qtbot, part(page, QPushButton, "givenLog"))

    page.covered()

    assert page.area.isVisible()


def test_the_familys_paper_is_offered_once_there_is_a_log(qtbot: QtBot, papers: VaultPapers) -> None:
    page, meeting = a_page(qtbot, papers)
    hand(qtbot, page, 0)
    before = page.findChildren(QWidget, f"paper-given-{meeting.plan.people[0].id}")
    press(qtbot, part(page, QPushButton, "keepHanded"))

    again, _meeting = opened(qtbot, "share", meeting, papers=papers), meeting
    press(qtbot, part(card(again, 0), QPushButton, "morePapers"))

    assert before == []
    assert again.findChildren(QWidget, f"paper-given-{meeting.plan.people[0].id}")


def test_who_gets_paper_only_is_offered_no_file_and_says_how(qtbot: QtBot, papers: VaultPapers) -> None:
    plan = a_treated_plan()
    inside = plan.with_record(plan.attendance[2].model_copy(update={"way": Way.CUSTODY}))
    page, _meeting = a_page(qtbot, papers, inside)

    press(qtbot, part(card(page, 2), QPushButton, "morePapers"))

    assert card(page, 2).findChildren(QPushButton, "data") == []
    assert any("No staples" in text.text() for text in card(page, 2).findChildren(Text))
