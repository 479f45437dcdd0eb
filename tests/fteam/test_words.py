import datetime as dt
import gettext
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from fteam.words import ENGLISH, FIRST_SENTENCE, Words, is_rtl_language, phrase

DAY = dt.date(2026, 9, 15)
EASTERN_DIGITS = set("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९၀၁၂၃၄၅၆၇၈၉")


def words_of(language: str) -> Words:
    return Words(language, gettext.NullTranslations())


def write_catalogue(tmp_path: Path, catalogue: Catalog) -> None:
    folder = tmp_path / "es" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "fteam.mo").open("wb") as file:
        write_mo(file, catalogue)


@pytest.fixture
def spanish(tmp_path: Path) -> Words:
    catalogue = Catalog(locale="es")
    catalogue.add(FIRST_SENTENCE, "Sobre este plan")
    catalogue.add("Hello {name}", "Hola {name}")
    catalogue.add("Plan B", "Plan B")
    catalogue.add(("{n} need", "{n} needs"), ("{n} necesidad", "{n} necesidades"))
    write_catalogue(tmp_path, catalogue)
    return Words.load("es", tmp_path)


def test_a_phrase_is_its_own_words() -> None:
    assert phrase("Hello {name}") == "Hello {name}"


def test_a_sentence_is_said_with_its_facts(spanish: Words) -> None:
    assert spanish("Hello {name}", name="Zoë") == "Hola Zoë"
    assert ENGLISH("Hello {name}", name="Zoë") == "Hello Zoë"


def test_a_familys_braces_stay_as_they_are() -> None:
    assert ENGLISH("Hello {name}", name="{Zoë}") == "Hello {Zoë}"
    assert ENGLISH("100 % {sure}") == "100 % {sure}"


def test_nothing_to_say_is_nothing(spanish: Words) -> None:
    assert not spanish("")
    assert not ENGLISH("")


def test_a_count_has_its_form(spanish: Words) -> None:
    assert spanish.many("{n} need", "{n} needs", 1) == "1 necesidad"
    assert spanish.many("{n} need", "{n} needs", 3) == "3 necesidades"
    assert ENGLISH.many("{n} need", "{n} needs", 3) == "3 needs"


def test_a_missing_sentence_stays_english_and_is_known_to_be_missing(spanish: Words) -> None:
    assert spanish("Good bye") == "Good bye"
    assert spanish.is_missing("Good bye")
    assert not spanish.is_missing("Hello {name}")
    assert not spanish.is_missing("Plan B")
    assert not ENGLISH.is_missing("Good bye")


def test_a_missing_sentence_is_shown_openly_on_paper(spanish: Words) -> None:
    paper = spanish.on_paper("es")

    assert paper("Good bye, {name}", name="Zoë") == "⟦Good bye, Zoë⟧"
    assert paper.many("{n} promise", "{n} promises", 1) == "⟦1 promise⟧"
    assert paper.many("{n} promise", "{n} promises", 2) == "⟦2 promises⟧"
    assert paper("Hello {name}", name="Zoë") == "Hola Zoë"
    assert paper("Plan B") == "Plan B"
    assert not paper("")
    assert ENGLISH.on_paper("")("Good bye") == "Good bye"


def test_a_paper_knows_that_its_reader_reads_another_language(spanish: Words) -> None:
    reads = [spanish.on_paper(tag).reads for tag in ("es", "es-MX", "", "vi", "zh-Hant")]

    assert reads == ["", "", "", "vi", "zh-Hant"]


def test_a_country_reads_the_catalogue_of_its_language(spanish: Words, tmp_path: Path) -> None:
    words = Words.load("es-MX", tmp_path)

    assert words.language == "es-MX"
    assert words("Hello {name}", name="Zoë") == spanish("Hello {name}", name="Zoë")


@pytest.mark.parametrize("tag", ["", "../es", "Spanish (spoken)", "es/../es", "e", "es-"])
def test_only_a_language_tag_is_looked_for(tag: str, spanish: Words, tmp_path: Path) -> None:
    assert spanish.language == "es"
    assert Words.load(tag, tmp_path).language == "en"


@pytest.mark.parametrize(
    ("tag", "is_rtl"),
    [
        ("ar", True),
        ("ar-SY", True),
        ("ckb", True),
        ("ku-Arab", True),
        ("ku", False),
        ("az-Latn-AZ", False),
        ("dv", True),
        ("en", False),
        ("ff-Adlm", True),
        ("ur-Latn", False),
        ("", False),
    ],
)
def test_the_direction_of_a_language_is_told_by_its_tag(tag: str, *, is_rtl: bool) -> None:
    assert is_rtl_language(tag) == is_rtl


