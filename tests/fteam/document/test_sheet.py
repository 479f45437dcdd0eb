from pathlib import Path

import pytest

from tests.fteam.document.reading import a_paper, page_count, poppler_text


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [11, 18])
def test_three_texts_of_a_footer_are_all_read(language: str, size: float, tmp_path: Path) -> None:
    paper = a_paper(
        language, size, lambda page, pages: ("Family version 1", "code 7K4M-92QX", f"page {page} of {pages}")
    )
    paper.para("words")

    text = " ".join(poppler_text(paper.build(), tmp_path).split())

    assert "Family version 1" in text
    assert "code 7K4M-92QX" in text
    assert "page 1 of 1" in text


def test_paper_without_a_footer_is_whole(tmp_path: Path) -> None:
    paper = a_paper()
    paper.para("words")

    pdf = paper.build()

    assert page_count(pdf) == 1
    assert poppler_text(pdf, tmp_path).strip() == "words"
