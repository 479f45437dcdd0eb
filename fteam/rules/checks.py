"""What an act may write down: rules that need the whole plan, not only the record.

Source:
    Domain model 5.7, rules.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from fteam.errors import (
    AbsentPromiseError,
    CannotPromiseError,
    CannotReleaseError,
    CheckerIsPromiserError,
    InsideItselfError,
    NoReasonError,
    NoWordsError,
    ProtectedAddressError,
    SealedVersionError,
    SecondPersonError,
    StaffDecidesError,
    UnknownItemError,
    UnknownPersonError,
)
from fteam.records.audience import Audience
from fteam.records.commitment import Commitment, CommitmentKind
from fteam.records.meeting import Session
from fteam.records.paper import PlanVersion
from fteam.records.person import AddressMode, Person
from fteam.records.plan import SHELVES, Plan
from fteam.records.protection import Consent, Release
from fteam.records.record import Record
from fteam.rules.consents import is_staff
from fteam.rules.dangers import may_sign_for
from fteam.rules.eyes import took_part
from fteam.rules.names import membership_of
from fteam.vocabulary import vocabulary

VOICELESS: Final = "voiceless"


def check(plan: Plan, record: Record) -> None:
    """Refuse a record that breaks a rule of the plan.

    Raises:
        RuleError: If a rule is broken; the class names the field.
        UnknownPersonError: If it names a person who is not there.
        UnknownItemError: If it names a line that is not there.
    """
    _check_words(record)
    for shelf, ids in references(record):
        known = {each.id for each in plan.shelf(SHELVES[shelf])}
        if not set(ids) <= known:
            raise UnknownPersonError if shelf == "people" else UnknownItemError
    special: dict[type[Record], Callable[[Plan, Any], None]] = {
        Commitment: _check_commitment,
        Consent: _check_consent,
        Person: _check_person,
        PlanVersion: _check_version,
        Release: _check_release,
        Session: _check_session,
    }
    special_check = special.get(type(record))
    if special_check:
        special_check(plan, record)


def references(record: Record) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what a record points at: names of shelves with the ids it names there."""
    found = list(_references_of(record))
    audience = getattr(record, "audience", None)
    if isinstance(audience, Audience):
        found += _references_of(audience)
    return tuple(found)


def shelf_of_field(kind: type[Any], name: str) -> str:
    """Return the shelf that a field points into, or nothing."""
    extra = kind.model_fields[name].json_schema_extra
    return str(extra.get("refers", "")) if isinstance(extra, dict) else ""


def _references_of(value: Any) -> list[tuple[str, tuple[str, ...]]]:
    found = []
    for name in type(value).model_fields:
        shelf, held = shelf_of_field(type(value), name), getattr(value, name)
        if shelf and held:
            found.append((shelf, (held,) if isinstance(held, str) else tuple(held)))
    return found


def _check_words(record: Record) -> None:
    for name, field in type(record).model_fields.items():
        said = getattr(record, name)
        if field.is_required() and isinstance(said, str) and not said.strip():
            raise NoWordsError(name)


def _check_commitment(plan: Plan, commitment: Commitment) -> None:
    if commitment.checker == commitment.promiser:
        raise CheckerIsPromiserError
    member = membership_of(plan, commitment.promiser)
    if member is not None and vocabulary("roles").get(member.role).group == VOICELESS:
        raise CannotPromiseError
    here = {stay.person for stay in took_part(plan)}
    promised = commitment.kind is not CommitmentKind.ASK and commitment.accepted_at is None
    if promised and here and commitment.promiser not in here:
        raise AbsentPromiseError


def _check_consent(plan: Plan, consent: Consent) -> None:
    if not may_sign_for(plan, consent.signer, consent.subject, consent.starts or date.min):
        raise CannotReleaseError


def _check_release(plan: Plan, release: Release) -> None:
    if release.decided_by == release.confirmed_by:
        raise SecondPersonError
    for field in ("decided_by", "confirmed_by"):
        if not is_staff(plan, getattr(release, field)):
            raise StaffDecidesError(field)
    if not release.basis:
        raise NoReasonError


def _check_session(plan: Plan, session: Session) -> None:
    outer = plan.find(Session, session.within)
    while outer is not None:
        if outer.id == session.id:
            raise InsideItselfError
        outer = plan.find(Session, outer.within)


def _check_person(plan: Plan, person: Person) -> None:
    old = plan.find(Person, person.id)
    lifted = old is not None and old.address_mode is AddressMode.PROTECTED
    if lifted and person.address:
        raise ProtectedAddressError


def _check_version(plan: Plan, version: PlanVersion) -> None:
    if any(old.id == version.id or old.number == version.number for old in plan.versions):
        raise SealedVersionError
