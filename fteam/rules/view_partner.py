"""A partner's own part of the plan: what they promised, what they wait for, and nothing else.

The sheet holds no other person's story, needs or strengths, no type of meeting and no decision; its
numbers are its own, so that none is missing.

Source:
    Domain model 6.2.
"""

from collections.abc import Iterator
from datetime import date

from fteam.records.audience import Item
from fteam.records.commitment import PROMISE_KINDS, Commitment, CommitmentKind, FamilyTime
from fteam.records.decision import Decision, Stand
from fteam.records.plan import Plan
from fteam.records.protection import Consent
from fteam.rules.consents import is_live
from fteam.rules.eyes import Eyes
from fteam.rules.family_views import Imprint
from fteam.rules.names import folded
from fteam.rules.notices import part2_notice
from fteam.rules.part_views import PartnerView, PartOther, PartTask, Told
from fteam.rules.plan_view import Quote
from fteam.rules.view import PRIVACY, view_for
from fteam.rules.view_calendar import calendar_line
from fteam.rules.view_calls import team_call
from fteam.rules.view_fridge import OVER
from fteam.rules.wording import Teller
from fteam.words import Phrase, Words, phrase


def partner_view(plan: Plan, reader: str, on: date, words: Words) -> PartnerView:
    """Compute a partner's own part.

    Args:
        plan: The whole plan.
        reader: Id of the partner.
        on: The day it is made; leave that has ended by then is none.
        words: The language of the fixed words.

    Raises:
        UnknownPersonError: If the reader has no place on the team.
    """
    view = view_for(plan, reader, on, words)
    part = _Part(Teller(Eyes(plan, reader, on), words))
    return PartnerView(
        imprint=Imprint.of(view),
        name=part.teller.name(reader, full=True),
        organization=part.organization(),
        day=view.day,
        promises=part.tasks(part.own(CommitmentKind.PROMISE)),
        asks=part.tasks(part.own(CommitmentKind.ASK)),
        waits_for=tuple(part.other(each) for each in part.waited_for()),
        checks=tuple(part.other(each) for each in part.checked()),
        family_times=tuple(calendar_line(part.teller, each) for each in part.family_times()),
        dissent=tuple(part.dissent()),
        contact=team_call(part.teller),
        next_meetings=tuple(each.when for each in view.next_meetings) if part.is_invited() else (),
        leaves=tuple(part.leaves()),
        notices=part.notices(),
    )


