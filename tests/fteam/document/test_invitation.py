from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from fteam.document.invitation import invitation_pdf
from fteam.document.paper import PageName
from fteam.progress import Progress
from fteam.records.meeting import Way
from fteam.rules.eyes import readers
from fteam.rules.view_invitation import Guest, InvitationView, Moment, invitation_view
from fteam.words import ENGLISH, Words
from tests.fteam.document.conforming import faults
from tests.fteam.document.reading import chrome_text, poppler_text
from tests.fteam.document.reading_grade import grade
from tests.fteam.document.views import a_look
from tests.fteam.exchange import test_meeting_one, test_meeting_two
from tests.fteam.exchange.test_meeting_one import IDS as ONE
from tests.fteam.exchange.test_meeting_one import PLAN as PLAN_ONE
from tests.fteam.exchange.test_meeting_two import IDS as TWO
from tests.fteam.exchange.test_meeting_two import PLAN as PLAN_TWO

ARABIC = Words("ar", ENGLISH.catalogue)
MOMENT = Moment("Sunday, November 22, 2026", "10:00–11:30", "Town hall, room 2", None)
VIEW = InvitationView(
    language="en",
    called="Maria",
    guest=Guest.FAMILY,
    purpose="Plan how the girls are safe after school.",
    minutes=90,
    moments=(MOMENT,),
    facilitator="Dana Ruiz",
    agency="Commons Family Partnership",
    phone="555-0100",
    code="7K4M-92QX",
)
BARE = replace(VIEW, purpose="", moments=(), facilitator="", agency="", phone="")


@cache
def pdf_of(
    view: InvitationView = VIEW, words: Words = ENGLISH, size: float = 12, page: PageName = "letter"
) -> bytes:
    return invitation_pdf(view, words, a_look(size=size, page=page), Progress.silent()).pdf


def text_of(view: InvitationView = VIEW) -> str:
    return " ".join(chrome_text(pdf_of(view)).split())


def test_the_letter_says_what_for_when_where_how_and_whom_to_call() -> None:
    text = text_of()

    assert "Dear Maria," in text
    assert "What for. Plan how the girls are safe after school." in text
    assert "When. Sunday, November 22, 2026 · 10:00–11:30" in text
    assert "Where. Town hall, room 2" in text
    assert "How. In the room, by phone or by video. Choose what is best for you." in text
    assert "Call me with any question: 555-0100." in text
    assert "Dana Ruiz" in text
    assert "Commons Family Partnership" in text


def test_a_letter_that_must_not_tell_says_so_in_kind_words() -> None:
    text = text_of(BARE)

    assert "What for. To make a plan that fits your family, in your own words." in text
    assert "When and where. I will tell you when we talk." in text
    assert "The facilitator" in text
    assert "Phone" in text


def test_a_place_that_must_not_stand_on_paper_is_told_by_voice() -> None:
    text = text_of(replace(VIEW, moments=(replace(MOMENT, place=""),)))

    assert "Where. I will tell you when we talk." in text


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (Way.ROOM, "In the room. If that is hard for you"),
        (Way.PHONE, "By phone. I will tell you the number to call, or I will call you."),
        (Way.VIDEO, "By video. I will tell you how."),
    ],
)
def test_a_way_that_was_agreed_on_is_said(way: Way, said: str) -> None:
    assert f"How. {said}" in text_of(replace(VIEW, moments=(replace(MOMENT, way=way),)))


def test_where_the_end_is_not_known_it_says_how_long() -> None:
    assert "10:00, about 90 minutes" in text_of(replace(VIEW, moments=(replace(MOMENT, time="10:00"),)))


def test_who_is_asked_to_two_sittings_reads_of_both() -> None:
    assert text_of(replace(VIEW, moments=(MOMENT, MOMENT))).count("When. Sunday") == 2


