"""Small papers, other people's signatures and attackers' changes for the tests of the seal."""

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
import datetime as dt
import io
from collections.abc import Callable
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.keys import load_certs_from_pemder_data, load_private_key_from_pemder_data
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.writer import PageObject
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.stamp import TextStampStyle
from reportlab.pdfgen.canvas import Canvas

from fteam.document.paper import Attachment, Paper, PaperLook
from fteam.seal.carrier import ProtectedCopy
from fteam.seal.key import SealKey, new_key
from fteam.seal.pades import QuietWriter, store_with
from fteam.seal.partner_key import open_certificate
from fteam.seal.places import signing_places
from fteam.seal.seal import seal
from fteam.seal.stamp import add_stamp, stamp_request
from fteam.sealed import countersigned, protected_copy
from fteam.words import ENGLISH
from tests.fteam.document.printing import paper_of
from tests.fteam.document.views import a_look, a_signature, a_view, a_wave
from tests.fteam.seal.offices import (
    PASSPHRASE,
    PrivateKey,
    StampOffice,
    a_stamp_office,
    certificate_file,
    curve_key,
    rsa_key,
)

AT = dt.datetime(2026, 11, 20, 16, 5, 7, 250_000, tzinfo=dt.UTC)
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
LATER = AT + dt.timedelta(days=1)
PARTNER = new_key("Marcus Obi", AT, agency="County Child Welfare")
FIELDS = ("facilitator", "partner")

Change = Callable[[Any], None]

# These makers have no types where they come from.
ArrayObject: Any = generic.ArrayObject
BooleanObject: Any = generic.BooleanObject
DictionaryObject: Any = generic.DictionaryObject
NumberObject: Any = generic.NumberObject
StreamObject: Any = generic.StreamObject
Page: Any = PageObject


