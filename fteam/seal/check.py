"""Checks whether a paper is exactly as it was sealed. Works on any computer, with any file."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from fteam.records.issued import Issued, IssueKind
from fteam.seal.marker import is_marked
from fteam.seal.verdict import CheckResult, Finding, Verdict

LIMIT_BYTES: Final = 64 * 1024 * 1024
"""No plan comes near this; a larger file is not opened."""

HEAD: Final = 1024
"""A PDF names itself within these first bytes. Source: Adobe PDF Reference 1.7, implementation note 13."""


def check(
    untrusted_pdf: bytes,
    trusted_roots: Sequence[bytes] = (),
    register: Sequence[Issued] | None = None,
    trusted_stamps: Sequence[bytes] = (),
) -> CheckResult:
    """Tell whether a paper is exactly as it was sealed.

    Never raises because of what is in the file.

    Args:
        untrusted_pdf: Any bytes.
        trusted_roots: PEM certificates of the roots known here (`SealKey.root_pem`). With at least one,
            a seal of another root is not called genuine; without, the result says that the key is unknown.
        register: Every file that was handed out here or came back; None if there is no such register.
        trusted_stamps: PEM certificates of the time-stamping services that are set here.

    Returns:
        The finding, who sealed and when. Genuine means: the seal is unbroken, covers the whole file,
        everything added since is itself signed, and no newer copy is known.
    """
    result = _weighed(untrusted_pdf, trusted_roots, trusted_stamps)
    return result if register is None else _compared(untrusted_pdf, result, register)


def _weighed(
    untrusted_pdf: bytes, trusted_roots: Sequence[bytes], trusted_stamps: Sequence[bytes]
) -> CheckResult:
    finding = _at_a_glance(untrusted_pdf)
    if finding is not None:
        return CheckResult(finding)
    from fteam.seal import evidence  # noqa: PLC0415  pyHanko takes half a second: only who checks pays

    return evidence.weigh(untrusted_pdf, evidence.known(trusted_roots, trusted_stamps))


def _at_a_glance(untrusted_pdf: bytes) -> Finding | None:
    """Answer without opening the file, if possible."""
    if len(untrusted_pdf) > LIMIT_BYTES:
        return Finding.TOO_LARGE
    if b"%PDF-" in untrusted_pdf[:HEAD]:
        return None
    return Finding.SEAL_BROKEN if is_marked(untrusted_pdf) else Finding.NOT_A_PDF


def _compared(untrusted_pdf: bytes, result: CheckResult, register: Sequence[Issued]) -> CheckResult:
    """Look for the file and for newer copies of it in the register."""
    sha256 = hashlib.sha256(untrusted_pdf).hexdigest()
    line = next((each for each in register if each.sha256 == sha256), None)
    result = replace(result, is_registered=line is not None, issued=line)
    states = [each for each in register if result.document and each.document == result.document]
    if result.verdict is not Verdict.GENUINE or not states:
        return result
    here = len(result.signed) + len(result.stamps)
    newer = max(each.signatures for each in states) - here
    result = replace(result, newer_version=_newer_version(states[0], register))
    return replace(result, finding=Finding.OLDER_COPY, newer_signatures=newer) if newer > 0 else result


def _newer_version(state: Issued, register: Sequence[Issued]) -> int:
    """Return the number of the newest version for the same reader if this is an older one."""
    numbers = (
        each.version
        for each in register
        if each.kind is IssueKind.SEALED and each.plan_id == state.plan_id and each.reader == state.reader
    )
    newest = max(numbers, default=0)
    return newest if newest > state.version else 0
