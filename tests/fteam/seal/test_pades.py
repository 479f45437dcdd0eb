import io

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from fteam.seal import pades
from fteam.seal.key import SealKey
from tests.fteam.seal.sample import AT, FIELDS, XMP, small_pdf, tagged_pdf


def _reader(pdf: bytes) -> PdfFileReader:
    return PdfFileReader(io.BytesIO(pdf))


def test_xmp_and_info_stay_as_they_were(tagged: bytes) -> None:
    before, after = _reader(tagged_pdf()), _reader(tagged)

    assert after.root["/Metadata"].data == before.root["/Metadata"].data == XMP
    assert dict(after.trailer["/Info"]) == dict(before.trailer["/Info"])


def test_seal_goes_into_the_papers_own_field_and_keeps_its_look(tagged: bytes) -> None:
    before, after = _reader(tagged_pdf()), _reader(tagged)

    (signature,) = after.embedded_signatures
    fields = after.root["/AcroForm"]["/Fields"]

    assert signature.field_name == "facilitator"
    assert len(fields) == len(FIELDS)
    assert fields[0]["/AP"] == before.root["/AcroForm"]["/Fields"][0]["/AP"]
    assert after.root["/StructTreeRoot"] == before.root["/StructTreeRoot"]


def test_seal_allows_only_signatures_afterwards(sealed: bytes) -> None:
    reader = _reader(sealed)

    (signature,) = reader.embedded_signatures

    assert reader.root["/Perms"]["/DocMDP"]["/Reference"][0]["/TransformParams"]["/P"] == 2
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signature.sig_object["/Prop_Build"]["/App"]["/Name"] == "/fteam"


def test_empty_field_name_means_an_invisible_field(key: SealKey) -> None:
    sealed = pades.certify(small_pdf(), key, AT, "")

    (signature,) = _reader(sealed).embedded_signatures

    assert signature.field_name == pades.INVISIBLE_FIELD
    assert signature.sig_field["/Rect"] == [0, 0, 0, 0]


def test_signed_paper_is_refused(sealed: bytes, key: SealKey) -> None:
    with pytest.raises(pades.SignedBeforeError):
        pades.certify(sealed, key, AT, None)
