"""Reads a file that anyone may have made, and has its seal checked. Runs away from the screen."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from fteam.errors import FTeamError
from fteam.seal.carrier import open_carrier
from fteam.seal.check import check
from fteam.seal.verdict import CheckResult, Finding
from ui.untrusted import CannotReadError, read_untrusted

Check = Callable[[bytes], CheckResult]
"""Checks untrusted bytes against what this computer knows; it may read the store."""


@dataclass(frozen=True)
class Checked:
    """One file after its check. Nothing of what stands in it is held.

    Attributes:
        path: Where it lies; shown to the person who chose it, and written nowhere.
        result: What the check found; None if the file could not be read.
        trouble: Why it could not be read or opened, or why this computer's own list was not looked at.
        is_inside: Whether the result is that of the paper inside a locked copy.
    """

    path: Path
    result: CheckResult | None = None
    trouble: FTeamError | None = None
    is_inside: bool = False

    @property
    def is_locked(self) -> bool:
        """Whether a passphrase shows what is inside."""
        return self.result is not None and self.result.finding is Finding.CARRIER


def look_at(path: Path, known_check: Check) -> Checked:
    """Check one file.

    Args:
        path: Any path.
        known_check: Checks against what this computer knows.
    """
    try:
        untrusted = read_untrusted(path)
    except CannotReadError as error:
        return Checked(path, trouble=error)
    return _weighed(path, untrusted, known_check)


def look_inside(path: Path, passphrase: str, known_check: Check) -> Checked:
    """Check the paper inside a locked copy.

    Args:
        path: The locked copy.
        passphrase: As typed.
        known_check: Checks against what this computer knows.
    """
    try:
        untrusted = open_carrier(read_untrusted(path), passphrase)
    except CannotReadError as error:
        return Checked(path, trouble=error)
    except FTeamError as error:
        return Checked(path, CheckResult(Finding.CARRIER), error)
    return replace(_weighed(path, untrusted, known_check), is_inside=True)


def _weighed(path: Path, untrusted: bytes, known_check: Check) -> Checked:
    try:
        return Checked(path, known_check(untrusted))
    except FTeamError as error:
        # A store that cannot be read is no reason not to look at the seal.
        return Checked(path, check(untrusted), error)
