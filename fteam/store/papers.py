"""Papers in the vault: what was sealed, what was handed out or came back, and the keys they name."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from fteam.records.issued import Disclosure, Issued
from fteam.store import audit, disclosures, filing, register
from fteam.store.filing import PaperSlip, SigningKey
from fteam.store.register import NewIssue, WaitingStamp
from fteam.store.vault import Vault

AUDIT: Final = "audit"


def utc_now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


class PaperStore:
    """Keeps and finds papers in an open vault; safe from any thread."""

    def __init__(self, vault: Vault, now: Callable[[], datetime] = utc_now) -> None:
        """Use a vault.

        Args:
            vault: An open one; once it is locked every call raises ``VaultLockedError``.
            now: The clock.
        """
        self._vault = vault
        self._now = now

    def papers_of(self, plan_id: str) -> tuple[PaperSlip, ...]:
        """Return a slip for each filed paper, the oldest first."""
        with self._vault.database.reading() as connection:
            return filing.slips(connection, plan_id)

    def paper(self, slip: PaperSlip) -> bytes:
        """Return a filed paper exactly as it was handed out.

        Raises:
            DamagedStoreError: If its fingerprint is another one.
        """
        with self._vault.database.reading() as connection:
            return filing.pdf(connection, slip)

    def newest_copy(self, slip: PaperSlip) -> bytes:
        """Return the newest state of a filed paper: with the signatures and stamps that came back since.

        Raises:
            DamagedStoreError: If its fingerprint is another one.
        """
        states = [line for line in self.issued(slip.plan_id) if line.document == slip.sha256]
        for line in sorted(states, key=lambda each: (each.signatures, each.at), reverse=True):
            if pdf := self.issued_pdf(line.sha256):
                return pdf
        return self.paper(slip)

    def issue(self, plan_id: str, issue: NewIssue) -> None:
        """Enter a file that is handed out, or that came back signed, in the register.

        Raises:
            FTeamError: If the disk refuses; nothing is written.
        """
        key, at = self._vault.key_for(AUDIT), self._now()
        with self._vault.database.transaction() as connection:
            register.enter(connection, plan_id, issue, at)
            detail = [str(issue.kind), issue.sha256, issue.reader]
            audit.append(connection, key, at, "", "issue", plan_id, detail)

    def issued(self, plan_id: str = "") -> tuple[Issued, ...]:
        """Return the register's lines of a plan, or of all plans, the oldest first."""
        with self._vault.database.reading() as connection:
            return register.lines(connection, plan_id)

    def issued_hashes(self) -> frozenset[str]:
        """Return the fingerprints of every file that was handed out or came back."""
        return frozenset(line.sha256 for line in self.issued())

    def issued_pdf(self, sha256: str) -> bytes:
        """Return the bytes of a file that came back; empty if only its fingerprint is kept.

        Raises:
            DamagedStoreError: If the bytes have another fingerprint.
        """
        with self._vault.database.reading() as connection:
            return register.kept_pdf(connection, sha256)

    def disclose(self, line: Disclosure) -> None:
        """Write down that a paper was given to someone; the line stays for good.

        Raises:
            FTeamError: If the disk refuses; nothing is written.
        """
        key, at = self._vault.key_for(AUDIT), self._now()
        with self._vault.database.transaction() as connection:
            disclosures.enter(connection, line)
            detail = [str(line.how), line.kind, line.sha256, line.reader, line.recipient]
            audit.append(connection, key, at, line.by, "disclose", line.plan_id, detail)

    def disclosures(self, plan_id: str) -> tuple[Disclosure, ...]:
        """Return the disclosure log of a plan, the oldest line first."""
        with self._vault.database.reading() as connection:
            return disclosures.lines(connection, plan_id)

    def keep_stamp_request(self, plan_id: str, of_sha256: str, prepared: bytes, tsq: bytes) -> int:
        """Keep a paper that waits for its time stamp.

        Args:
            plan_id: Id of the plan.
            of_sha256: Fingerprint of the file for which the stamp is asked.
            prepared: The file with room for the stamp; it never leaves the vault.
            tsq: The request.

        Returns:
            The number of the request.
        """
        with self._vault.database.transaction() as connection:
            return register.keep_request(connection, plan_id, of_sha256, prepared, tsq, self._now())

    def stamp_requests(self, plan_id: str = "") -> tuple[WaitingStamp, ...]:
        """Return what waits for a time stamp, the newest first."""
        with self._vault.database.reading() as connection:
            return register.requests(connection, plan_id)

    def drop_stamp_request(self, number: int) -> None:
        """Forget a request: it was answered, or given up."""
        with self._vault.database.transaction() as connection:
            register.drop_request(connection, number)

    def keep_signing_key(self, pkcs8_encrypted: bytes, certificate: bytes) -> None:
        """Keep the facilitator's signing key; an older one stays, but no longer counts."""
        wrapped = filing.wrapped_key(self._vault.key_for("signing"), pkcs8_encrypted, certificate)
        with self._vault.database.transaction() as connection:
            filing.keep_key(connection, wrapped, self._now())

    def signing_key(self) -> SigningKey | None:
        """Return the newest signing key, if one was made.

        Raises:
            DamagedStoreError: If it does not open under this vault's keys.
        """
        key = self._vault.key_for("signing")
        with self._vault.database.reading() as connection:
            return filing.newest_key(connection, key)

    def seal_roots(self) -> tuple[bytes, ...]:
        """Return the root of every signing key that was ever made here, PEM, the oldest first."""
        with self._vault.database.reading() as connection:
            return filing.roots(connection)
