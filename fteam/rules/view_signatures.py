"""Signatures of a view: who answered what, and the empty rows that still wait."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from fteam.records.paper import Signature, SignedBy
from fteam.rules.days import day_of
from fteam.rules.plan_view import SignatureLine
from fteam.rules.wording import Teller
from fteam.vocabulary import vocabulary
from fteam.words import phrase

Stands = Callable[[Signature], bool]
AT_WORK: Final = frozenset({"partner", "staff", "legal"})
"""Groups of roles whose people come for their work; those may have a certificate to sign with."""


def signature_lines(
    teller: Teller, here: tuple[str, ...], not_here: tuple[str, ...], stands: Stands
) -> tuple[SignatureLine, ...]:
    """Return a row for each person of the reader's sessions, for absent people who signed, and the reader.

    Args:
        teller: Says names to the reader.
        here: Ids of the people who took part with the reader.
        not_here: Ids of the people who were invited to those sessions and did not come.
        stands: Tells whether a signature was given for the content as it is now.
    """
    signed = {each.person: each for each in teller.eyes.plan.signatures}
    asked = (*here, *(person for person in (*not_here, teller.eyes.reader) if person in signed))
    rows = dict.fromkeys(person for person in asked if teller.eyes.sees_person(person))
    return tuple(
        replace(
            _row(teller, person, signed.get(person), stands),
            may_countersign=_may_countersign(teller, person, signed.get(person)),
        )
        for person in rows
    )


def _may_countersign(teller: Teller, person: str, signature: Signature | None) -> bool:
    """Tell whether a person may add a signature of their own later, as far as this reader may know.

    Whoever seals needs none, whoever chose not to sign is not asked again, and where a person's work is
    hidden from the reader, a place to sign would show that they came for it.
    """
    eyes = teller.eyes
    member = eyes.members.get(person)
    if member is None or eyes.hides_work_of(member) or person == eyes.plan.meeting.facilitator:
        return False
    if signature is not None and signature.way is SignedBy.DECLINED:
        return False
    is_at_work = vocabulary("roles").get(member.role).group in AT_WORK
    return is_at_work or eyes.organization_of(member) is not None


def _row(teller: Teller, person: str, signature: Signature | None, stands: Stands) -> SignatureLine:
    words = teller.words
    name = teller.name(person, full=True)
    role = teller.role(person)
    if signature is None:
        return SignatureLine(name, role, (), "", (), "", "", "", stands=True)
    if not stands(signature):
        again = words(phrase("Signed before the plan changed. Please sign again."))
        return SignatureLine(name, role, (), "", (), "", again, "", stands=False)
    return SignatureLine(
        name=name,
        capacity=teller.capacity(person, signature.capacity),
        meanings=tuple(words(meaning.label) for meaning in signature.meanings),
        way=words(signature.way.label),
        strokes=signature.strokes,
        typed_name=signature.typed_name,
        note=_note(teller, signature),
        signed_on=words.dated(day_of(teller.eyes.plan, signature.signed_at)) if signature.signed_at else "",
        stands=True,
    )


def _note(teller: Teller, signature: Signature) -> str:
    words, mask = teller.words, teller.mask
    said: list[str] = []
    if signature.way is SignedBy.DECLINED:
        said.append(mask(signature.declined_reason) or words(phrase("chose not to say why")))
    if signature.witness:
        said.append(words(phrase("Witness: {name}"), name=teller.name(signature.witness)))
    if signature.read_back:
        said.append(words(phrase("Read back: {words}"), words=mask(signature.read_back)))
    if signature.attests_interpreting:
        said.append(words(phrase("States that everything was interpreted fully and truly.")))
    return " · ".join(said)
