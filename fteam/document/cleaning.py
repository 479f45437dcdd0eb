"""Makes text that people typed or pasted fit to be drawn and written into a file.

Source:
    Unicode Standard Annex #15 (NFC); Unicode Technical Report #36, 2.3 (bidirectional spoofing);
    BCP 47, 2.1 (syntax of language tags).
"""

import re
from typing import Final
from unicodedata import normalize

_UNFIT: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_TAG: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def clean(text: str) -> str:
    """Return text that can be drawn, in Unicode's composed form.

    Overrides of direction are left out: nobody types them, and they can make a paper show other
    words than it holds.
    """
    drawable = _SURROGATE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    return normalize("NFC", _UNFIT.sub("", drawable))


def is_language_tag(text: str) -> bool:
    """Tell whether a text is written as a BCP 47 tag; no other may stand in a file."""
    return bool(_TAG.fullmatch(text))
