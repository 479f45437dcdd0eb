"""Services of a view: who helps this family, as far as the reader may know it, with a plain phone number.

Source:
    Domain model 6.1, 10.
"""

from collections.abc import Iterator

from fteam.records.person import Organization
from fteam.rules.masking import SOME_HELPER
from fteam.rules.plan_view import ServiceLine
from fteam.rules.wording import Teller
from fteam.vocabulary import vocabulary


def services(teller: Teller) -> tuple[ServiceLine, ...]:
    """Return the organizations that have a part in what the reader sees, as they were written down."""
    return tuple(_line(teller, each) for each in seen_organizations(teller))


def seen_organizations(teller: Teller) -> tuple[Organization, ...]:
    """Return the organizations behind the people whom the reader knows and the promises that they see.

    What the reader may not know is left out; the neutral words for it would help nobody to call there.
    """
    eyes = teller.eyes
    used = {*_of_people(teller), *(each.organization for each in eyes.plan.commitments if eyes.may_see(each))}
    return tuple(
        each
        for each in eyes.plan.organizations
        if each.id in used and eyes.may_see(each) and eyes.sees_organization(each)
    )


def _of_people(teller: Teller) -> Iterator[str]:
    eyes = teller.eyes
    for person, member in eyes.members.items():
        if member.organization and eyes.sees_person(person) and not eyes.hides_work_of(member):
            yield member.organization


def _line(teller: Teller, organization: Organization) -> ServiceLine:
    eyes = teller.eyes
    people = (
        teller.name(person, full=True)
        for person, member in eyes.members.items()
        if member.organization == organization.id
        and eyes.sees_person(person)
        and not eyes.hides_work_of(member)
    )
    return ServiceLine(
        name=teller.mask(organization.name),
        kind=_kind(teller, organization),
        phone=teller.mask(organization.phone),
        people=teller.words.listed(people),
    )


def _kind(teller: Teller, organization: Organization) -> str:
    """Say what it is, unless the bare words for it would tell what happened to someone."""
    kind = vocabulary("organization_kinds").get(organization.kind)
    return "" if kind.neutral in {"", SOME_HELPER} else teller.words(kind.label)
