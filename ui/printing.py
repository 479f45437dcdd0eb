"""Printing a sealed paper: each page is drawn as the printer wants it, and nothing is left on the disk."""

from collections.abc import Iterator
from typing import Final

import pypdfium2
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

PRINT_DPI: Final = 300
POINTS_PER_INCH: Final = 72


def page_images(pdf: bytes, dpi: int = PRINT_DPI) -> Iterator[QImage]:
    """Draw the pages of a paper, its form fields included.

    Args:
        pdf: A paper of ours.
        dpi: Dots per inch.

    Yields:
        One image for each page, white where nothing is drawn.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        document.init_forms()
        for page in document:
            bitmap = page.render(scale=dpi / POINTS_PER_INCH)
            image = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888
            )
            # A copy owns its dots; the bitmap's are freed with the page.
            yield image.copy()
            bitmap.close()
            page.close()
    finally:
        document.close()


def print_pdf(pdf: bytes, printer: QPrinter) -> int:
    """Send a paper to a printer, each page as large as the sheet.

    Args:
        pdf: A paper of ours.
        printer: A printer that a person chose; its page range is kept to.

    Returns:
        How many pages were sent.
    """
    printer.setFullPage(True)
    first, last = printer.fromPage() or 1, printer.toPage() or 0
    painter = QPainter(printer)
    sent = 0
    for number, image in enumerate(page_images(pdf), start=1):
        if number < first or (last and number > last):
            continue
        if sent:
            printer.newPage()
        painter.drawImage(_fitted(image, printer), image)
        sent += 1
    painter.end()
    return sent


def _fitted(image: QImage, printer: QPrinter) -> QRectF:
    """Return the largest place on the sheet that keeps the page's shape, in the middle."""
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    scale = min(sheet.width() / image.width(), sheet.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    return QRectF((sheet.width() - width) / 2, (sheet.height() - height) / 2, width, height)
