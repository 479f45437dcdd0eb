"""A form shows what the record says of its fields, and gives back a record or the reasons why not."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from fteam.records.commitment import Commitment
from fteam.records.meeting import Attendance, Meeting, Session, Way
from fteam.records.record import new_id
from fteam.records.spoken import Need, Urgency
from fteam.words import ENGLISH
from tests.accessibility import nameless
from ui.widgets.chips import Chips
from ui.widgets.editors import ChoiceEditor, DateEditor, LineEditor, ListEditor, NumberEditor, YesEditor
from ui.widgets.form import Form
from ui.widgets.text import Text

MARIA, LUZ = new_id(), new_id()
PEOPLE = ((MARIA, "Maria"), (LUZ, "Luz"))
FIELDS = ("words", "promiser", "for_whom", "due", "how_we_know", "checker", "kind", "prevention_level")


@pytest.fixture
def form(qtbot: QtBot) -> Form[Commitment]:
    made = Form(Commitment, FIELDS, ENGLISH, {"people": PEOPLE})
    qtbot.addWidget(made)
    made.show()
    return made


def error_of(form: Form[Commitment], name: str) -> Text:
    found = form.findChild(Text, f"error-{name}")
    assert isinstance(found, Text)
    return found


def fill_in(form: Form[Commitment]) -> None:
    form.editors["words"].fill("drive the girls")
    form.editors["promiser"].fill(MARIA)


def test_every_label_is_the_title_of_the_record(form: Form[Commitment]) -> None:
    shown = {label.text() for label in form.findChildren(QLabel)}

    assert {Commitment.model_fields[name].title for name in FIELDS} <= shown


def test_every_field_has_a_name_for_screen_readers(form: Form[Commitment]) -> None:
    found = nameless(form)

    assert found == []


def test_filled_in_fields_become_a_record(form: Form[Commitment]) -> None:
    fill_in(form)
    form.editors["for_whom"].fill((LUZ,))
    form.editors["due"].fill(date(2026, 9, 18))

    record = form.read()

    assert record is not None
    assert (record.words, record.promiser, record.for_whom) == ("drive the girls", MARIA, (LUZ,))
    assert record.due == date(2026, 9, 18)
    assert record.checker is None


def test_empty_need_is_refused_under_its_field(form: Form[Commitment]) -> None:
    form.editors["promiser"].fill(MARIA)

    record = form.read()

    assert record is None
    assert error_of(form, "words").text() == "Please fill this in."
    assert not error_of(form, "due").isVisible()


def test_the_caret_goes_to_the_first_mistake(form: Form[Commitment], qtbot: QtBot) -> None:
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)

    form.read()

    editor = form.editors["words"]
    assert isinstance(editor, QWidget)
    assert editor.hasFocus()


def test_words_beyond_the_limit_are_refused_under_their_field(form: Form[Commitment]) -> None:
    fill_in(form)
    form.editors["how_we_know"].fill("x" * 5000)

    record = form.read()

    assert record is None
    assert error_of(form, "how_we_know").text() == "This is too long. Please shorten it."


def test_a_day_that_is_not_understood_is_refused_under_its_field(
    form: Form[Commitment], qtbot: QtBot
) -> None:
    fill_in(form)
    editor = form.editors["due"]
    assert isinstance(editor, DateEditor)
    qtbot.keyClicks(editor.line, "someday")

    record = form.read()

    assert record is None
    assert error_of(form, "due").text() == "This is not understood. Please write it another way."


def test_a_mistake_put_right_takes_the_reason_away(form: Form[Commitment]) -> None:
    form.read()
    fill_in(form)

    form.read()

    assert not error_of(form, "words").isVisible()


def test_a_changed_record_keeps_what_the_form_does_not_show(qtbot: QtBot) -> None:
    need = Need(words="calm bedtimes", said_by=MARIA, urgency=Urgency.SOON)
    form = Form(Need, ("words",), ENGLISH)
    qtbot.addWidget(form)
    form.fill(need)
    form.editors["words"].fill("calm evenings")

    changed = form.read()

    assert changed == need.model_copy(update={"words": "calm evenings"})


def test_a_form_without_a_record_is_empty_again(form: Form[Commitment]) -> None:
    fill_in(form)

    form.fill(None)

    assert not form.editors["words"].value()
    assert form.editors["due"].value() is None


def test_new_people_are_offered_and_the_choice_stays(form: Form[Commitment]) -> None:
    form.editors["checker"].fill(LUZ)
    form.editors["for_whom"].fill((LUZ,))

    form.offer("people", (*PEOPLE, (new_id(), "Sam")))

    checker = form.editors["checker"]
    assert isinstance(checker, ChoiceEditor)
    assert checker.count() == 4
    assert (checker.value(), form.editors["for_whom"].value()) == (LUZ, (LUZ,))


def test_what_a_rule_refuses_stands_under_its_field(form: Form[Commitment]) -> None:
    form.refuse("checker", "Choose someone else to check.")
    form.refuse("no such field", "Nothing.")

    assert error_of(form, "checker").text() == "Choose someone else to check."


def test_any_change_is_told(form: Form[Commitment], qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.edited):
        form.editors["words"].fill("x")


def test_a_pressed_chip_is_told_as_a_change(form: Form[Commitment], qtbot: QtBot) -> None:
    chips = form.editors["for_whom"]
    assert isinstance(chips, Chips)

    with qtbot.waitSignal(form.edited):
        qtbot.mouseClick(chips.button(MARIA), Qt.MouseButton.LeftButton)


def test_each_type_of_field_has_its_editor(qtbot: QtBot) -> None:
    session = Form(Session, ("day", "starts", "place_revealing", "hidden_from"), ENGLISH)
    meeting = Form(Meeting, ("planned_minutes", "privacy_read", "paper_languages", "type"), ENGLISH)
    for form in (session, meeting):
        qtbot.addWidget(form)

    kinds = [type(editor).__name__ for form in (session, meeting) for editor in form.editors.values()]

    assert kinds == [
        "DateEditor",
        "TimeEditor",
        "YesEditor",
        "ChipsEditor",
        "NumberEditor",
        "YesEditor",
        "ListEditor",
        "ChoiceEditor",
    ]


def test_values_of_every_type_come_back_as_they_were_shown(qtbot: QtBot) -> None:
    stay = Attendance(
        session=new_id(), person=MARIA, way=Way.PHONE, came=time(10, 20), told_what_was_missed=True
    )
    form = Form(Attendance, ("way", "came", "left", "privacy_agreed", "told_what_was_missed"), ENGLISH)
    qtbot.addWidget(form)
    form.fill(stay)

    record = form.read()

    assert record == stay


@pytest.mark.parametrize("value", [None, False, True])
def test_unknown_is_a_third_answer(qtbot: QtBot, *, value: bool | None) -> None:
    editor = YesEditor("Agrees", may_be_unknown=True)
    qtbot.addWidget(editor)

    editor.fill(value)

    assert editor.value() is value


def test_an_unknown_code_is_kept_and_not_lost(qtbot: QtBot) -> None:
    editor = ChoiceEditor((("a", "A"),))
    qtbot.addWidget(editor)

    editor.fill("from_a_newer_version")

    assert editor.value() == "from_a_newer_version"


def test_the_day_that_was_understood_stands_beside_the_field(qtbot: QtBot) -> None:
    editor = DateEditor(ENGLISH.short_date, "day")
    qtbot.addWidget(editor)

    qtbot.keyClicks(editor.line, "2026-09-15")

    assert editor.said.text() == "Tue, Sep 15"
    assert editor.line.accessibleDescription() == "Tue, Sep 15"


@pytest.mark.parametrize(
    ("text", "value"), [("9", time(9)), ("10.20", time(10, 20)), ("25:00", "25:00"), ("", None)]
)
def test_times_are_understood_as_people_write_them(qtbot: QtBot, text: str, value: object) -> None:
    form = Form(Session, ("starts",), ENGLISH)
    qtbot.addWidget(form)
    editor = form.editors["starts"]
    assert isinstance(editor, LineEditor)

    qtbot.keyClicks(editor, text)

    assert editor.value() == value


def test_several_short_texts_are_divided_by_commas(qtbot: QtBot) -> None:
    form = Form(Meeting, ("paper_languages",), ENGLISH)
    qtbot.addWidget(form)
    editor = form.editors["paper_languages"]
    assert isinstance(editor, ListEditor)

    qtbot.keyClicks(editor, "es, , en")

    assert editor.value() == ("es", "en")


def test_a_number_stays_in_its_bounds(qtbot: QtBot) -> None:
    editor = NumberEditor(0, 600)
    qtbot.addWidget(editor)

    editor.fill(9999)

    assert editor.value() == 600


def test_a_newer_state_is_shown_where_nobody_typed(qtbot: QtBot) -> None:
    need = Need(words="calm bedtimes", said_by=MARIA, urgency=Urgency.SOON)
    form = Form(Need, ("words", "urgency"), ENGLISH)
    qtbot.addWidget(form)
    form.fill(need)
    form.editors["words"].fill("calm evenings, typed now")

    form.refill(need.model_copy(update={"words": "from elsewhere", "urgency": Urgency.NOT_SAID}))

    assert form.editors["words"].value() == "calm evenings, typed now"
    assert form.editors["urgency"].value() == Urgency.NOT_SAID.value


def test_a_field_that_is_not_understood_does_not_hold_up_the_others(
    form: Form[Commitment], qtbot: QtBot
) -> None:
    kept = Commitment(words="drive", promiser=MARIA)
    form.fill(kept)
    editor = form.editors["due"]
    assert isinstance(editor, DateEditor)
    qtbot.keyClicks(editor.line, "someday")
    form.editors["words"].fill("drive the girls")

    changed = form.read_changes(kept)

    assert changed is not None
    assert (changed.words, changed.due) == ("drive the girls", None)
    assert error_of(form, "due").isVisible()


def test_an_unfinished_new_record_is_not_scolded(form: Form[Commitment]) -> None:
    form.fill(None)

    record = form.read_changes(None)

    assert record is None
    assert not error_of(form, "words").isVisible()


def test_the_caret_can_be_put_into_any_field(form: Form[Commitment], qtbot: QtBot) -> None:
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.focus_first()
    first = form.editors["words"]
    assert isinstance(first, QWidget)
    began = first.hasFocus()

    form.focus("how_we_know")

    there = form.editors["how_we_know"]
    assert isinstance(there, QWidget)
    assert (began, there.hasFocus()) == (True, True)
