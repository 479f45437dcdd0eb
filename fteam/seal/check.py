"""Checks whether a paper is exactly as it was sealed. Works on any computer, with any file."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from fteam.seal.marker import is_marked
from fteam.seal.verdict import CheckResult, Finding

LIMIT_BYTES: Final = 64 * 1024 * 1024
"""No plan comes near this; a larger file is not opened."""

HEAD: Final = 1024
"""A PDF names itself within these first bytes. Source: Adobe PDF Reference 1.7, implementation note 13."""


def check(
    untrusted_pdf: bytes, trusted_roots: Sequence[bytes] = (), known_hashes: Collection[str] | None = None
) -> CheckResult:
    """Tell whether a paper is exactly as it was sealed.

    Never raises because of what is in the file.

    Args:
        untrusted_pdf: Any bytes.
        trusted_roots: PEM certificates of the roots known here (`SealKey.root_pem`). With at least one,
            a seal of another root is not called genuine; without, the result says that the key is unknown.
        known_hashes: SHA-256 (hex) of every file sealed here; None if there is no such register.

    Returns:
        The finding, who sealed and when. Genuine means: the seal is unbroken, covers the whole file, and
        everything added since is itself signed.
    """
    finding = _at_a_glance(untrusted_pdf)
    if finding is not None:
        return CheckResult(finding)
    from fteam.seal import evidence  # noqa: PLC0415  pyHanko takes half a second: only who checks pays

    result = evidence.weigh(untrusted_pdf, evidence.known_roots(trusted_roots))
    if known_hashes is None:
        return result
    return replace(result, is_registered=hashlib.sha256(untrusted_pdf).hexdigest() in known_hashes)


def _at_a_glance(untrusted_pdf: bytes) -> Finding | None:
    """Answer without opening the file, if possible."""
    if len(untrusted_pdf) > LIMIT_BYTES:
        return Finding.TOO_LARGE
    if b"%PDF-" in untrusted_pdf[:HEAD]:
        return None
    return Finding.SEAL_BROKEN if is_marked(untrusted_pdf) else Finding.NOT_A_PDF
