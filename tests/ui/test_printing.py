"""A paper goes to the printer page by page, as it looks."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from fteam.document.paper import PaperLook
from fteam.document.plan import plan_pdf
from fteam.progress import Progress
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.makers import DAY, MOMENT, a_plan
from ui.printing import page_images, print_pdf


@pytest.fixture(scope="module")
def pdf() -> bytes:
    plan = a_plan(needs=12, strengths=6, promises=20)
    view = view_for(plan, plan.people[0].id, DAY, ENGLISH)
    return plan_pdf(view, ENGLISH, PaperLook(made_at=MOMENT, sealed=True), Progress.silent()).pdf


@pytest.fixture
def printer(tmp_path: Path, qapp: object) -> QPrinter:
    """The edge to a real printer: one that prints into a file."""
    assert qapp
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


def test_every_page_is_drawn(pdf: bytes) -> None:
    images = list(page_images(pdf, dpi=72))

    assert len(images) == len(pypdfium2.PdfDocument(pdf))
    assert (images[0].width(), images[0].height()) == (612, 792)
    assert images[0].pixelColor(3, 3).name() == "#ffffff"


def test_every_page_is_printed(pdf: bytes, printer: QPrinter) -> None:
    sent = print_pdf(pdf, printer)

    assert sent == len(pypdfium2.PdfDocument(pdf))
    assert len(pypdfium2.PdfDocument(printer.outputFileName())) == sent


def test_only_the_chosen_pages_are_printed(pdf: bytes, printer: QPrinter) -> None:
    printer.setFromTo(2, 2)

    sent = print_pdf(pdf, printer)

    assert sent == 1