@pytest.mark.parametrize(
    ("guest", "said", "unsaid"),
    [
        (Guest.FAMILY, "You can have an interpreter. It costs you nothing.", "Ten minutes before"),
        (Guest.YOUNG, "You can also say: I pass.", "someone of your faith"),
        (Guest.HELPER, "Only papers that you have leave to share.", "care for children while we meet"),
        (Guest.INTERPRETER, "fully and truly, and keep it to yourself", "What you can count on"),
    ],
)
def test_everyone_is_asked_in_words_of_their_own(guest: Guest, said: str, unsaid: str) -> None:
    text = text_of(replace(VIEW, guest=guest))

    assert said in text
    assert unsaid not in text


def test_the_slip_has_a_number_and_no_name() -> None:
    letter, slip = text_of().split("My answer")

    assert "Maria" in letter
    assert "number 7K4M-92QX" in slip
    assert "Maria" not in slip
    assert "Dana" not in slip
    for need in (
        "a ride",
        "care for children",
        "an interpreter",
        "read aloud",
        "without stairs",
        "Who comes with me",
    ):
        assert need in slip


def test_letter_and_slip_are_a_page_each() -> None:
    assert [invitation_pdf(view, ENGLISH, a_look(), Progress.silent()).pages for view in (VIEW, BARE)] == [
        2,
        2,
    ]


def test_no_foot_names_a_family() -> None:
    paper = invitation_pdf(VIEW, ENGLISH, a_look(), Progress.silent())

    assert paper.check_code == VIEW.code
    assert "You are invited check code 7K4M-92QX page 1 of 2" in " ".join(chrome_text(paper.pdf).split())


@pytest.mark.parametrize("guest", [Guest.FAMILY, Guest.YOUNG])
def test_a_child_of_ten_can_read_it(guest: Guest) -> None:
    letter = text_of(replace(BARE, guest=guest)).split("My answer", maxsplit=1)[0]

    assert grade(letter) <= 5


@pytest.mark.parametrize("words", [ENGLISH, ARABIC], ids=["en", "ar"])
@pytest.mark.parametrize(("size", "page"), [(12, "letter"), (18, "a4")])
def test_it_conforms(words: Words, size: float, page: PageName) -> None:
    assert faults(pdf_of(replace(VIEW, language=words.language), words, size, page)) == []


def test_the_same_view_gives_the_same_bytes() -> None:
    assert pdf_of() == pdf_of.__wrapped__()


@pytest.mark.parametrize("local", ["P2", "T10"])
def test_nothing_behind_the_wall_is_in_the_letters_of_the_father_and_his_helper(
    local: str, tmp_path: Path
) -> None:
    pdf = pdf_of(invitation_view(PLAN_ONE, ONE[local], date(2026, 9, 10), ENGLISH))

    text = poppler_text(pdf, tmp_path).casefold()
    assert "september 17" in text
    assert not [words for words in test_meeting_one.BARRED if words.casefold() in text]


@pytest.mark.parametrize("local", test_meeting_two.OUTSIDE)
def test_nothing_given_by_consent_is_in_the_letters_to_others(local: str, tmp_path: Path) -> None:
    pdf = pdf_of(invitation_view(PLAN_TWO, TWO[local], date(2026, 10, 1), ENGLISH))

    text = poppler_text(pdf, tmp_path).casefold()
    assert not [words for words in test_meeting_two.BARRED if words.casefold() in text]


@pytest.mark.parametrize(
    "person", [person.id for person in readers(PLAN_ONE)], ids=[person.key for person in readers(PLAN_ONE)]
)
def test_no_letter_of_the_first_family_tells_of_violence_or_a_place(person: str, tmp_path: Path) -> None:
    pdf = pdf_of(invitation_view(PLAN_ONE, person, date(2026, 9, 10), ENGLISH))

    text = poppler_text(pdf, tmp_path)
    assert not [
        words for words in ("Casa Clara", "Maple", "Clinic", "court", "violence", "1407") if words in text
    ]