class _Part:
    """Gathers one partner's part."""

    def __init__(self, teller: Teller) -> None:
        self.teller = teller
        self.eyes = teller.eyes
        self.plan = teller.eyes.plan
        self.mask = teller.mask

    def organization(self) -> str:
        organization = self.eyes.organization_of(self.eyes.members[self.eyes.reader])
        return organization.name if organization else ""

    def own(self, kind: CommitmentKind) -> tuple[Commitment, ...]:
        """Return the reader's promises, or what they are asked."""
        kinds = {kind} if kind is CommitmentKind.ASK else PROMISE_KINDS
        return tuple(
            each for each in self._standing() if each.promiser == self.eyes.reader and each.kind in kinds
        )

    def tasks(self, commitments: tuple[Commitment, ...]) -> tuple[PartTask, ...]:
        return tuple(
            PartTask(number, self.mask(each.words), tuple(self._facts(each)))
            for number, each in enumerate(commitments, start=1)
        )

    def waited_for(self) -> tuple[Commitment, ...]:
        """Return what others must do before the reader can."""
        mine = (*self.own(CommitmentKind.PROMISE), *self.own(CommitmentKind.ASK))
        first = {needed for each in mine for needed in each.needs_first}
        return tuple(each for each in self._others() if each.id in first)

    def checked(self) -> tuple[Commitment, ...]:
        """Return the promises of others that the reader looks after."""
        return tuple(each for each in self._others() if each.checker == self.eyes.reader)

    def other(self, commitment: Commitment) -> PartOther:
        """Tell another person's promise by action, person and day, and no more."""
        name = self.teller.name(commitment.promiser, full=True)
        return PartOther(self.mask(commitment.words), name, self.teller.when(commitment))

    def family_times(self) -> tuple[FamilyTime, ...]:
        """Return the family times that the reader shares, drives or hosts."""
        seen = (each for each in self.plan.family_times if self.eyes.may_see(each))
        return tuple(each for each in seen if self._takes_part(each))

    def dissent(self) -> Iterator[Quote]:
        """Give where the reader did not agree, with the question and their own words."""
        for position in self.plan.positions:
            is_own = position.person == self.eyes.reader and position.stand is Stand.DISAGREE
            decision = self.plan.find(Decision, position.decision)
            if is_own and decision and self.eyes.may_see(position) and self.eyes.may_see(decision):
                question = self.mask(position.about or decision.question)
                yield Quote(self.mask(position.words), question, position.language)

    def is_invited(self) -> bool:
        """Tell whether the reader belongs to the sessions whose next day the view tells."""
        invited = {stay.session for stay in self.plan.attendance if stay.person == self.eyes.reader}
        return any(session.id in invited for session in self.eyes.sessions)

    def leaves(self) -> Iterator[str]:
        """Give on whose leave the reader was told things, and until when."""
        for consent in self.plan.consents:
            if self.eyes.reader in consent.recipients and is_live(consent, self.eyes.on):
                yield self._leave(consent)

    def notices(self) -> tuple[str, ...]:
        told = (
            *self.own(CommitmentKind.PROMISE),
            *self.own(CommitmentKind.ASK),
            *self.waited_for(),
            *self.checked(),
            *self.family_times(),
        )
        part2 = any(self.eyes.is_part2(each) for each in told)
        notices = (PRIVACY, part2_notice(self.eyes.on).label) if part2 else (PRIVACY,)
        return tuple(self.teller.words(notice) for notice in notices)

    def _standing(self) -> tuple[Commitment, ...]:
        return tuple(
            each for each in self.plan.commitments if each.status not in OVER and self.eyes.may_see(each)
        )

    def _others(self) -> Iterator[Commitment]:
        return (each for each in self._standing() if each.promiser != self.eyes.reader)

    def _takes_part(self, each: FamilyTime) -> bool:
        name = self.organization()
        hosts = bool(name) and folded(name) in folded(each.place)
        return self.eyes.reader in {each.adult, each.transport_by} or hosts

    def _leave(self, consent: Consent) -> str:
        words, name = self.teller.words, self.teller.name(consent.subject)
        covers = self.mask(consent.covers).rstrip(". ")
        if consent.expires:
            day = words.dated(consent.expires)
            return words(
                phrase("{name} gave leave: {covers}. It ends after {day}."), name=name, covers=covers, day=day
            )
        return words(phrase("{name} gave leave: {covers}."), name=name, covers=covers)

    def _facts(self, each: Commitment) -> Iterator[Told]:
        """Give all fields of a promise that say something."""
        teller, mask = self.teller, self.mask
        told: tuple[tuple[Phrase, str], ...] = (
            (phrase("For"), teller.names(each.for_whom)),
            (phrase("When"), teller.when(each)),
            (phrase("First step"), teller.first_step(each)),
            (phrase("I bring"), mask(each.pledge)),
            (phrase("Needs first"), self._first(each)),
            (phrase("We will know"), mask(each.how_we_know)),
            (phrase("Who checks"), teller.checker(each)),
            (phrase("What could get in the way"), mask(each.could_go_wrong)),
            (phrase("If it does not work"), mask(each.plan_b)),
            (phrase("Who asks"), teller.name(each.asked_by)),
            (phrase("Required"), teller.required(each)),
        )
        return (Told(teller.words(label), said) for label, said in told if said)

    def _first(self, each: Commitment) -> str:
        """Name what must be done first, where the reader may know it."""
        first = (one for one in self._standing() if one.id in each.needs_first)
        return self.teller.words.listed(self.mask(one.words) for one in first)


def is_about_partner(eyes: Eyes) -> bool:
    """Tell whether a reader's sheet would hold anything of their own."""
    part = _Part(Teller(eyes, Words.english()))
    own: tuple[tuple[Item, ...], ...] = (
        part.own(CommitmentKind.PROMISE),
        part.own(CommitmentKind.ASK),
        part.checked(),
        part.family_times(),
    )
    return any(own)
