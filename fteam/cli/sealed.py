"""Commands about sealed papers: check one, add a partner's signature, put one behind a passphrase."""

import argparse
from typing import Final

from fteam.cli.opening import secret, vault_without_asking
from fteam.cli.writing import kept_settings, look_at, now, write_out
from fteam.paths import resource
from fteam.seal.carrier import open_carrier
from fteam.seal.countersign import refuse_unless_whole
from fteam.seal.partner_key import open_certificate
from fteam.seal.places import signing_places
from fteam.sealed import check_file, countersigned, protected_copy
from fteam.words import ENGLISH, Words, phrase

WORDS_VARIABLE: Final = "FTEAM_WORDS"
CERTIFICATE_VARIABLE: Final = "FTEAM_CERTIFICATE_PASSPHRASE"
NOT_SIGNED: Final = 2


def check_command(options: argparse.Namespace) -> int:
    """Say who sealed a file, when, whether it was changed and what exactly; a protected copy is opened."""
    untrusted = options.file.read_bytes()
    if options.locked:
        untrusted = open_carrier(untrusted, secret(phrase("Its six words: "), WORDS_VARIABLE))
    with vault_without_asking() as store:
        result = check_file(untrusted, store, [kept_settings().stamp_certificates.encode()])
    print(*result.sentences(ENGLISH), sep="\n")
    return int(result.verdict)


def countersign_command(options: argparse.Namespace) -> int:
    """Add a partner's signature; without a place the free ones are listed and nothing is signed."""
    untrusted = options.file.read_bytes()
    refuse_unless_whole(untrusted)
    if not options.place:
        free = [place for place in signing_places(untrusted) if place.is_free]
        print(*(f"{place.field}  {place.label}" for place in free), sep="\n")
        return NOT_SIGNED
    at = now()
    passphrase = secret(phrase("Passphrase of the certificate: "), CERTIFICATE_VARIABLE)
    key = open_certificate(options.certificate.read_bytes(), passphrase, at)
    write_out(options.out, countersigned(untrusted, options.place, key, at, ENGLISH))
    print(ENGLISH(phrase("Signed as {name}."), name=key.name))
    return 0


def protect_command(options: argparse.Namespace) -> int:
    """Put a sealed plan into a file that only six words open, and say the words once."""
    untrusted = options.file.read_bytes()
    refuse_unless_whole(untrusted)
    words = Words.load(options.language, resource("translations"))
    made = protected_copy(untrusted, words, look_at(now()))
    write_out(options.out, made.pdf)
    print(ENGLISH(phrase("Say these words by telephone; never send them with the file:")))
    print(made.passphrase)
    return 0
