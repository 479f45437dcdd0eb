from functools import cache
from typing import Final

import pypdfium2
import pytest

from fteam.document.kit import HEARERS, kit_pdf, numbered_forms
from fteam.document.kit_forms import AUDIENCE, FORMS, Form, choices_of
from fteam.document.paper import PageName
from fteam.guide.route import number_of, step, steps_of
from fteam.guide.steps import Part
from fteam.progress import Progress
from fteam.rules.codes import content_code
from fteam.rules.form_facts import FormFacts, form_facts
from fteam.rules.view_sign_in import MEETING_PRIVACY, SignInRow
from fteam.words import ENGLISH, Words
from tests.fteam.document.conforming import faults, title_of
from tests.fteam.document.reading import chrome_text
from tests.fteam.document.views import a_look
from tests.fteam.exchange.test_meeting_one import BARRED, IDS, PLAN
from tests.makers import DAY

ARABIC = Words("ar", ENGLISH.catalogue)
FACTS = FormFacts(
    family_label="Reyes–Jackson family",
    day="Sunday, November 22, 2026",
    question="Who cares after school?",
    people=(
        SignInRow(1, "Maria Reyes", "", "Maria", "mother", None),
        SignInRow(2, "Luz Reyes", "", "Luz", "grandmother", None),
    ),
)


@cache
def pdf_of(facts: FormFacts, words: Words = ENGLISH, size: float = 12, page: PageName = "letter") -> bytes:
    return kit_pdf(facts, words, a_look(size=size, page=page), Progress.silent()).pdf


def flat(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


BLANK: Final = flat(chrome_text(pdf_of(FormFacts())))
FILLED: Final = flat(chrome_text(pdf_of(FACTS)))


@pytest.mark.parametrize(("number", "form"), numbered_forms(), ids=[number for number, _ in numbered_forms()])
def test_a_form_shows_the_titles_and_answers_of_its_record(number: str, form: Form) -> None:
    text = BLANK[BLANK.index(f"Form {number}: ") :]

    for field in form.fields:
        assert flat(str(form.kind.model_fields[field].title)) in text
        assert all(choice.label in text for choice in choices_of(form.kind, field))
    if AUDIENCE in form.fields:
        assert all(kind.label in text for kind in HEARERS)


@pytest.mark.parametrize(("number", "form"), numbered_forms(), ids=[number for number, _ in numbered_forms()])
def test_a_form_has_the_number_of_its_page(number: str, form: Form) -> None:
    assert number.rstrip("abcdef") == str(number_of(form.step))
    assert (
        f"Form {number}: {form.title or step(form.step).title} page {number_of(form.step)} in the app"
        in BLANK
    )


def test_no_two_forms_have_one_number() -> None:
    assert len({number for number, _form in numbered_forms()}) == len(FORMS)


def test_each_stage_says_what_its_page_says() -> None:
    guided = {form.step for form in FORMS if form.guides}

    # Who sees what is looked at on the screen alone.
    assert guided == {each.key for each in steps_of(Part.MEETING)} - {"readers"}
    for key in guided:
        for sentence in (step(key).heading, step(key).say, step(key).advice):
            assert flat(sentence) in BLANK


def test_the_privacy_words_and_the_rules_stand_on_the_first_form() -> None:
    number = number_of("welcome")
    welcome = BLANK[BLANK.index(f"Form {number}a") : BLANK.index(f"Form {number}b")]

    assert MEETING_PRIVACY in welcome
    assert "Rules that help us talk well" in welcome


def test_a_set_holds_as_many_numbered_blanks_as_it_says() -> None:
    needs = next(form for form in FORMS if form.step == "needs")

    assert BLANK.count("What is needed?") == needs.count
    assert f"{needs.count} What is needed?" in BLANK


def test_a_signature_says_what_it_means() -> None:
    signing = BLANK[BLANK.index(f"Form {number_of('sign')}: Signatures") :]

    for said in ("I was here", "I agree", "I will do my part", "I received a copy", "I do not agree"):
        assert said in signing
    assert "Signature or mark, and day" in signing


def test_the_family_alone_is_told_whose_sheet_it_is() -> None:
    assert "This sheet is yours: it is typed in only if you say so." in BLANK


def test_a_blank_kit_names_nobody_and_asks_which_meeting() -> None:
    assert "Which meeting" in BLANK
    assert "Who is expected" not in BLANK


def test_a_prepared_kit_knows_the_people_and_the_question() -> None:
    assert "1 Maria Reyes mother" in FILLED
    assert FILLED.count("2 Luz Reyes") == 4
    assert FILLED.count("Who cares after school?") == 2
    assert "Which meeting" not in FILLED


def test_the_title_names_nobody() -> None:
    assert title_of(pdf_of(FACTS)) == f"Paper kit {content_code(FACTS)}"


@pytest.mark.parametrize(
    ("words", "size", "page"), [(ENGLISH, 12, "letter"), (ARABIC, 18, "a4")], ids=["en", "ar-large"]
)
def test_it_conforms(words: Words, size: float, page: PageName) -> None:
    assert faults(pdf_of(FACTS, words, size, page)) == []


def test_the_same_facts_give_the_same_bytes() -> None:
    assert pdf_of(FACTS) == pdf_of.__wrapped__(FACTS)


def test_no_page_is_nearly_empty() -> None:
    texts = texts_of(pdf_of(FormFacts()))

    assert len(texts) <= 24
    assert [number for number, text in enumerate(texts, start=1) if len(text) < 120] == []


def texts_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [each.get_textpage() for each in document]
    texts = [flat(each.get_text_range()) for each in pages]
    for each in pages:
        each.close()
    document.close()
    return texts


def test_nothing_behind_the_wall_is_on_the_forms_of_the_fathers_room() -> None:
    text = chrome_text(pdf_of(form_facts(PLAN, IDS["B"], DAY, ENGLISH))).casefold()

    assert "marcus bell" in text
    assert not [words for words in BARRED if words.casefold() in text and words not in {"evening", "312"}]
