"""PDFium for everyone who reads or draws a paper of ours; it is not made for two threads at once."""

import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Final

import pypdfium2

from fteam.exchange.view_json import NAME, read_view_json
from fteam.rules.plan_view import PlanView

_ONE_AT_A_TIME: Final = threading.RLock()


@contextmanager
def opened(pdf: bytes) -> Generator[Any]:
    """Open a paper, and close it afterwards; other threads wait meanwhile, so be quick.

    Args:
        pdf: A paper of ours; PDFium is no judge of files from elsewhere.

    Yields:
        The document.
    """
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            document.init_forms()
            yield document
        finally:
            document.close()


def attached_view(pdf: bytes) -> PlanView | None:
    """Return the view that a plan of ours carries as data, or None if it carries none.

    Raises:
        PlanFileError: If what it carries is not a plan that can be read.
    """
    with opened(pdf) as document:
        files = (document.get_attachment(place) for place in range(document.count_attachments()))
        data = next((bytes(file.get_data()) for file in files if file.get_name() == NAME), None)
    return None if data is None else read_view_json(data)
