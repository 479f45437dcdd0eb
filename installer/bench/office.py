"""The same content through LibreOffice's converter, tagged and for an archive as far as it can."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Final

from fteam.document.parts import Ink
from fteam.document.text import Span, Text, spans
from fteam.paths import resource
from installer.bench.matter import Piece, PieceCell

PROGRAM: Final = "soffice"
FILTER: Final = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"3"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}'
)
FONTS: Final = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>{folders}<cachedir>{cache}</cachedir></fontconfig>
"""
PAGE: Final = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plan</title>
<style>@page {{ size: letter; margin: 55pt }} body {{ font-family: 'Noto Sans'; font-size: 12pt }}
td {{ vertical-align: top }} small {{ font-size: 10pt }}</style>
</head><body>{body}</body></html>
"""


def is_here() -> bool:
    """Tell whether LibreOffice is installed."""
    return shutil.which(PROGRAM) is not None


def office_pdf(pieces: Sequence[Piece], folder: Path) -> bytes:
    """Convert the content and return the file; the start of the program is part of it.

    Args:
        pieces: The content.
        folder: For its files and its profile, kept between calls so that it is set up only once.
    """
    source = folder / "plan.html"
    source.write_text(_page(pieces), "utf-8")
    folders = "".join(f"<dir>{resource(name)}</dir>" for name in ("fonts", "packs"))
    fonts = folder / "fonts.conf"
    fonts.write_text(FONTS.format(folders=folders, cache=folder / "cache"), "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["--headless", "--infilter=HTML (StarWriter)", "--convert-to", FILTER, "--outdir", str(folder)]
    subprocess.run(
        [PROGRAM, profile, *convert, str(source)],
        env=os.environ | {"FONTCONFIG_FILE": str(fonts)},
        check=True,
        capture_output=True,
    )
    return source.with_suffix(".pdf").read_bytes()


def _page(pieces: Sequence[Piece]) -> str:
    return PAGE.format(body="\n".join(_element(piece) for piece in pieces))


def _element(piece: Piece) -> str:
    match piece.kind:
        case "title" | "heading":
            level = max(piece.level, 1)
            return f"<h{level}>{_text(piece.text)}</h{level}>"
        case "item":
            return f"<ul><li>{_text(piece.text)}</li></ul>"
        case "table":
            rows = "".join(_row(row, piece.widths) for row in piece.rows)
            return f"<table width='100%'>{rows}</table>"
        case _:
            return f"<p>{_text(piece.text)}</p>"


def _row(row: Sequence[PieceCell], widths: Sequence[float]) -> str:
    shares = [round(100 * share / sum(widths)) for share in widths]
    cells = zip(row, shares, strict=True)
    return f"<tr>{''.join(f'<td width={share}%>{_cell(cell)}</td>' for cell, share in cells)}</tr>"


def _cell(cell: PieceCell) -> str:
    """Write a cell; handwriting is left out, to LibreOffice's advantage."""
    return "<br>".join(_text(part) for part in cell if not isinstance(part, Ink))


def _text(text: Text) -> str:
    return "".join(map(_marked, spans(text)))


def _marked(span: Span) -> str:
    words = escape(span.text).replace("\n", "<br>")
    for is_so, tag in ((span.is_bold, "b"), (span.is_italic, "i"), (span.is_quiet, "small")):
        words = f"<{tag}>{words}</{tag}>" if is_so and words else words
    return words
