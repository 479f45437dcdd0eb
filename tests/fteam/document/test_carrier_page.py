import page
import pytest

from fteam.document.carrier_page import carrier_page
from fteam.words import ENGLISH
from tests.fteam.document.printing import pages_of
from tests.fteam.document.views import a_look


def test_page_tells_how_to_get_the_paper_out_and_names_nobody() -> None:
    (text,) = pages_of(carrier_page(ENGLISH, a_look()))

    assert "paper clip" in text
    assert "paper.pdf" in text
    assert "family" not in text.lower()


@pytest.mark.parametrize("size", [12, 18])
def test_page_is_accessible(size: float) -> None:
    made = carrier_page(ENGLISH, a_look(size=size))

    assert page.validate_pdf_bytes(made, profile=page.ValidationProfile.PDF_UA_1).failures == []


def test_same_look_gives_the_same_bytes() -> None:
    assert carrier_page(ENGLISH, a_look()) == carrier_page(ENGLISH, a_look())