def small_pdf(pages: int = 2) -> bytes:
    """Make an untagged PDF without fields."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    for number in range(pages):
        canvas.drawString(72, 700, f"Plan, page {number + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def names(**entries: Any) -> Any:
    """Write a PDF dictionary; names begin with a slash."""
    return DictionaryObject({
        generic.pdf_name(f"/{name}"): generic.pdf_name(value) if isinstance(value, str) else value
        for name, value in entries.items()
    })


def numbers(*values: int) -> Any:
    return ArrayObject([NumberObject(value) for value in values])


def tagged_pdf() -> bytes:
    """Make a PDF with two empty signature fields in its tags, XMP and an attachment."""

    def build(paper: Any) -> None:
        page = paper.root["/Pages"]["/Kids"][0].get_object()
        tree = names(Type="/StructTreeRoot")
        tree_ref = paper.add_object(tree)
        pairs = [_tagged_field(paper, tree_ref, number) for number in range(len(FIELDS))]
        tree["/K"] = ArrayObject([form for _field, form in pairs])
        tree["/ParentTree"] = names(
            Nums=ArrayObject([
                item for i, (_field, form) in enumerate(pairs) for item in (NumberObject(i), form)
            ])
        )
        page["/Annots"] = ArrayObject([field for field, _form in pairs])
        paper.mark_update(page.container_ref)
        paper.root["/StructTreeRoot"] = tree_ref
        paper.root["/MarkInfo"] = names(Marked=BooleanObject(value=True))
        paper.root["/AcroForm"] = names(Fields=ArrayObject([field for field, _form in pairs]))
        xmp = StreamObject(names(Type="/Metadata", Subtype="/XML"), stream_data=XMP)
        paper.root["/Metadata"] = paper.add_object(xmp)
        spec = names(Type="/Filespec", EF=names(F=paper.add_object(StreamObject(stream_data=b'{"plan": 1}'))))
        spec["/F"] = generic.pdf_string("plan.json")
        paper.root["/AF"] = ArrayObject([paper.add_object(spec)])
        paper.update_root()

    return changed(small_pdf(), build)


def _tagged_field(paper: Any, tree: Any, number: int) -> tuple[Any, Any]:
    look = StreamObject(
        names(Type="/XObject", Subtype="/Form", BBox=numbers(0, 0, 200, 30)), stream_data=b"n"
    )
    field = names(Type="/Annot", Subtype="/Widget", FT="/Sig", F=NumberObject(132))
    field["/T"] = generic.pdf_string(FIELDS[number])
    field["/Rect"] = numbers(72, 100 + 50 * number, 272, 130 + 50 * number)
    field["/StructParent"] = NumberObject(number)
    field["/AP"] = names(N=paper.add_object(look))
    place = paper.add_object(field)
    # A list of one: pyHanko knows the way through a single kid, not through a list.
    kids = ArrayObject([names(Type="/OBJR", Obj=place)])
    return place, paper.add_object(names(Type="/StructElem", S="/Form", P=tree, K=kids))


def changed(pdf: bytes, change: Change) -> bytes:
    """Change a PDF the way programs do: by appending."""
    writer: Any = QuietWriter(io.BytesIO(pdf))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def flipped(pdf: bytes, place: int, bit: int = 0) -> bytes:
    """Change one bit."""
    changed_bytes = bytearray(pdf)
    changed_bytes[place] ^= 1 << bit
    return bytes(changed_bytes)


def signed_elsewhere(
    pdf: bytes,
    key: SealKey,
    field: str,
    *,
    certify: bool = False,
    look: str | None = None,
    box: tuple[int, int, int, int] | None = None,
) -> bytes:
    """Sign with pyHanko as another program would; a field that is not there yet is made, in the box."""
    leaf, root = load_certs_from_pemder_data(key.certificates_pem)
    signer = signers.SimpleSigner(
        signing_cert=leaf,
        signing_key=load_private_key_from_pemder_data(key.private_der, passphrase=None),
        cert_registry=store_with(root),
    )
    settings = signers.PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES, certify=certify
    )
    style = TextStampStyle(stamp_text=look) if look else TextStampStyle()
    maker = signers.PdfSigner(
        settings, signer, stamp_style=style, new_field_spec=SigFieldSpec(field, box=box)
    )
    out = maker.sign_pdf(QuietWriter(io.BytesIO(pdf)))
    signed: bytes = out.getvalue()
    return signed


def timestamped(pdf: bytes) -> bytes:
    """Add a document timestamp, as an office does that is online."""
    rsa_key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Time Office")])
    certificate = (
        x509
        .CertificateBuilder(name, name, rsa_key.public_key(), 7, AT, AT + dt.timedelta(days=9))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .sign(rsa_key, hashes.SHA256())
    )
    pem = certificate.public_bytes(serialization.Encoding.PEM)
    der = rsa_key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (office,) = load_certs_from_pemder_data(pem)
    clock = DummyTimeStamper(office, load_private_key_from_pemder_data(der, None), fixed_dt=LATER)
    out = signers.PdfTimeStamper(clock).timestamp_pdf(QuietWriter(io.BytesIO(pdf)), "sha256")
    stamped: bytes = out.getvalue()
    return stamped


def add_page(paper: Any) -> None:
    drawing = paper.add_object(StreamObject(stream_data=b"0 0 1 rg 100 100 200 200 re f"))
    paper.insert_page(Page(contents=drawing, media_box=(0, 0, 612, 792)))


def cover_words(paper: Any) -> None:
    box = paper.add_object(StreamObject(stream_data=b"1 1 1 rg 50 500 500 300 re f"))
    paper.add_stream_to_page(0, box)


def add_comment(paper: Any) -> None:
    page = paper.root["/Pages"]["/Kids"][0].get_object()
    note = names(Type="/Annot", Subtype="/FreeText", Rect=numbers(60, 600, 300, 640))
    note["/Contents"] = generic.pdf_string("Another promise")
    page["/Annots"] = ArrayObject([*page.get("/Annots", []), paper.add_object(note)])
    paper.update_container(page)


def first_tag(kids: Any) -> Any:
    """Return the first element of the tags, whether it stands alone or in a list."""
    return (kids[0] if isinstance(kids, generic.ArrayObject) else kids).get_object()


def replace_tag_words(paper: Any) -> None:
    tag = first_tag(paper.root["/StructTreeRoot"]["/K"])
    tag["/ActualText"] = generic.pdf_string("Another plan")
    paper.update_container(tag)


def swap_attachment(paper: Any) -> None:
    spec = paper.root["/AF"][0].get_object()
    spec["/EF"]["/F"] = paper.add_object(StreamObject(stream_data=b'{"plan": 2}'))
    paper.update_container(spec)


def replace_xmp(paper: Any) -> None:
    xmp = StreamObject(names(Type="/Metadata", Subtype="/XML"), stream_data=b"<x/>")
    paper.root["/Metadata"] = paper.add_object(xmp)
    paper.update_root()


def add_script(paper: Any) -> None:
    script = names(S="/JavaScript")
    script["/JS"] = generic.pdf_string("app.alert(1)")
    paper.root["/OpenAction"] = script
    paper.update_root()


def replace_field_look(paper: Any) -> None:
    field = paper.root["/AcroForm"]["/Fields"][0].get_object()
    look = names(Type="/XObject", Subtype="/Form", BBox=numbers(0, 0, 200, 30))
    field["/AP"]["/N"] = paper.add_object(StreamObject(look, stream_data=b"1 0 0 rg 0 0 200 30 re f"))
    paper.update_container(field)


def certified(paper: Paper, key: SealKey, at: dt.datetime = AT) -> bytes:
    """Seal a finished paper as the app does; a court's copy allows nothing later."""
    return seal(paper.pdf, key, at, field_name=paper.seal_field, is_final=not paper.seal_field).pdf


