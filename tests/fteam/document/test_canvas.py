import re
from pathlib import Path

from fteam.document.parts import SealField
from tests.fteam.document.reading import a_paper, everything, source


def test_every_mark_of_content_is_closed(tmp_path: Path) -> None:
    written = source(everything().build(), tmp_path)

    opened = len(re.findall(r"\b(?:BDC|BMC)\b", written))

    assert opened == len(re.findall(r"\bEMC\b", written)) > 20


def test_two_fields_stand_in_one_form(tmp_path: Path) -> None:
    paper = a_paper()
    paper.signature_field(SealField("facilitator", "Seal of the facilitator"))
    paper.page_break()
    paper.signature_field(SealField("partner", "Signature of the school"))

    written = source(paper.build(), tmp_path)

    assert written.count("/FT /Sig") == 2
    assert written.count("/AcroForm") == 1
    assert len(set(re.findall(r"/StructParents? \d+", written))) == 4


def test_pages_are_walked_in_the_order_of_the_structure(tmp_path: Path) -> None:
    written = source(everything().build(), tmp_path)

    pages = len(re.findall(r"/Type /Page\b", written))

    assert written.count("/Tabs /S") == pages
