import datetime as dt
import io
import struct

from PIL import ImageCms

from fteam.document.metadata import Information, PaperFacts, srgb_profile, xmp

FACTS = PaperFacts(
    title="Plan <1> & “2”",
    language="ar",
    made_at=dt.datetime(2026, 11, 22, 11, 58, tzinfo=dt.UTC),
    author="Dana",
    other_languages=("en", "ar"),
)


def test_facts_stand_in_the_metadata_as_text() -> None:
    written = xmp(FACTS).decode()

    assert '<rdf:li xml:lang="x-default">Plan &lt;1&gt; &amp; “2”</rdf:li>' in written
    assert "<xmp:CreateDate>2026-11-22T11:58:00+00:00</xmp:CreateDate>" in written
    assert "<rdf:Bag><rdf:li>ar</rdf:li><rdf:li>en</rdf:li></rdf:Bag>" in written
    assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in written
    assert "<pdfuaid:part>1</pdfuaid:part>" in written


def test_facts_stand_in_the_information_too() -> None:
    information = Information(FACTS)

    written = information.format(None).decode()  # type: ignore[arg-type]  # it asks nothing of a document

    assert "/CreationDate(D:20261122115800+00'00')/ModDate(D:20261122115800+00'00')" in written


def test_colour_profile_is_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))

    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))

    assert profile.profile.profile_description == "sRGB"
    assert (profile.profile.xcolor_space, profile.profile.connection_space) == ("RGB ", "XYZ ")
    for name in ("red_colorant", "green_colorant", "blue_colorant"):
        ours, theirs = (getattr(found.profile, name)[0] for found in (profile, made))
        assert all(abs(own - other) < 0.001 for own, other in zip(ours, theirs, strict=True))


def test_colour_profile_tells_its_length() -> None:
    profile = srgb_profile()

    assert struct.unpack(">I", profile[:4]) == (len(profile),)
