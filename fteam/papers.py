"""The one path from a plan to a sealed paper: view, page, seal. Window and command line both take it.

Each person on the team gets a copy of their own, computed for their eyes and in their language;
a version is the set of those copies.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from fteam.document.paper import Attachment, Paper, PaperLook
from fteam.document.plan import plan_pdf
from fteam.exchange.view_json import MIME, NAME, view_json
from fteam.last_look import look_over
from fteam.meeting import OpenMeeting
from fteam.paths import resource
from fteam.progress import Progress
from fteam.records.paper import PlanVersion
from fteam.records.person import Person, ReadingSupport
from fteam.records.plan import Plan
from fteam.rules.barred import barred_for
from fteam.rules.content import plan_sha256
from fteam.rules.eyes import Eyes
from fteam.rules.eyes import readers as readers_of
from fteam.rules.leave import NOTHING_ACCEPTED, let_all_go, let_go
from fteam.rules.masking import Mask
from fteam.rules.plan_view import PlanView
from fteam.rules.profiles import for_profile, rules_of
from fteam.rules.view import known_signatures, view_for
from fteam.seal.key import SealKey, new_key
from fteam.seal.seal import seal
from fteam.store.filing import NewPaper
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from fteam.words import ENGLISH, Words, phrase

WHOLE: Final = 100
SIGNING: Final = "signing"
LARGE_PRINT_SIZE: Final = 18
"""Points; what print for people with low vision begins at."""
UNNAMED: Final = "Facilitator"


@dataclass(frozen=True, slots=True)
class SealedCopy:
    """One reader's sealed copy of a version.

    Attributes:
        reader: Id of the person.
        language: BCP 47 tag of its fixed words.
        check_code: The code in its foot; also its file's name, because a name must tell nothing.
        pdf: The sealed file.
        sha256: Fingerprint of the file, 64 hex characters.
    """

    reader: str
    language: str
    check_code: str
    pdf: bytes
    sha256: str

    @property
    def file_name(self) -> str:
        """A name without any family's words."""
        return f"plan-{self.check_code}.pdf"


def words_for(plan: Plan, reader: str, default: str) -> Words:
    """Return the words of the language that a reader reads, or of the next best that is translated.

    They know what they are not: `Words.reads` names the reader's language if it is not translated, and a
    sentence that is missing stands in brackets.

    Args:
        plan: The plan.
        reader: Id of the person.
        default: BCP 47 tag to use where nothing is known about the reader.
    """
    person = plan.find(Person, reader)
    reads = person.reads if person else ""
    for language in filter(None, (reads, default)):
        words = Words.load(language, resource("translations"))
        if words.language == language or language.split("-", maxsplit=1)[0] == ENGLISH.language:
            return words.on_paper(reads)
    return ENGLISH.on_paper(reads)


def draft_copy(
    plan: Plan,
    reader: str,
    on: date,
    look: PaperLook,
    default: str,
    progress: Progress,
    *,
    accepted: frozenset[str] = NOTHING_ACCEPTED,
) -> Paper:
    """Set a reader's copy, not sealed; in large print for those who asked for it.

    Args:
        plan: The plan.
        reader: Id of the person.
        on: The day it is made; consents are looked at on it.
        look: Page, moment, zone.
        default: Language where nothing is known about the reader.
        progress: Told how far the work is.
        accepted: Ids of ended leave that someone has read about and goes on without.

    Raises:
        UnknownPersonError: If the reader has no place on the team.
        LeaveEndedError: If there is ended leave that nobody has accepted.
        StoppedError: If someone pressed Stop.
        LeakError: If it would show what its reader must not see.
    """
    let_go(plan, reader, on, accepted)
    words = words_for(plan, reader, default)
    view = view_for(for_profile(plan, reader, on), reader, on, words, known_signatures(plan))
    paper = plan_pdf(view, words, look_for(plan, reader, look), progress)
    look_over(paper.pdf, barred_for(Eyes(plan, reader, on), words))
    return paper


def look_for(plan: Plan, reader: str, look: PaperLook) -> PaperLook:
    """Return the look with large print for a reader who asked for it; paper only where no file may go."""
    person = plan.find(Person, reader)
    if rules_of(plan, reader).is_paper_only:
        look = replace(look, attachments=())
    is_large = person is not None and person.reading_support is ReadingSupport.LARGE_PRINT
    return replace(look, size=LARGE_PRINT_SIZE) if is_large else look


