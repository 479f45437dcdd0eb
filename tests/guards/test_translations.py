"""A family reads its whole plan in its own language, or none of it: no English left between, no empty box."""

import re
from datetime import UTC, date, datetime
from functools import cache
from typing import Final

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from fteam.demo import main_reader
from fteam.document.fonts import Cut, shipped_fonts
from fteam.document.isolate import FSI, LRI, PDI
from fteam.document.paper import PaperLook
from fteam.document.plan import plan_pdf
from fteam.document.sections import RLI
from fteam.paths import resource
from fteam.progress import Progress
from fteam.rules.days import day_of
from fteam.rules.view import view_for
from fteam.words import FIRST_SENTENCE, Words
from tests.fteam.document.printing import pages_of
from tests.fteam.exchange.files import shipped
from tests.reading import text_of

LANGUAGES: Final = ("ar", "es")
FAMILIES: Final = ("one", "two")
ON_PAPER: Final = (
    "fteam/document/",
    "fteam/rules/",
    "fteam/records/",
    "fteam/seal/",
    "fteam/papers.py",
    "fteam/errors.py",
    "resources/vocabularies/",
)
"""Where the sentences stand that people find on a paper or in the check of one."""
MOMENT: Final = datetime(2026, 9, 15, 15, 30, tzinfo=UTC)
NOT_DRAWN: Final = {LRI, RLI, FSI, PDI, "\n"}
FOREIGN_MARKS: Final = {"ar": "\u201c\u201d,;?", "es": "\u00ab\u00bb"}
"""Signs that a reader of the language would not expect."""
KEPT_AS_IT_IS: Final = re.compile(r"\{\w+\}|\u2066[^\u2069]*\u2069|fteam \{.*")
"""Facts, isolated words of another direction, and the line with the program's own version."""
LATIN_WORD: Final = re.compile(r"[A-Za-z]{4,}")


@cache
def catalogue_of(language: str) -> Catalog:
    path = resource("translations", language, "LC_MESSAGES", "fteam.po")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def words_of(language: str) -> Words:
    return Words.load(language, resource("translations"))


def sentences_of(language: str) -> list[Message]:
    return [message for message in catalogue_of(language) if message.id]


def forms_of(message: Message) -> tuple[str, ...]:
    said = message.string
    return (said,) if isinstance(said, str) else tuple(said or ())


def is_on_paper(message: Message) -> bool:
    return any(place.startswith(ON_PAPER) for place, _line in message.locations)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_paper_is_translated(language: str) -> None:
    missing = [
        message.id
        for message in sentences_of(language)
        if is_on_paper(message) and not all(forms_of(message))
    ]

    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_there_when_it_is_asked_for(language: str) -> None:
    words = words_of(language)

    assert words.language == language
    assert not words.is_missing(FIRST_SENTENCE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_count_has_all_forms_of_its_language(language: str) -> None:
    wanted = catalogue_of(language).num_plurals

    counts = [message for message in sentences_of(language) if isinstance(message.id, tuple)]

    assert counts
    assert [message.id for message in counts if len(list(filter(None, forms_of(message)))) != wanted] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_count_is_read_back_in_each_form(language: str) -> None:
    words = words_of(language)
    one, more = "{n} promise", "{n} promises"

    said = {words.many(one, more, n) for n in (0, 1, 2, 3, 11, 100)}

    assert len(said) == {"ar": 6, "es": 6}[language]
    assert not said & {"1 promise", "2 promises"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_uses_its_own_signs(language: str) -> None:
    signs = set(FOREIGN_MARKS[language])

    wrong = [
        form
        for message in sentences_of(language)
        for form in forms_of(message)
        if signs & set(KEPT_AS_IT_IS.sub("", form))
    ]

    assert wrong == []


def test_a_spanish_question_opens_and_closes() -> None:
    forms = [form for message in sentences_of("es") for form in forms_of(message)]

    assert [form for form in forms if form.count("¿") != form.count("?")] == []


def test_digits_in_arabic_are_latin() -> None:
    forms = [form for message in sentences_of("ar") for form in forms_of(message)]

    assert [form for form in forms if re.search(r"[\u0660-\u0669\u06f0-\u06f9]", form)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_character_of_the_language_can_be_drawn(language: str) -> None:
    fonts = shipped_fonts()
    used = {letter for message in sentences_of(language) for form in forms_of(message) for letter in form}

    assert [letter for letter in used - NOT_DRAWN if fonts.pick(letter, Cut.REGULAR) is None] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_practice_plan_is_drawn_without_a_missing_sign(family: str, language: str) -> None:
    plan, words, fonts = shipped(family).plan, words_of(language), shipped_fonts()
    view = view_for(plan, main_reader(plan), day_of(plan, MOMENT), words)

    paper = plan_pdf(view, words, PaperLook(MOMENT, sealed=True), Progress.silent())

    drawn = set(text_of(view)) | {letter for page in pages_of(paper.pdf) for letter in page}
    assert [letter for letter in drawn - NOT_DRAWN if fonts.pick(letter, Cut.REGULAR) is None] == []
    assert "\ufffd" not in drawn


@pytest.mark.parametrize("family", FAMILIES)
def test_a_plan_in_spanish_has_its_headings_in_spanish(family: str) -> None:
    plan, words = shipped(family).plan, words_of("es")
    view = view_for(plan, main_reader(plan), day_of(plan, MOMENT), words)

    pages = pages_of(plan_pdf(view, words, PaperLook(MOMENT, sealed=True), Progress.silent()).pdf)

    assert pages[0].startswith("El plan de nuestra familia")
    assert not any(
        title in page
        for page in pages
        for title in ("Our family plan", "What is going well", "Signatures", "Privacy")
    )


def test_arabic_sentences_hold_no_english_word() -> None:
    known = {"fteam", "SQLCipher", "meetings", "format", "team", "family", "staff", "locked", "true", "false"}
    known |= {"CASA", "guardian", "litem", "Part", "FHIR", "JSON"}

    found = {
        word
        for message in sentences_of("ar")
        for form in forms_of(message)
        for word in LATIN_WORD.findall(KEPT_AS_IT_IS.sub("", form))
    }

    assert found - known == set()


@pytest.mark.parametrize(("language", "said"), [("ar", "7 أكتوبر 2026"), ("es", "7 oct 2026")])
def test_the_month_beside_a_signature_is_a_word(language: str, said: str) -> None:
    assert words_of(language).dated(date(2026, 10, 7)) == said
