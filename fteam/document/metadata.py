"""What a paper says about itself: title, language, moment, standards, colours.

Source:
    ISO 16684-1 (XMP); ISO 19005-2 and -3, 6.6 (metadata and extension schemas), 6.2.3 (output
    intent); ISO 14289-1, 5 (identification); ISO 32000-1, 14.3.3 (document information).
"""

import datetime as dt
import struct
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from fteam.document.cleaning import clean
from fteam.document.objects import Raw, date_string, text_string
from fteam.document.paper import Attachment, Standard

PRODUCER: Final = "ReportLab PDF Library"


@dataclass(frozen=True)
class PaperFacts:
    """What a paper says about itself.

    Attributes:
        title: Shown in the title bar of a reader.
        subject: One sentence.
        author: Who is responsible for the paper.
        creator: Name and version of the program.
        language: BCP 47 tag of the paper.
        other_languages: Tags of parts in other languages.
        made_at: Aware moment of making, whole seconds.
        standard: The archive standard that it keeps.
        attachments: Files that it carries.
    """

    title: str
    language: str
    made_at: dt.datetime
    subject: str = ""
    author: str = ""
    creator: str = "fteam"
    other_languages: tuple[str, ...] = ()
    standard: Standard = Standard.ARCHIVE
    attachments: tuple[Attachment, ...] = ()


_EXTENSION: Final = """<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""

_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>
<xmp:CreateDate>{at}</xmp:CreateDate><xmp:ModifyDate>{at}</xmp:ModifyDate>
<xmp:MetadataDate>{at}</xmp:MetadataDate>
<xmp:CreatorTool>{creator}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{extension}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def xmp(facts: PaperFacts) -> bytes:
    """Write the metadata stream: PDF/A-3a or PDF/A-2a, and PDF/UA-1."""
    tags = dict.fromkeys((facts.language, *facts.other_languages))
    return _XMP.format(
        title=escape(clean(facts.title)),
        subject=escape(clean(facts.subject)),
        author=escape(clean(facts.author)),
        creator=escape(clean(facts.creator)),
        producer=PRODUCER,
        part=facts.standard.value,
        languages="".join(f"<rdf:li>{escape(tag)}</rdf:li>" for tag in tags),
        at=facts.made_at.isoformat(timespec="seconds"),
        extension=_EXTENSION,
    ).encode()


class Information(Raw):
    """The document information dictionary, the same facts once more."""

    def __init__(self, facts: PaperFacts) -> None:
        at = date_string(facts.made_at)
        super().__init__(
            f"<</Title{text_string(facts.title)}/Author{text_string(facts.author)}"
            f"/Subject{text_string(facts.subject)}/Creator{text_string(facts.creator)}"
            f"/Producer({PRODUCER})/CreationDate{at}/ModDate{at}>>"
        )

    def digest(self, _signature: object) -> None:
        """Add nothing to ReportLab's identifier, which is not used."""


ICC_HEADER_BYTES: Final = 128
_D50: Final = (0.9642, 1.0, 0.8249)
_PRIMARIES: Final = {
    "rXYZ": (0.43607, 0.22249, 0.01392),
    "gXYZ": (0.38515, 0.71687, 0.09708),
    "bXYZ": (0.14307, 0.06061, 0.71410),
}
_CURVE: Final = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


def srgb_profile() -> bytes:
    """Make the colour profile of sRGB.

    Source:
        IEC 61966-2-1 (values adapted to D50); ICC.1:2004-10, 7.2, 9.2, 10.5, 10.13, 10.15, 10.28.
    """
    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _fixed(*_CURVE)
    tags = {"desc": _localised("sRGB"), "cprt": _localised("No copyright"), "wtpt": _xyz(*_D50)}
    tags |= {name: _xyz(*value) for name, value in _PRIMARIES.items()}
    tags |= dict.fromkeys(("rTRC", "gTRC", "bTRC"), curve)
    offset = ICC_HEADER_BYTES + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    for name, value in tags.items():
        padded = value + bytes(-len(value) % 4)
        table += name.encode() + struct.pack(">II", offset + len(data), len(value))
        data += padded
    body = table + data
    return _icc_header(ICC_HEADER_BYTES + len(body)) + body


def _icc_header(size: int) -> bytes:
    made = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    head = struct.pack(">I4sI4s4s4s", size, b"", 0x04200000, b"mntr", b"RGB ", b"XYZ ") + made
    return (head + b"acsp" + bytes(28) + _fixed(*_D50)).ljust(ICC_HEADER_BYTES, b"\0")


def _fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def _xyz(*values: float) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(*values)


def _localised(text: str) -> bytes:
    encoded = text.encode("utf-16-be")
    return b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(encoded), 28) + encoded
