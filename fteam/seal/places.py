"""The places in a paper where partners may sign. Import pyHanko only on use."""

from dataclasses import dataclass
from typing import Final

STAMP_FIELD: Final = "stamp"
SEAL_FIELD: Final = "seal"
NOT_FOR_PARTNERS: Final = frozenset({STAMP_FIELD, SEAL_FIELD})
"""Places of the facilitator's seal and of a time stamp."""
OURS: Final = "fteam"
"""How the names of places begin that do not show, where a paper brings none."""


@dataclass(frozen=True)
class SigningPlace:
    """A field for a digital signature.

    Attributes:
        field: Its name.
        label: What it is for, as the paper says it; printable letters only, may be empty.
        is_free: Whether nobody has signed there.
        width: In points.
        height: In points.
    """

    field: str
    label: str
    is_free: bool
    width: float
    height: float


def signing_places(untrusted_pdf: bytes) -> tuple[SigningPlace, ...]:
    """Return the places to sign that a paper has, in its own order.

    Args:
        untrusted_pdf: Any bytes; where they can't be read there are no places.
    """
    from fteam.seal import approval  # noqa: PLC0415  pyHanko takes half a second: only who asks pays

    return tuple(
        SigningPlace(name, label, is_free, *size)
        for name, label, is_free, size in approval.signature_fields(untrusted_pdf)
        if name not in NOT_FOR_PARTNERS and not name.startswith(OURS)
    )
