"""Read back and sign: each person's answer, the way they gave it, and the seal."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from fteam.last_look import texts_of
from fteam.meeting import OpenMeeting
from fteam.papers import sealed_copies
from fteam.progress import Progress
from fteam.records.audience import Audience
from fteam.records.paper import Meaning, SignedBy
from fteam.records.spoken import Need
from fteam.rules.content import is_sealed
from fteam.seal.check import check
from fteam.seal.key import NoSealNameError
from fteam.seal.verdict import Verdict
from tests.accessibility import nameless
from tests.makers import DAY, a_meeting, a_plan, a_running_meeting, join
from tests.treatment import TREATMENT, a_treated_plan
from tests.ui.pages.opened import chip, opened, part, press, tab_stops, write
from tests.ui.vault_papers import VaultPapers
from ui.page import Page
from ui.widgets.ink import InkPad
from ui.widgets.person_row import PersonRow
from ui.widgets.text import Text

SEAL_MS = 60_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def papers(tmp_path: Path) -> Iterator[VaultPapers]:
    made = VaultPapers(tmp_path / "vault")
    yield made
    made.vault.lock()


def at_signing(qtbot: QtBot, meeting: OpenMeeting) -> Page:
    page = opened(qtbot, "sign", meeting)
    press(qtbot, chip(page, "part", "sign"))
    return page


def draw(qtbot: QtBot, page: Page) -> None:
    pad = part(page, InkPad, "ink")
    qtbot.mousePress(pad, LEFT, pos=QPoint(30, 60))
    for place in (QPoint(60, 90), QPoint(90, 50), QPoint(140, 80)):
        qtbot.mouseMove(pad, place)
    qtbot.mouseRelease(pad, LEFT, pos=QPoint(140, 80))


def state(page: Page, person: str) -> str:
    return part(page, PersonRow, f"sign-{person}").accessibleName()


def error(page: Page) -> str:
    return part(page, Text, "signError").text()


def test_the_family_reads_its_own_plan_first(qtbot: QtBot) -> None:
    meeting = a_meeting()
    worker = join(meeting, "Sam Cole", "caseworker")
    mother = join(meeting, "Maria <Reyes>", "parent")
    meeting.write_down(Need(words="sleep & rest", said_by=mother.id, audience=Audience.only(mother.id)))
    page = opened(qtbot, "sign", meeting)
    text = part(page, QTextBrowser, "readBack")

    first = text.toPlainText()
    part(page, QComboBox, "reader").setCurrentIndex(1)

    assert part(page, QComboBox, "reader").currentText() == worker.full_name
    assert "sleep & rest" in first
    assert "Maria <Reyes>" in first
    assert "sleep & rest" not in text.toPlainText()


def test_what_is_missing_leads_to_its_step(qtbot: QtBot) -> None:
    page = opened(qtbot, "sign", a_running_meeting())

    with qtbot.waitSignal(page.opened) as leading:
        press(qtbot, part(page, QPushButton, "go-decision"))

    assert leading.args == ["decision"]


def test_ink_is_kept_with_its_meaning_and_the_next_person_follows(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people
    page = at_signing(qtbot, meeting)
    press(qtbot, chip(page, "meanings", "present"))
    press(qtbot, chip(page, "meanings", "agree"))

    draw(qtbot, page)
    press(qtbot, part(page, QPushButton, "doneSigning"))

    (signature,) = meeting.plan.signatures
    assert (signature.person, signature.way) == (mother.id, SignedBy.DRAWN)
    assert signature.meanings == (Meaning.PRESENT, Meaning.AGREE)
    assert len(signature.strokes[0]) > 2
    assert "signed" in state(page, mother.id)
    assert part(page, PersonRow, f"sign-{worker.id}").isChecked()
    assert not part(page, InkPad, "ink").strokes()


def test_a_typed_name_is_a_signature(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = at_signing(qtbot, meeting)
    press(qtbot, chip(page, "meanings", "my_part"))
    press(qtbot, chip(page, "ways", "typed"))

    write(qtbot, page, "Maria Reyes", "typedName")
    qtbot.keyClick(part(page, QLineEdit, "typedName"), Qt.Key.Key_Return)

    (signature,) = meeting.plan.signatures
    assert (signature.way, signature.typed_name) == (SignedBy.TYPED, "Maria Reyes")


def test_what_was_read_back_by_phone_has_a_witness_who_is_someone_else(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people
    page = at_signing(qtbot, meeting)
    press(qtbot, chip(page, "meanings", "agree"))
    press(qtbot, chip(page, "ways", "read_back"))
    witness = part(page, QComboBox, "witness")
    press(qtbot, part(page, QPushButton, "doneSigning"))
    refused = error(page)
    own_place = witness.findData(mother.id)

    witness.setCurrentIndex(witness.findData(worker.id))
    press(qtbot, part(page, QPushButton, "doneSigning"))

    assert refused == "Choose who saw or heard it: someone else than the person who signs."
    assert own_place < 0
    assert meeting.plan.signatures[0].witness == worker.id
    assert "heard by Sam Cole" in state(page, mother.id)


def test_who_does_not_sign_may_say_why_and_needs_no_meaning(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = at_signing(qtbot, meeting)
    press(qtbot, chip(page, "ways", "declined"))

    write(qtbot, page, "I want to sleep on it", "reason")
    press(qtbot, part(page, QPushButton, "doneSigning"))

    (signature,) = meeting.plan.signatures
    assert (signature.way, signature.declined_reason) == (SignedBy.DECLINED, "I want to sleep on it")
    assert "chose not to sign" in state(page, signature.person)


@pytest.mark.parametrize(
    ("presses", "sentence"),
    [
        (["doneSigning"], "Choose what the signature means."),
        (["chip-agree", "doneSigning"], "Sign on the pad first, or choose another way."),
        (["chip-agree", "chip-typed", "doneSigning"], "Type the name first."),
        (
            ["chip-agree", "chip-do_not_agree", "doneSigning"],
            "“I agree” and “I do not agree” cannot both be chosen.",
        ),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_kept(qtbot: QtBot, presses: list[str], sentence: str) -> None:
    meeting = a_running_meeting()
    page = at_signing(qtbot, meeting)

    for name in presses:
        press(qtbot, part(page, QPushButton, name))

    assert error(page) == sentence
    assert not meeting.plan.signatures


def test_a_change_asks_for_the_signature_again(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0]
    page = at_signing(qtbot, meeting)
    press(qtbot, chip(page, "meanings", "agree"))
    press(qtbot, chip(page, "ways", "paper"))
    press(qtbot, part(page, QPushButton, "doneSigning"))

    page.desk.do(lambda opened: opened.write_down(Need(words="a ride", said_by=mother.id)))

    assert state(page, mother.id) == "Maria Reyes: signed before the plan changed, sign again"


def test_an_interpreter_states_that_everything_was_interpreted(qtbot: QtBot) -> None:
    meeting = a_running_meeting(("Samira Boutros", "interpreter"))
    page = at_signing(qtbot, meeting)
    press(qtbot, chip(page, "meanings", "present"))
    press(qtbot, chip(page, "ways", "paper"))
    tick = part(page, QCheckBox, "attests")

    qtbot.mouseClick(tick, LEFT, pos=QPoint(10, tick.height() // 2))
    press(qtbot, part(page, QPushButton, "doneSigning"))

    assert meeting.plan.signatures[0].attests_interpreting


def test_clear_takes_the_ink_away(qtbot: QtBot) -> None:
    page = at_signing(qtbot, a_running_meeting())
    draw(qtbot, page)

    press(qtbot, part(page, QPushButton, "clearInk"))

    assert not part(page, InkPad, "ink").strokes()


def test_arrows_walk_through_the_people_and_enter_chooses_one(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people
    page = at_signing(qtbot, meeting)
    first = part(page, PersonRow, f"sign-{mother.id}")
    first.setFocus()

    qtbot.keyClick(first, Qt.Key.Key_Down)
    second = part(page, PersonRow, f"sign-{worker.id}")
    had_focus = second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Return)

    assert had_focus
    assert second.isChecked()
    assert not first.isChecked()


def test_a_screen_reader_can_name_everything(qtbot: QtBot) -> None:
    page = opened(qtbot, "sign", a_running_meeting())
    reading = nameless(page)

    press(qtbot, chip(page, "part", "sign"))

    assert reading == nameless(page) == []
    stops = tab_stops(page, part(page, QWidget, "chip-read"))
    assert stops.index("doneSigning") < stops.index("seal")


def test_sealing_names_what_is_missing_and_makes_version_one(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = papers.meeting(a_plan(needs=1, promises=1))
    page = opened(qtbot, "sign", meeting, papers=papers)
    press(qtbot, part(page, QPushButton, "seal"))
    asked = part(page, Text, "asked").text()

    with qtbot.waitSignal(page.desk.saved, timeout=SEAL_MS):
        press(qtbot, part(page, QPushButton, "sealNow"))

    assert "No decision is written down." in asked
    assert is_sealed(meeting.plan)
    assert part(page, Text, "footLeft").text().startswith("Version 1 is sealed · ")
    assert part(page, QPushButton, "seal").isHidden()
    slips = papers.slips(meeting.plan)
    assert {slip.reader for slip in slips} == {person.id for person in meeting.plan.people}
    assert check(papers.pdf(meeting.plan, slips[0].sha256)).verdict is Verdict.GENUINE


def test_a_plan_is_sealed_without_what_ended_once_that_was_asked(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = papers.meeting(a_treated_plan(expires=DAY))
    page = opened(qtbot, "sign", meeting, papers=papers)
    press(qtbot, part(page, QPushButton, "seal"))
    asked = part(page, Text, "asked").text()

    with qtbot.waitSignal(page.desk.saved, timeout=SEAL_MS):
        press(qtbot, part(page, QPushButton, "sealNow"))

    worker = meeting.plan.people[1].id
    slip = next(each for each in papers.slips(meeting.plan) if each.reader == worker)
    told = " ".join(" ".join(texts_of(papers.pdf(meeting.plan, slip.sha256))).split())
    assert "Leave has ended for 1 person. Their copy will hold only what can still be given." in asked
    assert TREATMENT not in told
    assert part(page, QPushButton, "seal").isHidden()


def test_leave_that_ended_since_the_seal_brings_the_button_back(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = papers.meeting(a_treated_plan(expires=DAY))
    plan, at = meeting.plan, datetime.combine(DAY, time(15), UTC)
    team, silent = tuple(person.id for person in plan.people), Progress.silent()
    key, look = papers.key(plan, at), papers.look(at)
    papers.file(meeting, sealed_copies(plan, team, key, at, DAY, look, "en", silent), at)

    page = opened(qtbot, "sign", meeting, papers=papers)

    said = "Leave has ended since version 1. The next seal makes version 2."
    assert part(page, Text, "footLeft").text() == said
    assert part(page, QPushButton, "seal").isVisible()


def test_a_change_after_the_seal_makes_the_next_version(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = papers.meeting(a_plan())
    page = opened(qtbot, "sign", meeting, papers=papers)
    press(qtbot, part(page, QPushButton, "seal"))
    with qtbot.waitSignal(page.desk.saved, timeout=SEAL_MS):
        press(qtbot, part(page, QPushButton, "sealNow"))
    mother = meeting.plan.people[0]

    page.desk.do(lambda opened: opened.write_down(Need(words="a ride", said_by=mother.id)))

    said = "The plan changed after version 1. The next seal makes version 2."
    assert part(page, Text, "footLeft").text() == said
    assert part(page, QPushButton, "seal").isVisible()


def test_a_change_while_sealing_files_nothing(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = papers.meeting(a_plan())
    page = opened(qtbot, "sign", meeting, papers=papers)
    press(qtbot, part(page, QPushButton, "seal"))
    press(qtbot, part(page, QPushButton, "sealNow"))
    mother = meeting.plan.people[0]

    with qtbot.waitSignal(page.jobs.ended, timeout=SEAL_MS):
        page.desk.do(lambda opened: opened.write_down(Need(words="a ride", said_by=mother.id)))

    assert part(page, Text, "footLeft").text() == "The plan changed meanwhile. Seal it again."
    assert not meeting.plan.versions


def test_not_yet_seals_nothing(qtbot: QtBot) -> None:
    page = opened(qtbot, "sign", a_running_meeting())
    press(qtbot, part(page, QPushButton, "seal"))

    press(qtbot, part(page, QPushButton, "notYet"))

    assert part(page, QWidget, "asking").isHidden()
    assert part(page, QPushButton, "seal").hasFocus()


def test_a_seal_that_fails_can_be_tried_again(qtbot: QtBot, papers: VaultPapers) -> None:
    meeting = papers.meeting(a_plan())
    papers.error = NoSealNameError()
    page = opened(qtbot, "sign", meeting, papers=papers)
    press(qtbot, part(page, QPushButton, "seal"))

    with qtbot.waitSignal(page.jobs.failed, timeout=SEAL_MS):
        press(qtbot, part(page, QPushButton, "sealNow"))

    assert part(page, QPushButton, "seal").isEnabled()
    assert not meeting.plan.versions


def test_a_name_that_is_too_long_is_said_and_stays(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = at_signing(qtbot, meeting)
    press(qtbot, chip(page, "meanings", "my_part"))
    press(qtbot, chip(page, "ways", "typed"))
    name = part(page, QLineEdit, "typedName")
    name.setText("a" * 5000)

    qtbot.keyClick(name, Qt.Key.Key_Return)

    assert error(page) == "This is too long. Please shorten it."
    assert (meeting.plan.signatures, len(name.text())) == ((), 5000)
