"""Reads papers back with programs of others: poppler, qpdf and Chrome's PDF library."""

import datetime as dt
import subprocess
from pathlib import Path
from unicodedata import normalize

import pypdfium2

from fteam.document.metadata import PaperFacts
from fteam.document.page import PaperBuilder
from fteam.document.paper import PaperLook
from fteam.document.parts import Ink, PenLine, SealField, stack
from fteam.document.sheet import Footer
from fteam.document.text import Span, bold, italic, quiet

DIRECTION_MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
STROKES = [[(0.0, 0.0, 0.2), (20.0, 9.0, 0.9), (40.0, 0.0, 0.4)], [(50.0, 5.0, 0.5)]]
INK = Ink(STROKES, "Signature of Maria Reyes, 22 November 2026")
SEAL = SealField("facilitator", "Digital seal of the facilitator, Dana Ruiz")
MADE_AT = dt.datetime(2026, 11, 22, 11, 58, tzinfo=dt.UTC)


def a_paper(language: str = "en", size: float = 11, footer: Footer | None = None) -> PaperBuilder:
    facts = PaperFacts(title="Our family plan", language=language, made_at=MADE_AT, author="Dana Ruiz")
    return PaperBuilder(facts, PaperLook(MADE_AT, size=size), footer)


def everything(language: str = "en", size: float = 11) -> PaperBuilder:
    paper = a_paper(language, size, lambda page, pages: ("Family", "code 7K4M", f"page {page} of {pages}"))
    paper.title("Our family plan", aside=[quiet("Copy for"), bold("Maria Reyes")])
    paper.note("Sunday 22 November 2026")
    with paper.box():
        paper.para([bold("We decided. "), "The girls stay with Luz."])
    paper.heading("What we hope for", 2, note="in their words")
    paper.quote("“I want us home.”", "Maria")
    paper.quote("“Me too.”")
    paper.rows([[bold("1"), stack("See the girls.", quiet("today")), italic("daily")]], (1, 8, 3))
    paper.table([["Maria", INK, "yes"], ["Luz", PenLine(), ""]], (3, 4, 2), ("Name", "Signature", "Agrees"))
    paper.beside([[bold("If Luz is late"), ", Tyler walks."], "Call 911."])
    paper.bullets(["one", Span("dos", language="es")])
    with paper.part("ar"):
        paper.heading("خطة العائلة", 3)
        paper.para("نور خليل الحداد تدفع $140 يوم 2026-10-09. اتصل (555) 010-0100.")
    with paper.part():
        paper.para("The end.")
    paper.rule()
    paper.gap(6)
    paper.ink(INK)
    paper.pen_line()
    with paper.together():
        paper.heading("Seal", 3)
        paper.signature_field(SEAL)
    return paper


def told(pdf: bytes, folder: Path, *command: str) -> str:
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    words = [str(file) if word == "PDF" else word for word in command]
    return subprocess.run(words, capture_output=True, check=True, text=True).stdout


def poppler_text(pdf: bytes, folder: Path) -> str:
    return without_marks(told(pdf, folder, "pdftotext", "PDF", "-"))


def chrome_text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage() for page in document]
    text = "".join(page.get_text_range() for page in pages)
    for page in pages:
        page.close()
    document.close()
    return without_marks(text)


def structure(pdf: bytes, folder: Path) -> list[str]:
    lines = told(pdf, folder, "pdfinfo", "-struct", "PDF").splitlines()
    return [line.replace(" (block)", "").replace(":", "").rstrip() for line in lines if "/" not in line]


def source(pdf: bytes, folder: Path) -> str:
    file, plain = folder / "paper.pdf", folder / "plain.pdf"
    file.write_bytes(pdf)
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", str(file), str(plain)], check=True)
    return plain.read_bytes().decode("latin-1")


def page_count(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    return count


def without_marks(text: str) -> str:
    return normalize("NFC", "".join(letter for letter in text if letter not in DIRECTION_MARKS))