def test_a_language_whose_dates_nobody_knows_still_has_a_name() -> None:
    assert ENGLISH.language_name("mh") == "Marshallese"
    assert ENGLISH.language_name("Mixteco") == "Mixteco"


def test_a_language_without_a_catalogue_speaks_english(tmp_path: Path) -> None:
    assert Words.load("mi", tmp_path).language == "en"


def test_an_unfinished_catalogue_is_no_mixture_but_english(tmp_path: Path) -> None:
    catalogue = Catalog(locale="es")
    catalogue.add("Hello {name}", "Hola {name}")
    write_catalogue(tmp_path, catalogue)

    words = Words.load("es", tmp_path)

    assert words.language == "en"
    assert words("Hello {name}", name="Zoë") == "Hello Zoë"


@pytest.mark.parametrize(
    ("language", "rtl"), [("ar", True), ("ar-SY", True), ("fa", True), ("en", False), ("es-419", False)]
)
def test_some_languages_run_from_right_to_left(language: str, *, rtl: bool) -> None:
    assert words_of(language).is_rtl is rtl


@pytest.mark.parametrize(
    ("language", "full", "short"),
    [
        ("en", "Tuesday, September 15, 2026", "Tue, Sep 15"),
        ("es", "martes, 15 de septiembre de 2026", "mar, 15 sept"),
        ("ar", "الثلاثاء، 15 سبتمبر 2026", "الثلاثاء، 15 سبتمبر"),
    ],
)
def test_days_are_written_as_the_language_writes_them(language: str, full: str, short: str) -> None:
    assert words_of(language).date(DAY) == full
    assert words_of(language).short_date(DAY) == short


@pytest.mark.parametrize("language", ["ar", "ar-EG", "fa", "ur", "mr", "my", "am", "km"])
def test_digits_are_latin_in_every_language(language: str) -> None:
    words = words_of(language)

    said = words.date(DAY) + words.short_date(DAY) + words.time(dt.time(9, 5)) + words.money(31250)

    assert not EASTERN_DIGITS & set(said)


@pytest.mark.parametrize("language", ["xx", "xx-Zzzz", "x y", "", "tlh"])
def test_a_language_unknown_to_the_calendar_still_has_dates(language: str) -> None:
    assert words_of(language).date(DAY) == "Tuesday, September 15, 2026"


def test_a_region_unknown_to_the_calendar_is_left_out() -> None:
    assert words_of("es-Zzzz").short_date(DAY) == "mar, 15 sept"


def test_a_time_has_24_hours() -> None:
    assert ENGLISH.time(dt.time(16, 5)) == "16:05"
    assert ENGLISH.time(dt.datetime(2026, 9, 15, 9, 30, tzinfo=dt.UTC)) == "09:30"


@pytest.mark.parametrize(
    ("cents", "said"),
    [(0, "$0"), (31200, "$312"), (31250, "$312.50"), (5, "$0.05"), (1234567890123, "$12,345,678,901.23")],
)
def test_money_is_exact_to_the_cent(cents: int, said: str) -> None:
    assert ENGLISH.money(cents) == said
    assert words_of("ar").money(cents) == said


@pytest.mark.parametrize(
    ("tag", "name"), [("es", "Spanish"), ("ar", "Arabic"), ("xx", "xx"), ("no such", "no such"), ("", "")]
)
def test_a_language_has_a_name_or_names_itself(tag: str, name: str) -> None:
    assert ENGLISH.language_name(tag) == name


def test_a_language_names_others_in_its_own_words() -> None:
    assert words_of("es").language_name("ar") == "árabe"


def test_date_beside_a_signature_has_its_year() -> None:
    assert ENGLISH.dated(dt.date(2026, 9, 15)) == "Sep 15, 2026"


@pytest.mark.parametrize(
    ("language", "weekday", "day"),
    [("en", "Sat", "Oct 3"), ("es", "sáb", "3 oct"), ("ar", "السبت", "3 أكتوبر")],
)
def test_heads_and_corners_of_a_calendar_are_short(language: str, weekday: str, day: str) -> None:
    words = Words(language, gettext.NullTranslations())

    assert words.weekday(dt.date(2026, 10, 3)) == weekday
    assert words.month_day(dt.date(2026, 10, 3)) == day


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Ana, Luz"), ("ar", "Ana\u060c Luz"), ("fa-AF", "Ana\u060c Luz")]
)
def test_a_list_has_the_commas_of_its_language(language: str, said: str) -> None:
    assert words_of(language).listed(["Ana", "", "Luz"]) == said
