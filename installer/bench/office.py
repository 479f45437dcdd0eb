"""The same content through LibreOffice's converter, tagged and for an archive as far as it can."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Final

from fteam.document.parts import Ink
from fteam.document.text import Text, plain
from fteam.paths import resource
from installer.bench.matter import Piece

PROGRAM: Final = "soffice"
FILTER: Final = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"3"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}'
)
FONTS: Final = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
PAGE: Final = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plan</title>
<style>@page {{ size: letter; margin: 55pt }} body {{ font-family: 'Noto Sans'; font-size: 12pt }}</style>
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
    fonts = folder / "fonts.conf"
    fonts.write_text(FONTS.format(fonts=resource("fonts"), cache=folder / "cache"), "utf-8")
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
            return f"<h{level}>{_text(piece.cells[0])}</h{level}>"
        case "item":
            return f"<ul><li>{_text(piece.cells[0])}</li></ul>"
        case "row" | "head":
            cell = "th" if piece.kind == "head" else "td"
            cells = "".join(f"<{cell}>{_text(each)}</{cell}>" for each in piece.cells)
            return f"<table width='100%'><tr>{cells}</tr></table>"
        case _:
            return f"<p>{_text(piece.cells[0])}</p>"


def _text(cell: Text | Ink) -> str:
    """Write a cell; handwriting is left out, to LibreOffice's advantage."""
    return "" if isinstance(cell, Ink) else escape(plain(cell))
