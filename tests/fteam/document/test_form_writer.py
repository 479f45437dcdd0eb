import pytest

from fteam.document.form_writer import FormWriter, form_paper, labelled, tick
from fteam.document.metadata import PaperFacts
from fteam.document.page import PaperBuilder
from fteam.document.text import plain
from fteam.document.typeset import Foot
from fteam.errors import StoppedError
from fteam.progress import Progress
from fteam.records.spoken import Need
from fteam.words import ENGLISH, Words, phrase
from tests.fteam.document.reading import MADE_AT, chrome_text
from tests.fteam.document.views import a_look

TITLE = phrase("Paper kit")


def a_form(words: Words = ENGLISH) -> FormWriter:
    return FormWriter(PaperBuilder(PaperFacts("Paper kit", words.language, MADE_AT), a_look()), words)


def test_a_box_is_never_parted_from_its_words() -> None:
    assert tick("by video") == "\u2610\u00a0by\u00a0video"
    assert a_form().ticks(["yes", "no"]) == "\u2610\u00a0yes   \u2610\u00a0no"


def test_a_label_stands_before_what_it_labels() -> None:
    spans = labelled("When.", "today")

    assert plain(spans) == "When. today"
    assert [span.is_bold for span in spans] == [True, False, False]


def test_a_field_is_called_as_on_the_screen() -> None:
    assert a_form().title_of(Need, "words") == "What is needed?"


def test_facts_of_a_line_that_say_nothing_are_left_out() -> None:
    assert a_form().line("one", "", "two") == "one · two"


def test_facts_in_a_sentence_keep_their_order() -> None:
    arabic = Words("ar", ENGLISH.catalogue)

    assert a_form(arabic).tell("Call {phone}", phone="555-0100") == "Call \u2068\u2066555-0100\u2069\u2069"


def test_a_form_says_in_its_foot_what_it_is_and_is_neither_draft_nor_sealed() -> None:
    paper = form_paper(
        TITLE,
        lambda form: form.heading("Needs", 1),
        ENGLISH,
        a_look(),
        Foot("Paper kit", check_code="7K4M-92QX"),
        Progress.silent(),
    )

    text = chrome_text(paper.pdf)
    assert (paper.pages, paper.seal_field, paper.sign_fields, paper.check_code) == (1, "", (), "7K4M-92QX")
    assert "check code 7K4M-92QX" in text
    assert "draft" not in text


def test_a_form_tells_how_far_it_is_and_can_be_stopped() -> None:
    told: list[int] = []

    form_paper(
        TITLE,
        lambda form: form.heading("Needs", 1),
        ENGLISH,
        a_look(),
        Foot("Paper kit"),
        Progress(told.append, lambda: False),
    )

    assert told == [0, 100]
    with pytest.raises(StoppedError):
        form_paper(TITLE, lambda _form: None, ENGLISH, a_look(), Foot(), Progress(told.append, lambda: True))
