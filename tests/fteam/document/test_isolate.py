import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fteam.document.bidi import levels, visual_order
from fteam.document.isolate import isolate, isolate_numbers

LRI, PDI = "\u2066", "\u2069"


@pytest.mark.parametrize(
    "number",
    [
        "(555) 010-0100",
        "555-0122",
        "+1 (555) 010-0100",
        "$140",
        "$1,250.50",
        "2026-10-09",
        "10/09/2026",
        "13:15",
        "13:15–14:00",
        "20%",
        "-5",
        "58",
        "https://example.org/plan?id=4",
        "PO Box 1407",
        "7K4M-92QX",
        "Denise Carter 555-0101",
        "4noor@example.org",
        "R-00417",
        "P.O. Box 1407",
        "12 Maple St., Apt. #4, Springfield, KY 40001",
        "c/o Denise Carter, PO Box 1407, Harlan Fork",
        "1:15 p.m.",
        "1:15 pm – 2:30 pm",
        "Mon–Fri 9:00–17:00",
        "555-0122 ext. 4",
        "$1,250.50/month",
        "20 %",
        "https://example.org/4/",
        "noor.khalil+4@example.org",
        "۰۵۵-۰۱۲۲",
    ],
)
def test_numbers_and_addresses_stay_whole(number: str) -> None:
    text = f"اتصل {number} الآن"

    isolated = isolate_numbers(text)

    assert isolated == f"اتصل {LRI}{number}{PDI} الآن"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(3 أطفال)", "(\u20663\u2069 أطفال)"),
        ("أطفال 3)", "أطفال \u20663\u2069)"),
        ("(555-0122)", "\u2066(555-0122)\u2069"),
        ("3, 4 و5", "\u20663\u2069, \u20664\u2069 و\u20665\u2069"),
        ("في 2026-10-09.", "في \u20662026-10-09\u2069."),
        ("https://example.org/4.", "\u2066https://example.org/4\u2069."),
        ("noor@example.org", "noor@example.org"),
        ("Noor, 29", "\u2066Noor, 29\u2069"),
        ("اتصل ٠٥٥-٠١٢٢", "اتصل \u2066٠٥٥\u200e-\u200e٠١٢٢\u2069"),
        ("(٥٥٥) ٠١٠-٠١٠٠", "\u2066\u200e(\u200e٥٥٥\u200e) \u200e٠١٠\u200e-\u200e٠١٠٠\u2069"),
        ("٢٠٢٦/١٠/٠٩", "٢٠٢٦/١٠/٠٩"),
        ("نور", "نور"),
        ("٣", "٣"),
    ],
)
def test_what_is_not_part_of_a_number_stays_outside(text: str, expected: str) -> None:
    isolated = isolate_numbers(text)

    assert isolated == expected


def test_numbers_beside_and_inside_isolates_are_isolated_too() -> None:
    text = f"{isolate('Noor')} 555-0122 \u2067نور (555) 010-0100\u2069"

    isolated = isolate_numbers(text)

    assert isolated == (f"{isolate('Noor')} {LRI}555-0122{PDI} \u2067نور {LRI}(555) 010-0100{PDI}\u2069")


def test_isolating_twice_is_isolating_once() -> None:
    once = isolate_numbers("اتصل (555) 010-0100 أو $140 و ٠٥٥-٠١٢٢")

    assert isolate_numbers(once) == once


def test_an_end_without_a_start_isolates_nothing() -> None:
    assert isolate_numbers(f"{PDI} 5") == f"{PDI} {LRI}5{PDI}"


def test_a_name_is_wrapped_so_that_its_direction_stays_inside() -> None:
    wrapped = isolate("نور")

    assert wrapped == "\u2068نور\u2069"


def digits(count: int, alphabet: str = string.digits) -> st.SearchStrategy[str]:
    return st.text(alphabet, min_size=count, max_size=count)


def joined(*parts: str | st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*(st.just(part) if isinstance(part, str) else part for part in parts)).map("".join)


