"""Fingerprints of content: what exactly someone signed, and what exactly a paper shows."""

import base64
import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any, Final

from fteam.records.plan import SHELVES, Plan
from fteam.rules.plan_view import PlanView

CODE_LENGTH: Final = 8
_CODE_LETTERS: Final = str.maketrans("IOS", "189")


def content_sha256(view: PlanView) -> str:
    """Return the fingerprint of a view's content, without signatures and version number.

    Returns:
        64 hex characters, equal for equal content.
    """
    bare = replace(view, signatures=(), version=0, check_code="")
    text = json.dumps(bare, default=_plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def plan_sha256(plan: Plan) -> str:
    """Return the fingerprint of a whole plan, without its signatures and versions.

    Returns:
        64 hex characters; a sealed version carries it, so that a later change is noticed.
    """
    shelves = {name: getattr(plan, name) for name in SHELVES if name not in {"signatures", "versions"}}
    records = {name: [record.model_dump(mode="json") for record in shelf] for name, shelf in shelves.items()}
    whole = {
        "family": plan.family.model_dump(mode="json"),
        "meeting": plan.meeting.model_dump(mode="json"),
        **records,
    }
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def is_sealed(plan: Plan) -> bool:
    """Tell whether the newest version holds the plan exactly as it is now, signatures apart."""
    return bool(plan.versions) and plan.versions[-1].content_sha256 == plan_sha256(plan)


def check_code_of(view: PlanView) -> str:
    """Return the short code printed in the foot, such as ``7K4M-92QX``.

    It names the content, the version and the reader's copy; letters that look like digits are left out.
    """
    raw = hashlib.sha256(f"{content_sha256(view)}/{view.version}/{view.reader}".encode()).digest()
    code = base64.b32encode(raw).decode()[:CODE_LENGTH].translate(_CODE_LETTERS)
    return f"{code[:4]}-{code[4:]}"


def _plain(value: Any) -> object:
    if isinstance(value, date):
        return value.isoformat()
    names, held = _fields_of(value.__class__)
    return dict(zip(names, held(value), strict=True))


@cache
def _fields_of(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """Return the names of a line's fields and what reads them all at once; every line has several."""
    names = tuple(sorted(kind.__slots__))
    return names, attrgetter(*names)
