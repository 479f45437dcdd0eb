import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from pyhanko.pdf_utils import generic

from fteam.seal import wrapping
from fteam.seal.marker import is_carrier
from fteam.seal.reading import PaperReader
from tests.fteam.seal.sample import ArrayObject, changed, names, numbers, small_pdf

SHORT = "river lemon piano"
"""The judge's command line takes 32 letters at most."""


def test_only_the_outside_tells_nothing_and_still_is_known() -> None:
    reader = PaperReader(wrapping.wrap(b"sealed", small_pdf(1), SHORT))

    first, second = reader.document_id

    assert reader.encrypted
    assert is_carrier(first, second)


@pytest.mark.skipif(shutil.which("pdfdetach") is None, reason="pdfdetach is not here")
def test_poppler_takes_the_paper_out(tmp_path: Path) -> None:
    (tmp_path / "c.pdf").write_bytes(wrapping.wrap(b"%PDF sealed", small_pdf(1), SHORT))
    command = ["pdfdetach", "-upw", SHORT, "-save", "1", "-o", "out", "c.pdf"]

    subprocess.run(command, cwd=tmp_path, check=True)

    assert (tmp_path / "out").read_bytes() == b"%PDF sealed"


def test_attachments_are_shown_when_it_opens() -> None:
    reader = PaperReader(wrapping.wrap(b"sealed", small_pdf(1), SHORT))

    reader.decrypt(SHORT)

    assert reader.root["/PageMode"] == "/UseAttachments"
    assert "/Metadata" not in reader.root


def _with_broken_file(paper: Any) -> None:
    """Add a list of files in which the file is none."""
    listed = ArrayObject([generic.pdf_string("x"), names(EF=names(F=numbers(1)))])
    paper.root["/Names"] = names(EmbeddedFiles=names(Names=listed))
    paper.update_root()


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not here")
@pytest.mark.parametrize("kind", ["nothing", "no file"])
def test_locked_file_with_nothing_inside_is_no_protected_copy(tmp_path: Path, kind: str) -> None:
    pdf = small_pdf(1) if kind == "nothing" else changed(small_pdf(1), _with_broken_file)
    (tmp_path / "in.pdf").write_bytes(pdf)
    command = ["qpdf", "--encrypt", SHORT, SHORT, "256", "--", "in.pdf", "out.pdf"]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)  # it warns of our small file

    with pytest.raises(wrapping.HOSTILE):
        wrapping.unwrap((tmp_path / "out.pdf").read_bytes(), SHORT)
