from datetime import UTC, datetime

import pypdfium2
import pytest

from fteam.document.paper import PaperLook
from fteam.document.signature_look import signature_look
from fteam.words import ENGLISH, Words
from tests.fteam.document.printing import ARABIC

LOOK = PaperLook(made_at=datetime(2026, 11, 23, 9, 30, tzinfo=UTC))
ROOM = (120.5, 38.4)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text: str = document[0].get_textpage().get_text_bounded()
    document.close()
    return " ".join(text.split())


def test_signature_shows_name_day_and_organization() -> None:
    drawn = signature_look("Marcus Obi", "County Child Welfare", ROOM, ENGLISH, LOOK)

    assert text_of(drawn) == "Marcus Obi signed digitally, Nov 23, 2026 County Child Welfare"


def test_page_has_the_size_of_the_field() -> None:
    document = pypdfium2.PdfDocument(signature_look("Marcus Obi", "", ROOM, ENGLISH, LOOK))

    assert document[0].get_size() == pytest.approx(ROOM, abs=0.01)
    document.close()


def test_same_facts_give_the_same_bytes() -> None:
    first, second = (signature_look("Marcus Obi", "County", ROOM, ENGLISH, LOOK) for _ in range(2))

    assert first == second


@pytest.mark.parametrize("words", [ENGLISH, ARABIC])
@pytest.mark.parametrize(
    "name",
    ["", "x" * 64, "\u0623\u0645\u064a\u0646\u0629", "\u9673\u7f8e\u73b2", "a b " * 16, "\u102d\u1031"],
)
def test_any_name_can_be_drawn(name: str, words: Words) -> None:
    assert signature_look(name, name, ROOM, words, LOOK).startswith(b"%PDF-1.7")


def test_smallest_field_is_drawn() -> None:
    assert signature_look("Marcus Obi", "", (1, 1), ENGLISH, LOOK)