def countersigned_by(sealed_pdf: bytes, count: int, at: dt.datetime = LATER) -> bytes:
    """Let partners sign in the first free places, each with a certificate of another kind."""
    pdf = sealed_pdf
    free = [place.field for place in signing_places(sealed_pdf) if place.is_free]
    for field, (name, house, key) in zip(free[:count], PARTNERS, strict=False):
        partner = open_certificate(certificate_file(name, house, key=key()), PASSPHRASE, at)
        pdf = countersigned(pdf, field, partner, at, ENGLISH)
    return pdf


def stamped(sealed_pdf: bytes, office: StampOffice | None = None) -> bytes:
    """Add a late time stamp through the two files that a person carries."""
    service = office or a_stamp_office()
    request = stamp_request(sealed_pdf)
    return add_stamp(request, service.reply(request.tsq), [service.pem])


def protected(sealed_pdf: bytes) -> ProtectedCopy:
    """Put a sealed paper behind six words."""
    return protected_copy(sealed_pdf, ENGLISH, PaperLook(made_at=AT))


def a_sealed_plan(key: SealKey, partners: int = 3) -> bytes:
    """Seal a real plan with an attachment, an ink signature and places for partners."""
    rows = [a_signature("Maria Reyes", way="drawn", strokes=(a_wave(),), signed_on="Nov 20, 2026")]
    rows += [
        a_signature(f"Partner {number}", capacity="school", may_countersign=True)
        for number in range(1, partners + 1)
    ]
    look = a_look(
        sealed=True,
        sealer="Dana Whitfield",
        fingerprint=key.fingerprint,
        attachments=(Attachment("plan.json", "application/json", b'{"plan": 1}', "The plan"),),
    )
    return certified(paper_of(a_view(signatures=tuple(rows)), look), key)


PARTNERS: tuple[tuple[str, str, Callable[[], PrivateKey]], ...] = (
    ("Marcus Obi", "County Child Welfare", curve_key),
    ("Ana Ruiz-Whitcomb", "Lincoln Elementary School", rsa_key),
    ("أمينة الحسن", "", lambda: curve_key("secp384r1")),
)