EASTERN = "٠١٢٣٤٥٦٧٨٩"
PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
GAP = st.sampled_from([" ", "-", "\u00a0", "\u2011", "\u2013"])
NAME = st.sampled_from(["Maple", "Noor", "Añorve-Güell", "O’Neil", "Nguyễn", "St. Mary", "Хмельницька"])
PHONE = st.one_of(
    joined("(", digits(3), ") ", digits(3), "-", digits(4)),
    joined("+1 (", digits(3), ") ", digits(3), "-", digits(4)),
    joined(digits(3), GAP, digits(3), GAP, digits(4)),
    joined(digits(3), "-", digits(4), " ext. ", digits(2)),
    joined("+", digits(2), " ", digits(3), " ", digits(7)),
    joined(digits(3, EASTERN), GAP, digits(3, EASTERN), GAP, digits(4, EASTERN)),
    joined("(", digits(3, EASTERN), ") ", digits(3, EASTERN), "-", digits(4, EASTERN)),
    joined(digits(3, PERSIAN), "-", digits(4, PERSIAN)),
)
DATE = st.one_of(
    st.dates().map(str),
    joined(digits(2), "/", digits(2), "/", digits(4)),
    joined(digits(2), ".", digits(2), ".", digits(4)),
    joined(st.sampled_from(["October", "Dec.", "enero"]), " ", digits(2), ", ", digits(4)),
    joined(digits(4, EASTERN), "/", digits(2, EASTERN), "/", digits(2, EASTERN)),
)
TIME = st.one_of(
    joined(digits(2), ":", digits(2), st.sampled_from(["", " pm", " a.m.", "–15:00", " – 2:30 pm"])),
    joined(digits(2, EASTERN), ":", digits(2, EASTERN)),
)
MONEY = joined(
    st.sampled_from(["$", "€", "£", "US$", "-$", "USD "]),
    digits(1),
    ",",
    digits(3),
    st.sampled_from(["", ".50", "/month"]),
)
MAIL = st.one_of(
    joined(NAME.map(lambda name: re.sub(r"[^a-zA-Z]", "", name) or "n"), digits(2), "@example.org"),
    st.just("noor.al-haddad@mail.example.org"),
    joined("https://example.org/a/", digits(3), st.sampled_from(["", "/", "?b=1&c=2#d"])),
)
ADDRESS = st.one_of(
    joined(digits(4), " ", NAME, " Street, Apt. #", digits(2), ", Harlan Fork, KY ", digits(5)),
    joined(digits(2), "-", digits(2), " ", NAME, " St., Unit ", digits(1), "B; ring twice"),
    joined(st.sampled_from(["PO Box ", "P.O. Box ", "P. O. Box ", "Apdo. "]), digits(4)),
    joined("c/o ", NAME, ", PO Box ", digits(4), ", Cedar Gap, KY ", digits(5), "-", digits(4)),
)
BEFORE = st.sampled_from(["", "اتصل بنا ", "عند ", "العنوان: ", "(", "«", "نور، "])
AFTER = st.sampled_from(["", " الآن", "، من فضلك", ".", ")", "»", " أو "])


@given(BEFORE, st.one_of(PHONE, DATE, TIME, MONEY, MAIL, ADDRESS), AFTER)
def test_what_a_life_may_hang_on_is_seen_in_its_order(before: str, value: str, after: str) -> None:
    line = f"نور {before}{value}{after}"

    text = isolate_numbers(line)

    assert value in seen(text)
    assert re.sub(r"[\u200e\u2066-\u2069]", "", text) == line


@given(PHONE, DATE, AFTER)
def test_two_numbers_in_an_arabic_sentence_stay_two_numbers(first: str, second: str, after: str) -> None:
    text = isolate_numbers(f"اتصل {first} يوم {second}{after}")

    assert seen(text).index(second) < seen(text).index(first)


def seen(text: str) -> str:
    """Return an Arabic line as an eye meets it, from left to right."""
    _, found = levels(text, 1)
    order = visual_order(list(range(len(text))), lambda index: found[index])
    return re.sub(r"[\u200e\u2066-\u2069]", "", "".join(text[index] for index in order))
