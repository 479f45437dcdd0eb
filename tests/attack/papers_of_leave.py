"""What the law and people's own leave say in a random meeting: orders, flags, consents, releases, secrets."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from fteam.records.protection import Authority, Category, Consent, CourtOrder, Danger, PrivateWords, Release
from fteam.vocabulary import vocabulary
from tests.attack.spelling import PRIVATE

if TYPE_CHECKING:
    from tests.attack.meetings import Build

TODAY: Final = date(2026, 9, 15)


def add_leave(making: "Build") -> None:
    """Add orders, flags, private words, consents and legal reasons."""
    random, people = making.random, making.people
    if making.chance(0.3):
        _order(making)
    if making.chance(0.2):
        _danger(making)
    for words in random.sample(PRIVATE, random.choice((0, 0, 1, 2))):
        known, protects = making.some(people), making.some(people)
        instead = random.choice(("", "a quiet street"))
        making.add(
            PrivateWords(id=making.id(), words=words, instead=instead, protects=protects, known_to=known)
        )
    for _ in range(random.randint(0, 4)):
        _consent(making)
    if making.chance(0.25):
        _release(making)


def _order(making: "Build") -> None:
    own = making.id()
    restrained, *protected = making.random.sample(making.people, making.random.randint(2, 3))
    making.add(
        CourtOrder(
            id=own,
            restrains=(restrained,),
            protects=tuple(protected),
            expires=making.random.choice((
                None,
                TODAY - timedelta(days=1),
                TODAY,
                TODAY + timedelta(days=90),
            )),
            **making.said(own, "limits", "allowed_contact"),
        )
    )


def _danger(making: "Build") -> None:
    own = making.id()
    person, toward = making.random.sample(making.people, 2)
    ends = making.random.choice((None, TODAY - timedelta(days=1), TODAY))
    making.add(Danger(id=own, person=person, toward=(toward,), ends=ends, **making.said(own, "why")))


def _span(making: "Build") -> dict[str, Any]:
    """Draw dates: most leaves hold today, some have ended, begun later, or were taken back."""
    day = timedelta(days=1)
    dates: tuple[dict[str, date], ...] = (
        *[{}] * 3,
        {"expires": TODAY},
        {"expires": TODAY - day},
        {"starts": TODAY},
        {"starts": TODAY + day},
        {"revoked": TODAY},
        {"revoked": TODAY + day},
        {"starts": TODAY - day, "expires": TODAY + day},
    )
    return dict(making.random.choice(dates))


def _categories(making: "Build") -> tuple[Category, ...]:
    return tuple(making.random.sample(list(Category), making.random.choice((0, 1, 3, 7))))


def _consent(making: "Build") -> None:
    own, random, people = making.id(), making.random, making.people
    subject = making.one(people)
    signer = subject if making.chance(0.7) else making.one(people)
    making.add(
        Consent(
            id=own,
            subject=subject,
            signer=signer,
            authority=Authority.SELF if signer == subject else Authority.PARENT,
            organization=making.maybe(making.offices),
            recipients=making.some(people, 4),
            categories=_categories(making),
            notice=random.choice(("", vocabulary("part2_notices").entries[-1].code)),
            **making.said(own, "covers", "purpose"),
            **_span(making),
        )
    )


def _release(making: "Build") -> None:
    own, people = making.id(), making.people
    decided, confirmed = making.one(people), making.one(people)
    making.add(
        Release(
            id=own,
            basis=making.random.choice(vocabulary("legal_bases").entries).code,
            subject=making.one(people),
            organization=making.maybe(making.offices),
            recipients=making.some(people, 4),
            categories=_categories(making),
            decided_by=decided,
            confirmed_by=confirmed,
            **making.said(own, "reason"),
            **_span(making),
        )
    )
