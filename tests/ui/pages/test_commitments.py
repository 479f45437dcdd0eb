"""Commitments: a column for each need, promises and asks, and family time."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.meeting import OpenMeeting, with_changes
from fteam.records.commitment import Commitment, CommitmentKind, CommitmentStatus, FamilyTime, Required
from fteam.records.person import Person
from fteam.records.spoken import Need, Urgency
from tests.accessibility import nameless
from tests.makers import DAY, a_running_meeting, join
from tests.ui.desks import RememberingDrafts
from tests.ui.pages.opened import ALT, alt, chip, choose, enter, opened, part, press, say, write
from ui.widgets.cards import Card
from ui.widgets.text import Text


def with_needs(*words: str) -> tuple[OpenMeeting, list[Need]]:
    meeting = a_running_meeting()
    needs = [
        Need(words=each, said_by=meeting.plan.people[0].id, domain="food", urgency=Urgency.SOON)
        for each in words
    ]
    for need in needs:
        meeting.write_down(need)
    return meeting, needs


def with_someone_away() -> tuple[OpenMeeting, Person]:
    meeting = a_running_meeting()
    return meeting, join(meeting, "Luz Reyes", "kin")


def promised(meeting: OpenMeeting, **more: object) -> Commitment:
    mother, worker = (person.id for person in meeting.plan.people[:2])
    promise = Commitment.model_validate({
        "words": "drive",
        "promiser": worker,
        "checker": mother,
        "status": CommitmentStatus.PROMISED,
        **more,
    })
    meeting.write_down(promise)
    return promise


def test_a_promise_with_day_check_and_checker(qtbot: QtBot) -> None:
    meeting, (need,) = with_needs("Rides")
    page = opened(qtbot, "commitments", meeting)
    press(qtbot, part(page, QPushButton, f"addTo-{need.id}"))
    write(qtbot, page, "2026-09-25; every Friday", "byWhen")
    write(qtbot, page, "the sign-in sheet", "howWeKnow")
    alt(qtbot, page, Qt.Key.Key_2)
    checker = part(page, QComboBox, "checker")
    checker.setFocus()
    qtbot.keyClicks(checker, "Maria")
    write(qtbot, page, "drive to the clinic")

    enter(qtbot, page)

    (promise,) = meeting.plan.commitments
    mother, worker = (person.id for person in meeting.plan.people)
    assert (promise.promiser, promise.checker, promise.serves) == (worker, mother, (need.id,))
    assert (promise.due, promise.repeats) == (date(2026, 9, 25), "every Friday")
    assert (promise.kind, promise.status) == (CommitmentKind.PROMISE, CommitmentStatus.PROMISED)
    facts = part(page, Card, f"card-{promise.id}").facts
    assert facts.by == "Sam Cole · every Friday · by Fri, Sep 25"
    assert facts.note == "how we will know: the sign-in sheet · checked by Maria Reyes"
    assert facts.letters == "SC"


def test_the_next_commitment_is_for_the_same_need(qtbot: QtBot) -> None:
    meeting, (need,) = with_needs("Rides")
    page = opened(qtbot, "commitments", meeting)
    press(qtbot, part(page, QPushButton, f"addTo-{need.id}"))

    say(qtbot, page, 1, "walk")
    say(qtbot, page, 2, "drive")

    assert [each.serves for each in meeting.plan.commitments] == [(need.id,), (need.id,)]


def test_words_without_a_day_say_how_often(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "commitments", meeting)
    write(qtbot, page, "twice a week", "byWhen")

    say(qtbot, page, 1, "call")

    assert (meeting.plan.commitments[0].due, meeting.plan.commitments[0].repeats) == (None, "twice a week")


def test_nobody_can_choose_to_check_their_own_promise(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "commitments", meeting)

    alt(qtbot, page, Qt.Key.Key_1)

    checker = part(page, QComboBox, "checker")
    assert [checker.itemText(at) for at in range(checker.count())] == ["—", "Sam Cole"]


def test_a_need_that_nobody_has_is_loud_until_someone_does(qtbot: QtBot) -> None:
    meeting, (need,) = with_needs("Rides")
    page = opened(qtbot, "commitments", meeting)
    column = part(page, QWidget, f"column-{need.id}")
    was_loud = bool(column.findChildren(QWidget, "nobody"))
    foot = part(page, Text, "footLeft").text()
    press(qtbot, chip(page, "serves", need.id))

    say(qtbot, page, 1, "drive")

    assert was_loud
    assert foot == "No commitment yet: Maria Reyes, Sam Cole · 1 need without anyone"
    assert not part(page, QWidget, f"column-{need.id}").findChildren(QWidget, "nobody")
    assert part(page, Text, "footLeft").text() == "No commitment yet: Sam Cole"


def test_who_is_not_here_is_asked_and_never_promised_for(qtbot: QtBot) -> None:
    meeting, away = with_someone_away()
    page = opened(qtbot, "commitments", meeting)
    alt(qtbot, page, Qt.Key.Key_3)
    note = part(page, Text, "awayNote").text()

    say(qtbot, page, 3, "take the children on Sunday")

    (ask,) = meeting.plan.commitments
    assert note == "Luz Reyes is not here: this is written down as something to ask."
    assert (ask.promiser, ask.kind, ask.status) == (away.id, CommitmentKind.ASK, CommitmentStatus.ASKED)
    assert part(page, Card, f"card-{ask.id}").facts.badges == (("Ask", "promise"),)


def test_an_ask_becomes_a_promise_when_they_said_yes_and_stays_one(qtbot: QtBot) -> None:
    meeting, away = with_someone_away()
    ask = Commitment(words="take them", promiser=away.id, kind=CommitmentKind.ASK)
    meeting.write_down(ask)
    page = opened(qtbot, "commitments", meeting)
    choose(part(page, Card, f"card-{ask.id}"), "They said yes: make it a promise")
    accepted = meeting.plan.commitments[0]
    qtbot.keyClick(part(page, Card, f"card-{ask.id}"), Qt.Key.Key_F2)

    enter(qtbot, page)

    assert accepted.kind is CommitmentKind.PROMISE
    assert accepted.accepted_at is not None
    assert meeting.plan.commitments == (accepted,)


def test_a_promise_is_no_ask_to_accept(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    promise = promised(meeting)
    page = opened(qtbot, "commitments", meeting)

    choose(part(page, Card, f"card-{promise.id}"), "They said yes: make it a promise")

    assert meeting.plan.commitments == (promise,)


def test_what_is_folded_away_is_kept_too(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "commitments", meeting)
    press(qtbot, part(page, QPushButton, "more"))
    write(qtbot, page, "ask for the form", "first_step")
    write(qtbot, page, "2026-09-17", "first_step_day")
    write(qtbot, page, "Luz drives", "plan_b")

    say(qtbot, page, 2, "drive")

    (promise,) = meeting.plan.commitments
    assert (promise.first_step, promise.first_step_day, promise.plan_b) == (
        "ask for the form",
        date(2026, 9, 17),
        "Luz drives",
    )


def test_a_folded_day_that_is_not_understood_opens_the_fold(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "commitments", meeting)
    more = part(page, QPushButton, "more")
    press(qtbot, more)
    write(qtbot, page, "someday", "first_step_day")
    press(qtbot, more)

    say(qtbot, page, 2, "drive")

    assert not meeting.plan.commitments
    assert more.isChecked()
    assert part(page, Text, "error-first_step_day").isVisible()


def test_a_promise_is_changed_and_nothing_else_of_it_is_lost(qtbot: QtBot) -> None:
    meeting, (need,) = with_needs("Rides")
    promise = promised(
        meeting,
        serves=(need.id,),
        due=DAY,
        repeats="every week",
        required=Required.COURT,
        how_we_know="list",
        status=CommitmentStatus.STARTED,
    )
    page = opened(qtbot, "commitments", meeting)
    card = part(page, Card, f"card-{promise.id}")
    badges = card.facts.badges
    qtbot.keyClick(card, Qt.Key.Key_F2)
    write(qtbot, page, "s", "howWeKnow")

    enter(qtbot, page)

    assert badges == (("Required by a court", "plain"),)
    assert meeting.plan.commitments == (with_changes(promise, how_we_know="lists"),)


def test_needs_change_places_and_arrows_walk_the_board(qtbot: QtBot) -> None:
    meeting, (first, second) = with_needs("One", "Two")
    promise = promised(meeting, serves=(first.id,), starts=DAY)
    page = opened(qtbot, "commitments", meeting)
    card = part(page, Card, f"card-{first.id}")
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Down)
    at_promise = part(page, Card, f"card-{promise.id}").hasFocus()
    qtbot.keyClick(part(page, Card, f"card-{promise.id}"), Qt.Key.Key_Right)
    second_card = part(page, Card, f"card-{second.id}")
    at_second = second_card.hasFocus()

    qtbot.keyClick(second_card, Qt.Key.Key_Up, ALT)

    assert at_promise
    assert at_second
    assert meeting.plan.needs == (second, first)
    assert part(page, Card, f"card-{promise.id}").facts.by.endswith("from Tue, Sep 15")


def test_arrows_stop_at_the_edges_of_the_board(qtbot: QtBot) -> None:
    meeting, (need,) = with_needs("One")
    page = opened(qtbot, "commitments", meeting)
    card = part(page, Card, f"card-{need.id}")
    card.setFocus()

    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_A):
        qtbot.keyClick(card, key)

    assert card.hasFocus()


def test_enter_on_a_need_chooses_its_column(qtbot: QtBot) -> None:
    meeting, (_first, second) = with_needs("One", "Two")
    page = opened(qtbot, "commitments", meeting)

    qtbot.keyClick(part(page, Card, f"card-{second.id}"), Qt.Key.Key_Return)

    assert chip(page, "serves", second.id).isChecked()
    assert part(page, QWidget, "words").hasFocus()


def test_commitments_change_places(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    first, second = promised(meeting), promised(meeting)
    page = opened(qtbot, "commitments", meeting)

    qtbot.keyClick(part(page, Card, f"card-{second.id}"), Qt.Key.Key_Up, ALT)

    assert meeting.plan.commitments == (second, first)


def test_half_typed_day_and_check_come_back(qtbot: QtBot) -> None:
    drafts, meeting = RememberingDrafts(), a_running_meeting()
    first = opened(qtbot, "commitments", meeting, drafts)
    write(qtbot, first, "every Fri", "byWhen")
    write(qtbot, first, "the li", "howWeKnow")
    first.desk.flush()

    again = opened(qtbot, "commitments", meeting, drafts)

    assert part(again, QLineEdit, "byWhen").text() == "every Fri"
    assert part(again, QLineEdit, "howWeKnow").text() == "the li"


def test_family_time_is_added(qtbot: QtBot) -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"), ("Tyler", "child"))
    mother, child = (person.id for person in meeting.plan.people)
    page = opened(qtbot, "commitments", meeting)
    press(qtbot, part(page, QPushButton, "add-FamilyTime"))
    press(qtbot, chip(page, "FamilyTime-children", child))
    adult = part(page, QComboBox, "FamilyTime-adult")
    adult.setCurrentIndex(adult.findData(mother))
    part(page, QLineEdit, "FamilyTime-when").setFocus()
    qtbot.keyClicks(part(page, QLineEdit, "FamilyTime-when"), "Saturdays")

    press(qtbot, part(page, QPushButton, "keep-FamilyTime"))

    (time,) = meeting.plan.family_times
    assert (time.children, time.adult, time.when) == ((child,), mother, "Saturdays")
    assert part(page, Card, f"card-{time.id}").facts.words == "Tyler with Maria Reyes"


def test_family_time_with_nobody_is_refused(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "commitments", meeting)
    press(qtbot, part(page, QPushButton, "add-FamilyTime"))

    press(qtbot, part(page, QPushButton, "keep-FamilyTime"))

    assert meeting.plan.shelf(FamilyTime) == ()


def test_everything_has_a_name(qtbot: QtBot) -> None:
    meeting, (need, _other) = with_needs("One", "Two")
    promised(meeting, serves=(need.id,))
    page = opened(qtbot, "commitments", meeting)
    press(qtbot, part(page, QPushButton, "more"))
    press(qtbot, part(page, QPushButton, "add-FamilyTime"))

    assert nameless(page) == []
