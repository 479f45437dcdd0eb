"""Short codes on papers: what names a content, and what names a person's answers.

A code tells nothing by itself: it is cut from a fingerprint.
"""

import base64
import hashlib
import json
from dataclasses import asdict
from typing import Any, Final

LENGTH: Final = 8
_LETTERS: Final = str.maketrans("IOS", "189")
"""Letters that a hurried hand writes like digits."""


def content_code(view: Any) -> str:
    """Return the code of what a paper shows, such as ``7K4M-92QX``; equal for equal content.

    Args:
        view: Any view: a frozen dataclass of plain values.
    """
    text = json.dumps([type(view).__name__, asdict(view)], default=str, ensure_ascii=False, sort_keys=True)
    return _short(text)


def reply_code(plan_id: str, person_id: str) -> str:
    """Return the number by which a person's answers on paper are known when they are typed in.

    It stands on the paper instead of a name; only who has the plan can tell whose it is.
    """
    return _short(f"{plan_id}/{person_id}")


def _short(text: str) -> str:
    code = base64.b32encode(hashlib.sha256(text.encode()).digest()).decode()[:LENGTH].translate(_LETTERS)
    return f"{code[:4]}-{code[4:]}"
