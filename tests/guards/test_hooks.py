"""Private places of ReportLab and pyHanko that we hold on to: an upgrade that moves one is told plainly.

The paper is our own layer on ReportLab, which has no public way to do half of it. Both are pinned to one
version; whoever moves a pin runs this first.
"""

import ast
import inspect
import re
import zlib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Final, NamedTuple

import pytest
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Frame, Table, flowables

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.pdf_utils.writer import PdfFileWriter

from tests.requirements import project_needs
from tests.source import ROOT, imports_any, module_of, python_files

LIBRARIES: Final = ("reportlab", "pyhanko")
PRIVATE: Final = re.compile(r"_[A-Za-z]\w*|__NoDefault__|__Refs__|__InternalName__")
MENTIONED: Final = re.compile(
    r"(?:\.|def |^ +)(_[A-Za-z]\w*|__NoDefault__|__Refs__|__InternalName__)\b", re.MULTILINE
)


class Hook(NamedTuple):
    """A private name in a library's class or module, and what we hold it for."""

    owner: type | ModuleType
    name: str
    use: str


HOOKS: Final = (
    Hook(Canvas, "_doc", "our document and catalog take its place, which write tags and PDF/A"),
    Hook(Canvas, "_code", "tags, letters and ink are written into the page through it"),
    Hook(Canvas, "_pageNumber", "marked content is counted for each page"),
    Hook(Canvas, "_annotationrefs", "signature fields are put on the page through it"),
    Hook(Canvas, "_filename", "the finished file is written there"),
    Hook(Canvas, "_make_preamble", "it would select a face that is not embedded on every page"),
    Hook(Canvas, "_preamble", "it would select a face that is not embedded on every page"),
    Hook(pdfdoc.PDFCatalog, "__NoDefault__", "the catalog drops output intents and attachments otherwise"),
    Hook(pdfdoc.PDFCatalog, "__Refs__", "the catalog writes whole objects in place of references otherwise"),
    Hook(pdfdoc.PDFPage, "__NoDefault__", "pages lose their place in the structure otherwise"),
    Hook(pdfdoc.PDFDocument, "__InternalName__", "catalog and information are found again by it"),
    Hook(Frame, "_atTop", "a group asks for a new page only below the top of one"),
    Hook(Frame, "_aH", "a group asks for a new page only if it fits there"),
    Hook(Frame, "_frame", "a table asks its frame whether a page begins"),
    Hook(flowables, "_ZEROSIZE", "what only asks for room would get space around it"),
    Hook(flowables, "_SPACETRANSFER", "what only asks for room would swallow the space above a heading"),
    Hook(Table, "_argW", "columns get widths that hold their longest word"),
    Hook(Table, "_cellvalues", "the longest words of the columns are looked up there"),
    Hook(Table, "_cellStyles", "cells are measured with the room around them"),
    Hook(Table, "_rowHeights", "rows that belong together are measured there"),
    Hook(Table, "_calc", "rows are measured before a table is divided"),
    Hook(Table, "_splitRows", "a row is cut only where a page of its own is too short"),
    Hook(Table, "_nosplitCmds", "a row is cut only where a page of its own is too short"),
    Hook(Table, "_drawCell", "cells of right-to-left tables are drawn in reading order"),
    Hook(Table, "_drawBkgrnd", "backgrounds are kept out of the structure"),
    Hook(Table, "_drawLines", "lines are kept out of the structure"),
    Hook(IncrementalPdfFileWriter, "_update_meta", "a seal would write the paper's metadata anew"),
    Hook(
        HistoricalResolver, "_get_usages_of_ref", "countersignatures in tagged fields would be called changes"
    ),
    Hook(PdfFileWriter, "_document_id", "a protected copy is the same file each time"),
    Hook(PdfFileReader, "_get_object_from_stream", "packed objects are read once and in their place"),
)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: f"{hook.owner.__name__}.{hook.name}")
def test_the_library_still_has_what_we_hold_on_to(hook: Hook) -> None:
    library = getattr(hook.owner, "__module__", hook.owner.__name__).split(".")[0]

    assert hook.name in _mentioned_by(hook.owner), (
        f"This {library} has moved {hook.owner.__name__}.{hook.name}, which fteam needs: {hook.use}. "
        f"Stay on the pinned version, or find its new place and set every judge of papers on the result."
    )


def test_every_private_name_that_we_hold_on_to_is_listed() -> None:
    modules = [module_of(path) for path in python_files("fteam") if imports_any(path, set(LIBRARIES))]

    held = {name for module in modules for name in _held_by(module)}

    assert held - {hook.name for hook in HOOKS} == set()


def test_the_list_holds_nothing_that_we_let_go() -> None:
    text = "\n".join(path.read_text("utf-8") for path in python_files("fteam"))

    assert [hook.name for hook in HOOKS if not re.search(rf"\b{hook.name}\b", text)] == []


@pytest.mark.parametrize("package", LIBRARIES)
def test_a_library_with_private_hooks_is_pinned_to_one_version(package: str) -> None:
    assert str(project_needs()[package]).startswith("==")


def test_the_canvas_still_draws_through_its_list_of_operators() -> None:
    canvas = Canvas("", pageCompression=0)
    canvas._code.append("% ours")
    canvas.showPage()

    assert "% ours" in canvas._doc.Pages.pages[-1].stream


def test_the_document_still_names_its_objects_as_our_writer_reads_them() -> None:
    document = Canvas("")._doc
    reference = document.Reference(pdfdoc.PDFString("ours"), "Ours")

    number, version = document.idToObjectNumberAndVersion["Ours"]

    assert (document.numberToId[number], version, reference.name) == ("Ours", 0, "Ours")
    assert document.idToObject["BasicFonts"].dict is not None
    assert {"SaveToFile", "format", "thisPageName", "Catalog", "info"} <= set(dir(document))


def test_streams_still_end_as_our_writer_expects() -> None:
    document = Canvas("")._doc
    stream = pdfdoc.PDFStream(content=zlib.compress(b"ours"))

    assert pdfdoc.format(stream, document, toplevel=1).rstrip().endswith(b"endstream")


def test_tables_still_divide_their_rows_without_cutting_one() -> None:
    parameters = inspect.signature(Table._splitRows).parameters

    assert list(parameters)[:3] == ["self", "availHeight", "doInRowSplit"]


def _held_by(module: str) -> Iterator[str]:
    """Yield the private names of libraries that the classes and functions of a module use."""
    text = (ROOT / f"{module.replace('.', '/')}.py").read_text("utf-8")
    used = {node.attr for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute)}
    for member in vars(import_module(module)).values():
        if inspect.isclass(member):
            is_ours = member.__module__ == module
            own = (set(vars(member)) if is_ours else set()) | used
            for owner in (each for each in member.__mro__ if each.__module__.split(".")[0] in LIBRARIES):
                yield from (name for name in own & _mentioned_by(owner) if PRIVATE.fullmatch(name))


@cache
def _mentioned_by(owner: type | ModuleType) -> set[str]:
    """Return the private names in the text of a module, or of a class and of those it builds on."""
    owners = owner.__mro__ if isinstance(owner, type) else (owner,)
    # What Python itself brings has no text of its own.
    texts = [inspect.getsource(each) for each in owners if getattr(each, "__module__", "") != "builtins"]
    return {name for text in texts for name in MENTIONED.findall(text)}
