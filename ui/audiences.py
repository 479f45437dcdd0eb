"""An audience in words, for badges and menus."""

from typing import Final

from fteam.records.audience import FAMILY_ONLY, STAFF_ONLY, TEAM, Audience, AudienceKind, Item
from fteam.records.meeting import Session
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.words import Words, phrase
from ui.widgets.chips import Option

OWN: Final = "own"


def audience_words(plan: Plan, audience: Audience, words: Words) -> str:
    """Say an audience; the whole team needs no words."""
    if audience.kind is AudienceKind.TEAM:
        return ""
    if audience.kind is AudienceKind.PEOPLE:
        named = (plan.find(Person, person) for person in audience.people)
        return words(
            phrase("Private to {names}"), names=", ".join(person.called for person in named if person)
        )
    if audience.kind is AudienceKind.SESSION:
        session = plan.find(Session, audience.session)
        return words(phrase("Session {name} only"), name=session.name if session else "")
    return words(audience.kind.label)


def protection_badges(plan: Plan, item: Item, words: Words) -> tuple[tuple[str, str], ...]:
    """Return the badges that say who may see a line and what protects it."""
    private = audience_words(plan, item.audience, words)
    tags = tuple((words(tag.label), "alert") for tag in item.tags)
    return ((private, "alert"), *tags) if private else tags


def session_options(plan: Plan, words: Words) -> tuple[Option, ...]:
    """Return the sessions that a line may belong to; one session alone is everyone."""
    sessions = plan.sessions if len(plan.sessions) > 1 else ()
    return tuple((each.id, words(phrase("Session {name}"), name=each.name)) for each in sessions)


def usual_readers(plan: Plan, words: Words) -> tuple[Option, ...]:
    """Return codes and words of the audiences that are one click away."""
    plain = tuple((each.kind.value, words(each.kind.label)) for each in (TEAM, FAMILY_ONLY, STAFF_ONLY))
    return (*plain, *session_options(plan, words), (OWN, words(phrase("Only who said it"))))


def audience_of(plan: Plan, code: str, speaker: str) -> Audience:
    """Return the audience of a code; what is said by nobody known stays as narrow as can be."""
    if code == OWN:
        return Audience.only(speaker) if plan.find(Person, speaker) else STAFF_ONLY
    plain = {each.kind.value: each for each in (TEAM, FAMILY_ONLY, STAFF_ONLY)}
    return plain.get(code) or Audience.of_session(code)
