import pytest

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
        ("Noor, 29", "Noor, \u206629\u2069"),
        ("نور", "نور"),
        ("٣", "٣"),
    ],
)
def test_what_is_not_part_of_a_number_stays_outside(text: str, expected: str) -> None:
    isolated = isolate_numbers(text)

    assert isolated == expected


def test_text_with_isolates_of_its_own_stays_as_it_is() -> None:
    text = f"{isolate('Noor')} 555-0122"

    isolated = isolate_numbers(text)

    assert isolated == text


def test_a_name_is_wrapped_so_that_its_direction_stays_inside() -> None:
    wrapped = isolate("نور")

    assert wrapped == "\u2068نور\u2069"
