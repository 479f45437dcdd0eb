"""Papers of ours opened by PDFium: one thread at a time, and what they carry as data."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pypdfium2
import pytest

from fteam.document.paper import Attachment
from fteam.document.plan import plan_pdf
from fteam.exchange.pdfium import attached_view, opened
from fteam.exchange.view_json import MIME, NAME, PlanFileError, view_json
from fteam.progress import Progress
from fteam.words import ENGLISH
from tests.fteam.document.views import a_look, a_view


def a_paper(*data: bytes) -> bytes:
    carried = tuple(Attachment(NAME, MIME, each, "the plan as data") for each in data)
    look = replace(a_look(sealed=True), attachments=carried)
    return plan_pdf(a_view(purpose="We meet."), ENGLISH, look, Progress.silent()).pdf


def test_the_view_that_a_plan_carries_is_read() -> None:
    view = attached_view(a_paper(view_json(a_view(purpose="We meet."))))

    assert view is not None
    assert view.purpose == "We meet."


def test_a_plan_that_carries_nothing_has_no_view() -> None:
    assert attached_view(a_paper()) is None


def test_what_is_no_plan_is_refused() -> None:
    pdf = a_paper(b"{}")

    with pytest.raises(PlanFileError):
        attached_view(pdf)


def test_many_threads_open_papers_one_after_the_other() -> None:
    pdf = a_paper()

    def pages(_turn: int) -> int:
        with opened(pdf) as document:
            return len(document)

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(pages, range(20))) == {1}


def test_a_file_that_is_no_paper_leaves_the_lock_open() -> None:
    with pytest.raises(pypdfium2.PdfiumError), opened(b"no paper"):
        pass

    with opened(a_paper()) as document:
        assert len(document) == 1
