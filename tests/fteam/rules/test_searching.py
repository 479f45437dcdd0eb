import unicodedata

import pytest

from fteam.rules.searching import Search, TooShortToEraseError

STREET = "1407 Peñasco Lane"


@pytest.mark.parametrize(
    "data",
    [
        STREET.encode(),
        STREET.upper().encode(),
        unicodedata.normalize("NFD", STREET).encode(),
        STREET.encode("utf-16-le"),
        STREET.encode("utf-16-be"),
        rb'"1407 Pe\u00f1asco Lane"',
        "1407\n Peñasco\tLane".encode(),
    ],
)
def test_bytes_of_every_kind_are_found(data: bytes) -> None:
    assert Search.of(STREET).stands_in(b"\x00\xff" + data + b"\x07")


def test_words_broken_by_a_line_end_are_found_in_a_text() -> None:
    assert Search.of(STREET).stands_in("at 1407 Peñas-\r\nco Lane")
    assert not Search.of("Bree").stands_in("a bre-\r\ned of dogs")


def test_address_is_found_by_its_numbered_lines() -> None:
    search = Search.of(f"{STREET}, Ashe Hollow")

    assert search.stands_in(f"near {STREET}")
    assert not search.stands_in("near Ashe Hollow")


def test_words_that_stand_in_other_words_are_refused() -> None:
    with pytest.raises(TooShortToEraseError):
        Search.of(" a 1")
