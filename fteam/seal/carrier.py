"""Protected copies: a sealed file, byte for byte, inside a PDF that only a passphrase opens.

Encrypting the sealed file itself would break its seal, and an archive file must not be encrypted.

Source:
    ISO 32000-2, 7.6.4 (AES-256, revision 6), 7.11.4 (embedded files); ISO 19005-3, 6.1.3.
"""

from dataclasses import dataclass, field

from fteam.errors import DamagedError, FixableError
from fteam.seal.check import LIMIT_BYTES
from fteam.seal.passphrase import as_generated, new_passphrase
from fteam.words import phrase


class WrongPassphraseError(FixableError):
    """The passphrase does not open the file."""

    says = phrase("This passphrase does not open the file. Type the six words again, with spaces between.")


class NotProtectedError(FixableError):
    """The file is no protected copy."""

    says = phrase("This file is not a protected copy of a plan.")


class NotWrappedError(DamagedError):
    """The protected copy could not be made."""

    says = phrase("The protected copy could not be made. The sealed paper is as it was.")


@dataclass(frozen=True)
class ProtectedCopy:
    """A protected copy and what opens it.

    Attributes:
        pdf: The file.
        passphrase: Six words; say them by telephone, never send them with the file.
    """

    pdf: bytes = field(repr=False)
    passphrase: str = field(repr=False)


def protect(sealed_pdf: bytes, page: bytes, language: str) -> ProtectedCopy:
    """Put a sealed file into a carrier that only a passphrase opens.

    Args:
        sealed_pdf: The sealed file; it comes out again byte for byte.
        page: A PDF that tells how to get it out; without any name.
        language: BCP 47 tag of the language of the passphrase's words.

    Returns:
        The carrier, encrypted as a whole, and its passphrase.

    Raises:
        NotWrappedError: If the carrier can't be made, or does not open.
    """
    from fteam.seal import wrapping  # noqa: PLC0415  pyHanko takes half a second: only who protects pays

    passphrase = new_passphrase(language)
    try:
        carrier = wrapping.wrap(sealed_pdf, page, passphrase)
        wrapping.unwrap(carrier, passphrase)
    except wrapping.HOSTILE as error:
        raise NotWrappedError from error
    return ProtectedCopy(carrier, passphrase)


def open_carrier(untrusted_pdf: bytes, passphrase: str) -> bytes:
    """Take the file out of a protected copy; whether it is genuine is for `check` to tell.

    Args:
        untrusted_pdf: Any bytes.
        passphrase: As typed: capitals, accents and spaces do not matter.

    Raises:
        WrongPassphraseError: If the passphrase does not open it.
        NotProtectedError: If it is no such file.
    """
    if len(untrusted_pdf) > LIMIT_BYTES:
        raise NotProtectedError
    from fteam.seal import wrapping  # noqa: PLC0415  as above

    try:
        return wrapping.unwrap(untrusted_pdf, as_generated(passphrase))
    except wrapping.LockedError as error:
        raise WrongPassphraseError from error
    except wrapping.HOSTILE as error:
        raise NotProtectedError from error
