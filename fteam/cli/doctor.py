"""The command that looks at everything fteam needs and says in plain words what it finds."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from fteam import __version__
from fteam.errors import FTeamError
from fteam.keys import SystemRing
from fteam.paths import data_folder, resource
from fteam.store import header
from fteam.store.engine import cipher_version
from fteam.store.vault import ways_to_open
from fteam.vocabulary import NAMES, vocabulary
from fteam.words import ENGLISH, Phrase, phrase

PROBE: Final = "probe"
FONTS: Final = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansArabic-Regular.ttf")


@dataclass(frozen=True, slots=True)
class Finding:
    """What one look found.

    Attributes:
        is_well: Whether people can work with it.
        says: The sentence.
    """

    is_well: bool
    says: str


def doctor_command(_options: argparse.Namespace) -> int:
    """Look at everything and print one line for each."""
    looks: tuple[Callable[[], Finding], ...] = (_versions, _key_store, _vault, _fonts, _lists)
    findings = tuple(look() for look in looks)
    for finding in findings:
        print("✓" if finding.is_well else "✗", finding.says)
    return 0 if all(finding.is_well for finding in findings) else 1


def _well(sentence: Phrase, **facts: object) -> Finding:
    return Finding(is_well=True, says=ENGLISH(sentence, **facts))


def _ill(sentence: Phrase, **facts: object) -> Finding:
    return Finding(is_well=False, says=ENGLISH(sentence, **facts))


def _versions() -> Finding:
    versions = phrase("fteam {version}, SQLCipher {cipher}")
    return _well(versions, version=__version__, cipher=cipher_version())


def _key_store() -> Finding:
    try:
        SystemRing().get(PROBE)
    except FTeamError as error:
        return Finding(is_well=True, says=error.sentence(ENGLISH))
    return _well(phrase("The key store of this computer answers."))


def _vault() -> Finding:
    folder = data_folder()
    if not header.exists(folder):
        return _well(phrase("There is no vault yet; it is made at the first start."))
    try:
        ways = ", ".join(sorted(kind.value for kind in ways_to_open(folder)))
    except FTeamError as error:
        return Finding(is_well=False, says=error.sentence(ENGLISH))
    return _well(phrase("The vault is there. It opens with: {ways}"), ways=ways)


def _fonts() -> Finding:
    gone = tuple(name for name in FONTS if not resource("fonts", name).is_file())
    if gone:
        return _ill(phrase("Fonts are missing: {names}. Install fteam again."), names=", ".join(gone))
    return _well(phrase("The fonts for the plan are there."))


def _lists() -> Finding:
    entries = sum(len(vocabulary(name).entries) for name in NAMES)
    return _well(phrase("The lists to choose from are there: {entries} entries."), entries=entries)
