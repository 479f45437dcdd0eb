"""Pages of papers as pictures and words, and papers to the printer; nothing is left on the disk."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from fteam.errors import StoppedError
from fteam.exchange.pdfium import opened
from fteam.progress import Progress

PRINT_DPI: Final = 300
POINTS_PER_INCH: Final = 72
WHOLE: Final = 100


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper to print.

    Attributes:
        name: What the printer's list calls it; it tells nothing of a family.
        make: Makes the paper; runs away from the screen.
        printed: Told the paper once all its pages were sent the first time.
        copies: How often it is printed.
    """

    name: str
    make: Callable[[Progress], bytes]
    printed: Callable[[bytes], None]
    copies: int = 1


@dataclass(frozen=True, slots=True)
class Printed:
    """What was sent to a printer.

    Attributes:
        papers: How many papers, each copy counted.
        pages: How many pages.
        was_stopped: Whether someone pressed Stop before the end.
    """

    papers: int
    pages: int
    was_stopped: bool = False


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return width and height of each page in points."""
    with opened(pdf) as document:
        return tuple(tuple(page.get_size()) for page in document)


def page_picture(pdf: bytes, number: int, scale: float) -> QImage:
    """Draw one page, its form fields included.

    Args:
        pdf: A paper of ours.
        number: Counts from 0.
        scale: Dots per point.
    """
    with opened(pdf) as document:
        return _drawn(document[number], scale)


def page_words(pdf: bytes, number: int) -> str:
    """Return the words of one page as the paper tells them to a machine."""
    with opened(pdf) as document:
        text: str = document[number].get_textpage().get_text_range()
    return text.replace("\r\n", "\n").replace("\ufffe", "").strip()


def page_images(pdf: bytes, dpi: int = PRINT_DPI) -> Iterator[QImage]:
    """Draw the pages of a paper one by one.

    Args:
        pdf: A paper of ours.
        dpi: Dots per inch.

    Yields:
        One image for each page, white where nothing is drawn.
    """
    for number in range(len(page_sizes(pdf))):
        yield page_picture(pdf, number, dpi / POINTS_PER_INCH)


def _drawn(page: Any, scale: float) -> QImage:
    bitmap = page.render(scale=scale)
    image = QImage(
        bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888
    )
    # A copy owns its dots; the bitmap's are freed with the page.
    drawn = image.copy()
    bitmap.close()
    return drawn


def print_pdf(pdf: bytes, printer: QPrinter, before_page: Callable[[], None] = lambda: None) -> int:
    """Send a paper to a printer, each page as large as the sheet.

    Args:
        pdf: A paper of ours.
        printer: A printer that a person chose; its page range is kept to.
        before_page: Called before each page; what it raises ends the printing.

    Returns:
        How many pages were sent.

    Raises:
        StoppedError: If ``before_page`` says so; the printer drops what it has of this paper.
    """
    printer.setFullPage(True)
    painter = QPainter(printer)
    try:
        return _paint(pdf, printer, painter, before_page)
    except StoppedError:
        printer.abort()
        raise
    finally:
        painter.end()


def _paint(pdf: bytes, printer: QPrinter, painter: QPainter, before_page: Callable[[], None]) -> int:
    first, last = printer.fromPage() or 1, printer.toPage() or 0
    numbers = [number for number in range(1, len(page_sizes(pdf)) + 1) if first <= number <= (last or number)]
    for place, number in enumerate(numbers):
        before_page()
        if place:
            printer.newPage()
        image = page_picture(pdf, number - 1, PRINT_DPI / POINTS_PER_INCH)
        painter.drawImage(_fitted(image, printer), image)
    return len(numbers)


def print_sheets(sheets: Sequence[Sheet], printer: QPrinter, progress: Progress) -> Printed:
    """Make papers and print them, each as a job of its own.

    One job for all would let a printer that uses both sides put one person's page on the back of
    another's.

    Args:
        sheets: What to print, in this order.
        printer: A printer that a person chose.
        progress: Told after each paper; Stop ends before the next page.

    Returns:
        What was sent, up to Stop.
    """
    sent: list[int] = []
    try:
        for place, sheet in enumerate(sheets):
            _print_sheet(sheet, printer, partial(progress.at, WHOLE * place // len(sheets)), sent)
    except StoppedError:
        return Printed(len(sent), sum(sent), was_stopped=True)
    return Printed(len(sent), sum(sent))


def _print_sheet(sheet: Sheet, printer: QPrinter, at: Callable[[], None], sent: list[int]) -> None:
    at()
    pdf = sheet.make(Progress.silent())
    printer.setDocName(sheet.name)
    for copy in range(sheet.copies):
        sent.append(print_pdf(pdf, printer, at))
        if not copy:
            sheet.printed(pdf)


def _fitted(image: QImage, printer: QPrinter) -> QRectF:
    """Return the largest place on the sheet that keeps the page's shape, in the middle."""
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    scale = min(sheet.width() / image.width(), sheet.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    return QRectF((sheet.width() - width) / 2, (sheet.height() - height) / 2, width, height)
