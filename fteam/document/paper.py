"""A finished paper, and what is chosen for it.

Source:
    ISO 19005-3 (PDF/A-3), ISO 19005-2 (PDF/A-2); ISO 19005-3, 6.8 and annex E (embedded files).
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Final, Literal

from fteam.words import Words

PageName = Literal["letter", "a4"]
"""The papers that printers hold."""
LETTER: Final = (612.0, 792.0)
A4: Final = (595.28, 841.89)
PAGES: Final[dict[PageName, tuple[float, float]]] = {"letter": LETTER, "a4": A4}
"""Width and height of the papers, in points."""
LARGE_PRINT: Final = 16
"""Points from which tables are set as lists; large print begins at 16 to 18 points."""


class Standard(Enum):
    """The archive standard that a paper keeps, besides PDF/UA-1; the value is its part of ISO 19005."""

    ARCHIVE = 3
    """PDF/A-3a: may carry attachments and fields for signatures."""
    COURT = 2
    """PDF/A-2a: neither attachment nor field, as courts take papers."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a paper, for programs.

    Attributes:
        name: File name, such as ``plan.json``; plain letters, digits, dots and hyphens.
        mime: Media type, such as ``application/json``.
        data: The file.
        description: What it is, in the paper's language.
        relationship: What it is to the pages (ISO 19005-3, annex E).
    """

    name: str
    mime: str
    data: bytes = field(repr=False)
    description: str = ""
    relationship: Literal["Data", "Source", "Supplement", "Alternative"] = "Data"


@dataclass(frozen=True, slots=True)
class PaperLook:
    """What is chosen for one paper.

    Attributes:
        made_at: Aware moment at which it is made or sealed, in the zone in which it is printed.
        page: Letter or A4.
        sealed: Whether it will be sealed; otherwise it says that it is a draft.
        size: Size of its text in points; 18 is large print.
        sealer: Name of the person who seals it.
        fingerprint: Short fingerprint of the sealer's key, as people compare it.
        standard: What it is made for: the archive, or a court.
        beside: A second language to stand beside the first.
        attachments: Files that it carries; a court copy carries none.
    """

    made_at: datetime
    page: PageName = "letter"
    sealed: bool = False
    size: float = 12
    sealer: str = ""
    fingerprint: str = ""
    standard: Standard = Standard.ARCHIVE
    beside: Words | None = None
    attachments: tuple[Attachment, ...] = ()

    @property
    def is_large(self) -> bool:
        """Whether this is large print, with lists instead of narrow columns."""
        return self.size >= LARGE_PRINT

    @property
    def is_court(self) -> bool:
        """Whether this is a court's copy: no attachment, no empty field."""
        return self.standard is Standard.COURT


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper, ready to be sealed, printed or kept.

    Attributes:
        pdf: The file.
        pages: How many pages it has.
        seal_field: Name of the empty field that waits for the seal; empty in a draft and a court's copy.
        check_code: What its foot says, such as ``7K4M-92QX``.
        sign_fields: Names of the empty fields that wait for partners' signatures, in order.
    """

    pdf: bytes = field(repr=False)
    pages: int
    seal_field: str
    check_code: str
    sign_fields: tuple[str, ...] = ()
