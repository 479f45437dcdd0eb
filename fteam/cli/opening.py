"""How the command line opens the vault, and how it understands names."""

import getpass
import os
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from fteam.errors import FixableError, FTeamError
from fteam.keys import RingUnavailableError, SystemRing
from fteam.paths import data_folder
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.rules.eyes import readers
from fteam.rules.names import folded
from fteam.store import header
from fteam.store.meetings import MeetingStore
from fteam.store.slots import SlotKind
from fteam.store.vault import Vault, ways_to_open
from fteam.words import ENGLISH, phrase

PASSPHRASE_VARIABLE: Final = "FTEAM_PASSPHRASE"  # noqa: S105  # the name of a variable, not a secret
PROBE: Final = "probe"


class UnknownMeetingError(FixableError):
    """No meeting, or more than one, goes by that name."""

    says = phrase("There is no single meeting of that name. “fteam meetings” lists them with their ids.")


class UnknownReaderError(FixableError):
    """No person on the team, or more than one, goes by that name."""

    says = phrase("There is no single person of that name on the team. These short names are there: {keys}")


class NoPassphraseError(FixableError):
    """Nobody is there to type the passphrase."""

    says = phrase("No passphrase was given. Type it, or put it into the variable {variable}.")


@contextmanager
def open_vault(*, create: bool = False) -> Generator[tuple[Vault, MeetingStore]]:
    """Open this computer's vault, and lock it afterwards.

    The key store is asked first; where there is none, the passphrase comes from the variable
    ``FTEAM_PASSPHRASE`` or is asked for.

    Args:
        create: Whether to make a vault if there is none.

    Raises:
        NoVaultError: If there is none and none is to be made.
        FTeamError: If it does not open.
    """
    folder = data_folder()
    vault = _created(folder) if create and not header.exists(folder) else _opened(folder)
    try:
        yield vault, MeetingStore(vault)
    finally:
        vault.lock()


@contextmanager
def vault_without_asking() -> Generator[MeetingStore | None]:
    """Open this computer's vault if nobody has to be asked; otherwise there is none for this command.

    A check must work on every computer, and while the window has the vault open.
    """
    try:
        vault = _opened_silently(data_folder())
    except FTeamError:
        vault = None
    try:
        yield MeetingStore(vault) if vault else None
    finally:
        if vault:
            vault.lock()


def _opened_silently(folder: Path) -> Vault | None:
    if not header.exists(folder):
        return None
    given = os.environ.get(PASSPHRASE_VARIABLE)
    return Vault.open_with_passphrase(folder, given) if given else Vault.open_with_ring(folder, SystemRing())


def _created(folder: Path) -> Vault:
    ring = SystemRing()
    try:
        ring.get(PROBE)
    except RingUnavailableError:
        return Vault.create(folder, None, _passphrase(phrase("A new passphrase for this vault: ")))
    return Vault.create(folder, ring, os.environ.get(PASSPHRASE_VARIABLE))


def _opened(folder: Path) -> Vault:
    ways = ways_to_open(folder)
    if SlotKind.KEYRING in ways and not (SlotKind.PASSPHRASE in ways and PASSPHRASE_VARIABLE in os.environ):
        try:
            return Vault.open_with_ring(folder, SystemRing())
        except FTeamError:
            if SlotKind.PASSPHRASE not in ways:
                raise
    return Vault.open_with_passphrase(folder, _passphrase(phrase("Passphrase: ")))


def _passphrase(question: str) -> str:
    return secret(question, PASSPHRASE_VARIABLE)


def secret(question: str, variable: str) -> str:
    """Take a secret from a variable, or ask for it without showing it.

    Raises:
        NoPassphraseError: If nobody is there to type it.
    """
    given = os.environ.get(variable)
    if given:
        return given
    try:
        with warnings.catch_warnings():
            # Where there is no terminal, nothing typed can be seen either.
            warnings.simplefilter("ignore", getpass.GetPassWarning)
            return getpass.getpass(ENGLISH(question))
    except EOFError as error:
        raise NoPassphraseError(variable=variable) from error


def find_meeting(store: MeetingStore, name: str) -> Plan:
    """Return the meeting that goes by an id, the beginning of one, or what the family calls itself.

    Raises:
        UnknownMeetingError: If there is none, or more than one.
    """
    meetings = store.list_meetings()
    found = [
        each for each in meetings if each.plan_id.startswith(name) or folded(each.family) == folded(name)
    ]
    if len(found) != 1:
        raise UnknownMeetingError
    return store.load(found[0].plan_id)


def find_reader(plan: Plan, name: str) -> Person:
    """Return the person on the team who goes by a short name, an id or a name.

    Raises:
        UnknownReaderError: If there is none, or more than one.
    """
    team = readers(plan)
    found = [person for person in team if name in {person.key, person.id}]
    found = found or [
        person for person in team if folded(name) in {folded(person.full_name), folded(person.called)}
    ]
    if len(found) != 1:
        raise UnknownReaderError(keys=", ".join(person.key or person.id for person in team))
    return found[0]
