"""Erasing asks first, says what is lost, and tells what was found afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fteam.erase import Eraser, Proof, Traces
from fteam.records.protection import PrivateWords
from fteam.records.spoken import Need
from fteam.rules.private import Lookout
from fteam.store import erase as stored
from fteam.store.engine import connect
from fteam.words import ENGLISH, phrase
from tests.accessibility import nameless
from tests.makers import a_running_meeting
from tests.ui.pages.opened import choose, part, press, write
from tests.ui.vault_papers import VaultPapers
from ui.desk import Desk
from ui.jobs import Jobs
from ui.notices import Notices
from ui.page import Tools
from ui.sections.private_erase import ErasePanel, forget_in
from ui.sections.private_said import copies_said, proof_said, question_said
from ui.sections.private_words import PrivateWordsSection
from ui.widgets.cards import Card
from ui.widgets.private_line import PrivateLine
from ui.window import MeetingWindow

STREET = "1407 Peñasco Lane"
TYPED = "1407 penasco  LANE"
"""The same as fingers type it in a hurry."""
WAIT_MS = 30_000


@pytest.fixture
def papers(tmp_path: Path) -> Iterator[VaultPapers]:
    made = VaultPapers(tmp_path / "vault")
    yield made
    made.vault.lock()


@pytest.fixture
def window(papers: VaultPapers, qtbot: QtBot) -> MeetingWindow:
    """Return the window of a meeting with a street in it, on a real vault."""
    plan = a_running_meeting().plan
    mother = plan.people[0]
    plan = plan.with_record(Need(words=f"a rail at {STREET}", said_by=mother.id))
    plan = plan.with_record(PrivateWords(words=STREET, protects=(mother.id,)))
    desk = Desk(papers.meeting(plan), papers.store)
    eraser = Eraser(papers.store, papers.vault, (), papers.vault.folder / "shown")
    tools = Tools(desk, ENGLISH, Jobs(), Notices(ENGLISH), papers, eraser)
    made = MeetingWindow(tools, "safety")
    for owned in (desk, tools.jobs, tools.notices):
        owned.setParent(made)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def section(window: MeetingWindow) -> PrivateWordsSection:
    return window.page.findChildren(PrivateWordsSection)[0]


def panel_of(holder: QWidget) -> ErasePanel:
    return part(holder, ErasePanel, "erasePanel")


def ask(qtbot: QtBot, window: MeetingWindow) -> ErasePanel:
    choose(section(window).findChildren(Card)[0], "Erase for good…")
    panel = panel_of(section(window))
    qtbot.waitUntil(panel.erase_button.isVisible, timeout=WAIT_MS)
    return panel


def test_card_of_private_words_tells_only_how_they_begin(window: MeetingWindow) -> None:
    facts = section(window).facts(window.desk.plan.private_words[0])

    assert facts.words == "14…"
    assert facts.by == "Protects Maria Reyes"
    assert facts.note == "Printed instead: (private)"
    assert nameless(window) == []


def test_private_words_are_written_down_in_their_section(window: MeetingWindow, qtbot: QtBot) -> None:
    press(qtbot, section(window).add_button)
    write(qtbot, section(window), "silver Corolla")
    press(qtbot, section(window).done_button)

    assert [each.words for each in window.desk.plan.private_words] == [STREET, "silver Corolla"]


def test_cover_closes_the_words_that_are_open(window: MeetingWindow) -> None:
    section(window).open(window.desk.plan.private_words[0].id)

    window.cover()

    assert not section(window).box.isVisibleTo(section(window))


def test_question_says_what_is_lost_before_anything_is(window: MeetingWindow, qtbot: QtBot) -> None:
    panel = ask(qtbot, window)

    assert panel.said.text().splitlines() == [
        "Nobody can bring these words back, not even with Undo.",
        "They stand in 2 lines of this plan.",
        "Copies that were printed, saved elsewhere or sent are not reached.",
    ]
    assert panel.put_off.hasFocus()
    assert nameless(window) == []
    press(qtbot, panel.put_off)
    assert not panel.isVisible()
    assert len(window.desk.plan.private_words) == 1


def test_erased_words_are_proved_to_be_gone(window: MeetingWindow, qtbot: QtBot) -> None:
    panel = ask(qtbot, window)

    press(qtbot, panel.erase_button)
    qtbot.waitUntil(panel.close_button.isVisible, timeout=WAIT_MS)

    assert panel.said.text() == "Erased. Looked in 6 places; found nowhere."
    assert panel.close_button.hasFocus()
    assert window.desk.plan.private_words == ()
    assert window.desk.plan.needs[0].words == "a rail at (erased)"
    press(qtbot, panel.close_button)
    assert not panel.isVisible()


def test_words_that_wait_in_a_form_are_erased_too(window: MeetingWindow, qtbot: QtBot) -> None:
    window.open_step("family")
    field = part(window.page, QPlainTextEdit, "purpose")
    field.setFocus()
    qtbot.keyClicks(field, f"to move from {TYPED}")
    window.open_step("safety")
    panel = ask(qtbot, window)

    press(qtbot, panel.erase_button)
    qtbot.waitUntil(panel.close_button.isVisible, timeout=WAIT_MS)

    assert window.desk.plan.meeting.purpose == "to move from (erased)"
    assert not Lookout.for_words(STREET).is_in(field.toPlainText())


def test_too_short_words_are_refused_in_a_sentence(window: MeetingWindow, qtbot: QtBot) -> None:
    panel = panel_of(section(window))

    panel.ask("14")

    assert panel.said.text().startswith("This is too short to be erased for sure.")
    assert not panel.erase_button.isVisible()
    press(qtbot, panel.close_button)


def test_what_can_not_be_written_erases_nothing(
    window: MeetingWindow, papers: VaultPapers, qtbot: QtBot
) -> None:
    panel = ask(qtbot, window)
    with papers.vault.database.transaction() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER no_more BEFORE UPDATE ON needs BEGIN SELECT RAISE(ABORT, 'no'); END"
        )

    press(qtbot, panel.erase_button)

    assert panel.erase_button.isVisible()
    assert window.banner.isVisible()
    assert len(window.desk.plan.private_words) == 1


def test_file_that_is_read_meanwhile_is_cleaned_another_time(
    window: MeetingWindow, papers: VaultPapers, qtbot: QtBot
) -> None:
    panel = ask(qtbot, window)
    reader = connect(papers.vault.database.path, papers.vault.database.key())
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM plan").fetchall()

    press(qtbot, panel.erase_button)
    qtbot.waitUntil(panel.close_button.isVisible, timeout=WAIT_MS)

    reader.close()
    assert panel.said.text().startswith("Erased. Old pages of the records file could not be cleaned yet")


def test_selected_words_of_any_line_can_be_erased(window: MeetingWindow, qtbot: QtBot) -> None:
    window.open_step("needs")
    window.page.arrive()
    edit = part(window.page, QPlainTextEdit, "words")
    qtbot.keyClicks(edit, "a silver Corolla")
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    press(qtbot, part(window.page, PrivateLine, "privateLine").erase_button)
    panel = panel_of(window.page)
    qtbot.waitUntil(panel.erase_button.isVisible, timeout=WAIT_MS)

    press(qtbot, panel.erase_button)
    qtbot.waitUntil(panel.close_button.isVisible, timeout=WAIT_MS)

    assert not edit.toPlainText()
    assert panel.said.text() == "Erased. Looked in 6 places; found nowhere."
    press(qtbot, panel.close_button)
    assert edit.hasFocus()


def test_protecting_an_address_looks_where_else_it_stands(window: MeetingWindow, qtbot: QtBot) -> None:
    window.open_step("people")
    mother = window.desk.plan.people[0]
    window.page.open_person(mother.id)  # type: ignore[attr-defined]  # who is coming
    details = window.page.details  # type: ignore[attr-defined]  # as above
    field = details.address.form.editors["address"]
    field.setFocus()
    qtbot.keyClicks(field, TYPED)

    press(qtbot, details.protect)
    qtbot.waitUntil(details.panel.erase_button.isVisible, timeout=WAIT_MS)
    press(qtbot, details.panel.erase_button)
    qtbot.waitUntil(details.panel.close_button.isVisible, timeout=WAIT_MS)

    assert details.panel.said.text() == "Erased. Looked in 6 places; found nowhere."
    assert window.desk.plan.needs[0].words == "a rail at (erased)"
    assert not field.text()


def test_protected_address_that_stands_nowhere_else_is_erased_without_a_question(
    window: MeetingWindow, papers: VaultPapers, qtbot: QtBot
) -> None:
    window.open_step("people")
    mother = window.desk.plan.people[0]
    window.desk.do(lambda meeting: meeting.write_down(mother.model_copy(update={"address": "12 Oak Street"})))
    window.page.open_person(mother.id)  # type: ignore[attr-defined]  # who is coming
    details = window.page.details  # type: ignore[attr-defined]  # as above

    press(qtbot, details.protect)
    qtbot.waitUntil(details.panel.close_button.isVisible, timeout=WAIT_MS)

    assert details.panel.said.text() == "Erased. Looked in 6 places; found nowhere."
    assert not any(b"Oak Street" in page for page in stored.log_pages(papers.vault))


def test_address_of_the_programme_can_be_erased_too(window: MeetingWindow, qtbot: QtBot) -> None:
    window.open_step("people")
    mother = window.desk.plan.people[0]
    window.desk.do(lambda meeting: meeting.protect_address(mother.id, "PO Box 1407", "ACP-0000"))
    window.page.open_person(mother.id)  # type: ignore[attr-defined]  # who is coming
    details = window.page.details  # type: ignore[attr-defined]  # as above

    press(qtbot, details.erase)
    qtbot.waitUntil(details.panel.erase_button.isVisible, timeout=WAIT_MS)
    press(qtbot, details.panel.erase_button)
    qtbot.waitUntil(details.panel.close_button.isVisible, timeout=WAIT_MS)

    assert not window.desk.plan.people[0].substitute_address
    assert not details.erase.isVisible()


def test_question_that_was_put_off_early_is_not_asked(window: MeetingWindow, qtbot: QtBot) -> None:
    panel = panel_of(section(window))

    panel.ask(STREET)
    press(qtbot, panel.put_off)
    qtbot.waitUntil(lambda: not window.tools.jobs.is_busy, timeout=WAIT_MS)

    assert not panel.isVisible()


def test_fields_and_clipboard_forget_with_their_undo(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    column = QVBoxLayout(root)
    long, other, short = QPlainTextEdit(), QPlainTextEdit(), QLineEdit()
    for each in (long, other, short):
        column.addWidget(each)
    qtbot.keyClicks(long, f"at {TYPED} today")
    qtbot.keyClicks(short, f"{TYPED}!")
    qtbot.keyClicks(other, TYPED)
    other.selectAll()
    qtbot.keyClicks(other, "gone")
    QApplication.clipboard().setText(STREET)

    forget_in(root, Lookout.for_words(STREET))
    for each in (long, other, short):
        each.undo()
        each.redo()

    assert (long.toPlainText(), other.toPlainText(), short.text()) == ("at  today", "gone", "!")
    assert not QApplication.clipboard().text()


def test_other_words_stay_on_the_clipboard(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    QApplication.clipboard().setText("a ride")

    forget_in(root, Lookout.for_words(STREET))

    assert QApplication.clipboard().text() == "a ride"


def test_question_counts_what_else_is_lost() -> None:
    said = question_said(Traces(lines=1, meetings=2, sealed=3, papers=1), ENGLISH)

    assert said.splitlines()[1:5] == [
        "They stand in 1 line of this plan.",
        "They stand in 2 other meetings too, and are erased there as well.",
        "3 sealed copies have them: their pages are destroyed; only their lines and fingerprints stay.",
        "1 paper that came back or waits for a time stamp has them and is destroyed.",
    ]


def test_different_copies_are_not_quoted() -> None:
    plan = a_running_meeting().plan
    mother, worker = plan.people
    different = {mother.id: "the school", worker.id: "a helper"}

    assert not copies_said(plan, {}, ENGLISH)
    assert copies_said(plan, different, ENGLISH) == "The copies of Maria Reyes, Sam Cole will not have it."


def test_what_is_left_is_said_honestly() -> None:
    said = proof_said(Proof(6, (phrase("the papers that are kept"),)), ENGLISH)

    assert said == "Erased, but these words still stand here: the papers that are kept."
