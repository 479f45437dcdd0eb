from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from fteam.document.input_sheet import QUESTIONS, YOUNG_QUESTIONS, input_sheet_pdf
from fteam.document.paper import PageName
from fteam.guide.route import number_of, step
from fteam.progress import Progress
from fteam.records.audience import AudienceKind
from fteam.records.meeting import WrittenInput
from fteam.records.protection import SafetyScreen
from fteam.rules.view_input_sheet import InputSheetView, input_sheet_view
from fteam.words import ENGLISH, Words
from tests.fteam.document.conforming import faults, title_of
from tests.fteam.document.reading import chrome_text
from tests.fteam.document.reading_grade import grade
from tests.fteam.document.views import a_look
from tests.fteam.exchange.test_meeting_one import BARRED, IDS, PLAN

ARABIC = Words("ar", ENGLISH.catalogue)
VIEW = InputSheetView(
    language="en",
    called="Luz",
    back_by="Sunday, November 22, 2026",
    facilitator="Dana Ruiz",
    phone="555-0100",
    code="7K4M-92QX",
)
YOUNG = replace(VIEW, called="Tyler", is_young=True)
BARE = InputSheetView("en")


@cache
def pdf_of(
    view: InputSheetView = VIEW, words: Words = ENGLISH, size: float = 12, page: PageName = "letter"
) -> bytes:
    return input_sheet_pdf(view, words, a_look(size=size, page=page), Progress.silent()).pdf


def text_of(view: InputSheetView = VIEW) -> str:
    return " ".join(chrome_text(pdf_of(view)).replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("view", "questions"), [(VIEW, QUESTIONS), (YOUNG, YOUNG_QUESTIONS)], ids=["grown", "young"]
)
def test_each_question_says_on_which_page_it_is_typed_in(
    view: InputSheetView, questions: tuple[object, ...]
) -> None:
    text = text_of(view)

    for number, question in enumerate(QUESTIONS if view is VIEW else YOUNG_QUESTIONS, start=1):
        page = f"page {number_of(question.step)} in the app, {step(question.step).title}"
        assert f"{number}. {question.words} {page}" in text
    assert len(questions) == 4


def test_grown_ups_can_offer_what_the_app_knows_of() -> None:
    text = text_of()

    for offer in ("Rides", "Looking after children", "Help with papers", "Money"):
        assert offer in text


def test_the_young_have_room_to_draw_and_letters_that_are_larger() -> None:
    assert "Draw here, if you like" in text_of(YOUNG)
    assert "Rides" not in text_of(YOUNG)
    assert text_of(YOUNG).startswith("My words number")


def test_who_may_hear_it_is_asked_in_the_apps_words() -> None:
    text = text_of()

    for kind in (AudienceKind.TEAM, AudienceKind.FAMILY, AudienceKind.STAFF, AudienceKind.PEOPLE):
        assert kind.label in text
    assert str(WrittenInput.model_fields["read_by"].title) in text
    assert AudienceKind.STAFF.label not in text_of(YOUNG)


@pytest.mark.parametrize(
    ("view", "question"),
    [
        (VIEW, str(SafetyScreen.model_fields["off_limits"].title)),
        (YOUNG, "Is there something we should not say out loud?"),
    ],
    ids=["grown", "young"],
)
def test_what_must_stay_unsaid_has_a_page_of_its_own(view: InputSheetView, question: str) -> None:
    text = text_of(view)

    assert question in text.split("Only for the facilitator")[1]
    assert "page 2 of 3" in text.split("Only for the facilitator")[0]


def test_the_envelope_needs_a_number_and_no_name() -> None:
    paper = input_sheet_pdf(VIEW, ENGLISH, a_look(), Progress.silent())

    assert paper.check_code == VIEW.code
    assert title_of(paper.pdf) == "My words for the meeting 7K4M-92QX"
    assert "On the envelope write only this number: 7K4M-92QX. No family's name is needed." in text_of()


def test_it_says_to_whom_and_by_when() -> None:
    text = text_of()

    assert "Please give it to Dana Ruiz before Sunday, November 22, 2026." in text
    assert "Questions? Call 555-0100." in text


def test_a_sheet_for_anyone_names_nobody() -> None:
    text = text_of(BARE)

    assert "Dear" not in text
    assert "number" not in text
    assert "Please give it" not in text


@pytest.mark.parametrize("view", [VIEW, YOUNG], ids=["grown", "young"])
def test_a_child_of_ten_can_read_it(view: InputSheetView) -> None:
    assert grade(text_of(view)) <= 5


@pytest.mark.parametrize("words", [ENGLISH, ARABIC], ids=["en", "ar"])
@pytest.mark.parametrize("size", [12, 18])
@pytest.mark.parametrize(("view", "page"), [(VIEW, "letter"), (YOUNG, "a4")], ids=["grown", "young"])
def test_it_conforms(view: InputSheetView, words: Words, size: float, page: PageName) -> None:
    assert faults(pdf_of(replace(view, language=words.language), words, size, page)) == []


def test_the_same_view_gives_the_same_bytes() -> None:
    assert pdf_of() == pdf_of.__wrapped__()


@pytest.mark.parametrize("local", ["P2", "T10"])
def test_nothing_behind_the_wall_is_on_the_sheets_of_the_father_and_his_helper(local: str) -> None:
    text = text_of(input_sheet_view(PLAN, IDS[local], date(2026, 9, 10), ENGLISH)).casefold()

    assert "september 17" in text
    assert not [words for words in BARRED if words.casefold() in text]