def sealed_copies(
    plan: Plan,
    readers: Sequence[str],
    key: SealKey,
    at: datetime,
    on: date,
    look: PaperLook,
    default: str,
    progress: Progress,
    *,
    accepted: frozenset[str] = NOTHING_ACCEPTED,
) -> tuple[SealedCopy, ...]:
    """Set and seal a copy for each reader.

    Args:
        plan: The plan to seal.
        readers: Ids of the people who get a copy.
        key: The facilitator's key.
        at: Moment of sealing, aware.
        on: Day on which consents are looked at.
        look: Page size and time zone; who seals and when is filled in.
        default: Language where nothing is known about a reader.
        progress: Told after each copy.
        accepted: Ids of ended leave that someone has read about and goes on without.

    Raises:
        UnknownPersonError: If a reader has no place on the team.
        LeaveEndedError: If there is ended leave that nobody has accepted; nothing is sealed then.
        StoppedError: If someone pressed Stop; nothing is sealed then.
        FixableError: If the key has ended.
        LeakError: If a copy would show what its reader must not see; nothing is sealed then.
    """
    let_all_go(plan, readers, on, accepted)
    moment = at.astimezone(look.made_at.tzinfo)
    name, _agency = facilitator_name(plan)
    signed = replace(look, made_at=moment, sealed=True, sealer=name, fingerprint=key.fingerprint)
    stands = known_signatures(plan)
    copies: list[SealedCopy] = []
    for done, reader in enumerate(readers):
        progress.at(WHOLE * done // len(readers))
        words = words_for(plan, reader, default)
        view = view_for(for_profile(plan, reader, on), reader, on, words, stands)
        chosen = look_for(plan, reader, signed)
        if not (chosen.is_court or rules_of(plan, reader).is_paper_only):
            chosen = _with_data(chosen, view, words)
        paper = plan_pdf(view, words, chosen, Progress.silent())
        look_over(paper.pdf, barred_for(Eyes(plan, reader, on), words))
        sealed = seal(paper.pdf, key, at, field_name=paper.seal_field, is_final=chosen.is_court)
        copies.append(SealedCopy(reader, words.language, paper.check_code, sealed.pdf, sealed.sha256))
    progress.at(WHOLE)
    return tuple(copies)


def _with_data(look: PaperLook, view: PlanView, words: Words) -> PaperLook:
    """Add the plan as programs read it, exactly what this reader's pages say."""
    told = words(phrase("This plan as other programs read it"))
    return replace(look, attachments=(*look.attachments, Attachment(NAME, MIME, view_json(view), told)))


def next_version(plan: Plan, key_name: str, at: datetime, reason: str) -> PlanVersion:
    """Return the record of the version that is sealed now."""
    last = plan.versions[-1].id if plan.versions else None
    return PlanVersion(
        number=len(plan.versions) + 1,
        reason=reason,
        content_sha256=plan_sha256(plan),
        sealed_at=at,
        sealed_by=key_name,
        supersedes=last,
    )


def facilitator_name(plan: Plan) -> tuple[str, str]:
    """Return the facilitator's professional name and the agency, for the certificate.

    Every copy carries the certificate: an agency that one reader may not know is left out of it.
    """
    facilitator = plan.find(Person, plan.meeting.facilitator)
    return (facilitator.full_name if facilitator else UNNAMED), _agency_for_everyone(plan)


def _agency_for_everyone(plan: Plan) -> str:
    agency = plan.meeting.agency
    # On the last of all days no leave is left: the certificate lasts longer than any of them.
    masks = (Mask.for_reader(Eyes(plan, person.id, date.max), ENGLISH) for person in readers_of(plan))
    return agency if all(mask(agency) == agency for mask in masks) else ""


def facilitator_key(store: MeetingStore, vault: Vault, plan: Plan, at: datetime) -> SealKey:
    """Return the facilitator's key; it is made at the first seal, and when the old one does not serve.

    A key does not serve when it has ended, and when its certificate names someone else: the
    facilitator of a practice family must not stand behind the seal of a real one.

    Args:
        store: Where the key is kept, encrypted under the vault's master key.
        vault: The open vault.
        plan: The plan to seal; it gives the professional name.
        at: Now, aware.

    Raises:
        DamagedError: If the kept key does not open.
        FixableError: If the vault is locked or a new key cannot be kept.
    """
    name, agency = facilitator_name(plan)
    secret = vault.key_for(SIGNING)
    kept = store.signing_key()
    if kept is not None:
        key = SealKey.from_parts(kept.pkcs8_encrypted, secret, kept.certificate)
        if key.ends_at > at and key.is_for(name, agency):
            return key
    key = new_key(name, at, agency=agency)
    store.keep_signing_key(key.to_pkcs8(secret), key.certificates_pem)
    return key


def file_copies(
    meeting: OpenMeeting, store: MeetingStore, copies: Sequence[SealedCopy], at: datetime, reason: str
) -> PlanVersion:
    """Keep sealed copies as the next version, all or nothing.

    Raises:
        SealedVersionError: If the version is there already.
        FixableError: If they cannot be kept; nothing is written then.
    """
    version = next_version(meeting.plan, facilitator_name(meeting.plan)[0], at, reason)
    papers = tuple(NewPaper(version.id, copy.reader, copy.language, copy.pdf) for copy in copies)
    meeting.file_version(version, lambda before, after: store.file_version(before, after, papers))
    return version
