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
from ui.printing import Sheet, page_images, page_sizes, page_words, print_pdf, print_sheets


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


def test_the_words_of_a_page_are_given_as_text(pdf: bytes) -> None:
    assert "Our family plan" in page_words(pdf, 0)


def a_sheet(pdf: bytes, noted: list[bytes], copies: int = 1) -> Sheet:
    return Sheet("plan", lambda _progress: pdf, noted.append, copies)


def test_each_paper_is_a_job_of_its_own_and_is_told_once(pdf: bytes, printer: QPrinter) -> None:
    noted: list[bytes] = []
    pages = len(page_sizes(pdf))

    printed = print_sheets([a_sheet(pdf, noted, 2), a_sheet(pdf, noted)], printer, Progress.silent())

    assert (printed.papers, printed.pages, printed.was_stopped) == (3, 3 * pages, False)
    assert noted == [pdf, pdf]
    # The file holds the last job only: no paper ever shares a job, or the back of a sheet, with another.
    assert len(pypdfium2.PdfDocument(printer.outputFileName())) == pages


def test_stop_ends_before_the_next_page(pdf: bytes, printer: QPrinter) -> None:
    noted: list[bytes] = []
    turns = iter(range(len(page_sizes(pdf)) + 2))
    progress = Progress(lambda _percent: None, lambda: next(turns, None) is None)

    printed = print_sheets([a_sheet(pdf, noted), a_sheet(pdf, noted)], printer, progress)

    assert (printed.papers, printed.was_stopped) == (1, True)
    assert noted == [pdf]


def test_a_paper_that_is_stopped_in_the_middle_is_not_told(pdf: bytes, printer: QPrinter) -> None:
    noted: list[bytes] = []
    turns = iter(range(2))
    progress = Progress(lambda _percent: None, lambda: next(turns, None) is None)

    printed = print_sheets([a_sheet(pdf, noted)], printer, progress)

    assert (printed.papers, printed.pages, printed.was_stopped) == (0, 0, True)
    assert noted == []
