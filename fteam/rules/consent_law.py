"""What the law asks of a written consent for records of substance use treatment.

What is missing blocks nothing here: it is said, so that someone can put it right.

Source:
    42 CFR 2.31(a), as changed in 2024.
"""

from typing import Final

from fteam.records.person import Organization
from fteam.records.plan import Plan
from fteam.records.protection import Category, Consent, ConsentWay
from fteam.records.record import Choice
from fteam.words import phrase

WRITTEN: Final = frozenset({ConsentWay.PAPER, ConsentWay.SCREEN, ConsentWay.POST})
"""Ways that leave a signature; treatment records need one."""


class Element(Choice):
    """What the law asks of a written consent for treatment records."""

    PATIENT = "patient", phrase("whom it is about")
    DISCLOSER = "discloser", phrase("who gives the information")
    RECIPIENT = "recipient", phrase("who gets it")
    INFORMATION = "information", phrase("how much and what")
    PURPOSE = "purpose", phrase("what for")
    REVOKING = "revoking", phrase("how to take it back")
    EXPIRY = "expiry", phrase("the day or the event that ends it")
    SIGNATURE = "signature", phrase("a signature")
    SIGNED_ON = "signed_on", phrase("the day it was signed")
    STATEMENTS = "statements", phrase("what follows from a yes and from a no")


def is_part2(plan: Plan, consent: Consent) -> bool:
    """Tell whether a consent is about substance use treatment, by its kind or by who tells."""
    organization = plan.find(Organization, consent.organization)
    return Category.PART2 in consent.categories or (organization is not None and organization.part2)


def has_element(consent: Consent, element: Element) -> bool:
    """Tell whether a consent has what the law asks for.

    The two statements stand on the printed form, beside the notice that was shown with it.
    """
    found = {
        Element.PATIENT: bool(consent.subject),
        Element.DISCLOSER: consent.organization is not None,
        Element.RECIPIENT: bool(consent.recipients),
        Element.INFORMATION: bool(consent.covers.strip()),
        Element.PURPOSE: bool(consent.purpose.strip()),
        Element.REVOKING: bool(consent.notice),
        Element.EXPIRY: consent.expires is not None or bool(consent.ends_when.strip()),
        Element.SIGNATURE: consent.way in WRITTEN,
        Element.SIGNED_ON: consent.starts is not None,
        Element.STATEMENTS: bool(consent.notice),
    }
    return found[element]


def missing_elements(plan: Plan, consent: Consent) -> tuple[Element, ...]:
    """Return what the law still asks of a consent for treatment records; of others it asks nothing here."""
    if not is_part2(plan, consent):
        return ()
    return tuple(element for element in Element if not has_element(consent, element))
