"""A finished paper, and what is chosen for it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from fteam.document.look import LARGE_PRINT

PageName = Literal["letter", "a4"]
"""The papers that printers hold."""


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
    """

    made_at: datetime
    page: PageName = "letter"
    sealed: bool = False
    size: float = 12
    sealer: str = ""
    fingerprint: str = ""

    @property
    def is_large(self) -> bool:
        """Whether this is large print, with fewer columns."""
        return self.size >= LARGE_PRINT


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper, ready to be sealed, printed or kept.

    Attributes:
        pdf: The file.
        pages: How many pages it has.
        seal_field: Name of the empty field that waits for the seal; empty in a draft.
        check_code: What its foot says, such as ``7K4M-92QX``.
    """

    pdf: bytes = field(repr=False)
    pages: int
    seal_field: str
    check_code: str
