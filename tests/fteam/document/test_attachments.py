import hashlib
from pathlib import Path

import pytest

from fteam.document.attachments import file_name
from fteam.document.paper import Attachment, PaperLook, Standard
from tests.fteam.document.reading import MADE_AT, a_paper, source, told

PLAN = Attachment("plan.json", "application/json", b'{"needs": []}' * 30, "The plan, for programs")
OTHER = Attachment("b (1).json", "application/x~y z", b"{}", relationship="Alternative")


def a_paper_with(*attachments: Attachment, standard: Standard = Standard.ARCHIVE) -> bytes:
    paper = a_paper()
    paper.look = PaperLook(MADE_AT, attachments=attachments, standard=standard)
    paper.title("Our family plan")
    return paper.build()


def test_an_attachment_comes_out_as_it_went_in(tmp_path: Path) -> None:
    told(a_paper_with(PLAN), tmp_path, "pdfdetach", "-saveall", "-o", str(tmp_path), "PDF")

    assert (tmp_path / "plan.json").read_bytes() == PLAN.data


def test_an_attachment_tells_what_it_is_and_belongs_to_the_whole_paper(tmp_path: Path) -> None:
    text = source(a_paper_with(PLAN), tmp_path)

    assert "/AFRelationship /Data" in text
    assert "/Subtype /application#2fjson" in text.replace("#2F", "#2f")
    assert f"/Size {len(PLAN.data)}" in text
    assert hashlib.md5(PLAN.data, usedforsecurity=False).hexdigest() in text.lower()
    assert "/ModDate (D:20261122115800+00'00')" in text
    assert "/AF [" in text or "/AF " in text


def test_files_are_named_in_order_and_with_names_that_every_system_can_write(tmp_path: Path) -> None:
    listed = told(a_paper_with(PLAN, OTHER, PLAN), tmp_path, "pdfdetach", "-list", "PDF")

    assert [line.split(": ")[1] for line in listed.splitlines()[1:]] == [
        "b--1-.json",
        "plan.json",
        "plan.json",
    ]


def test_a_court_takes_no_attachment(tmp_path: Path) -> None:
    text = source(a_paper_with(PLAN, standard=Standard.COURT), tmp_path)

    assert "EmbeddedFile" not in text
    assert "<pdfaid:part>2</pdfaid:part>" in text


@pytest.mark.parametrize(
    ("name", "written"), [("plan.json", "plan.json"), ("../a)b\n", "-a-b-"), ("..", "file"), ("", "file")]
)
def test_unfit_letters_of_a_file_name_become_hyphens(name: str, written: str) -> None:
    assert file_name(name) == written
