"""The one door from a plan to anyone's eyes: `view_for`.

What the reader may not see is absent: from the lines, the numbers, the links and the signatures.

Source:
    Domain model 5.8 and 6.1.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final, TypeVar

from fteam.errors import UnknownPersonError
from fteam.records.audience import Item
from fteam.records.commitment import (
    GONE,
    PROMISE_KINDS,
    Commitment,
    CommitmentKind,
    SafetyStep,
)
from fteam.records.paper import Signature
from fteam.records.plan import Plan
from fteam.records.spoken import Need, Statement, StatementKind, Strength, Urgency
from fteam.rules.content import check_code_of, content_sha256
from fteam.rules.days import day_of
from fteam.rules.eyes import Eyes
from fteam.rules.family_views import Call
from fteam.rules.notices import part2_notice
from fteam.rules.plan_view import (
    AskLine,
    CallLine,
    NeedLine,
    PlanView,
    PromiseLine,
    PromiserLines,
    Quote,
    SafetyLine,
    StrengthLine,
)
from fteam.rules.view_calls import calls
from fteam.rules.view_decisions import decision_lines, seen_positions
from fteam.rules.view_people import people_here, people_not_here, words_read, written_inputs
from fteam.rules.view_services import seen_organizations, services
from fteam.rules.view_signatures import Stands, signature_lines
from fteam.rules.view_times import family_times, next_meetings
from fteam.rules.wording import Teller
from fteam.vocabulary import vocabulary
from fteam.words import ENGLISH, Words, phrase

I = TypeVar("I", bound=Item)  # noqa: E741  # one letter, as typing's own examples

PRIVACY: Final = phrase(
    "This plan is about a family. Please do not repeat what it says, except to do your part of it. "
    "We cannot promise that everything stays secret. We must tell the agency or the police if we think "
    "a child is being hurt, or if someone may hurt themself or another person. A judge can ask for the plan."
)
FIRST_CALLS: Final = ("day", "night", "danger")
GROUP_ORDER: Final = ("family", "natural", "partner", "legal", "staff", "voiceless", "")


def view_for(plan: Plan, reader: str, on: date, words: Words, stands: Stands | None = None) -> PlanView:
    """Compute what one reader may see of a plan.

    Args:
        plan: The whole plan.
        reader: Id of the person who will read.
        on: The day of reading; consents end.
        words: The language of the fixed words.
        stands: What `known_signatures` returned, where views of one plan are made for many readers.

    Returns:
        The view; what the reader may not see is absent from it.

    Raises:
        UnknownPersonError: If the reader has no place on the team.
    """
    eyes = Eyes(plan, reader, on)
    if reader not in eyes.members:
        raise UnknownPersonError
    lines = _View(eyes, words)
    judge = stands or partial(signature_stands, plan)
    signatures = signature_lines(lines.teller, tuple(lines.here), tuple(lines.not_here), judge)
    signed = replace(lines.whole(), signatures=signatures)
    return replace(signed, check_code=check_code_of(signed))


def content_of(plan: Plan, person: str, on: date) -> str:
    """Return the fingerprint of what a person may see on a day, in the source language.

    Returns:
        64 hex characters; signatures, the version's number and who came when are no part of it,
        because people sign, come and go at different times.

    Raises:
        UnknownPersonError: If the person has no place on the team.
    """
    eyes = Eyes(plan, person, on)
    if person not in eyes.members:
        raise UnknownPersonError
    return content_sha256(replace(_View(eyes, ENGLISH).whole(), here=(), not_here=()))


def known_signatures(plan: Plan) -> Stands:
    """Judge all signatures of a plan once, because each takes the view of its signer.

    Returns:
        Tells of a signature what `signature_stands` tells.
    """
    standing = frozenset(each.id for each in plan.signatures if signature_stands(plan, each))
    return lambda signature: signature.id in standing


def signature_stands(plan: Plan, signature: Signature) -> bool:
    """Tell whether a signature was given for exactly what its signer may see now."""
    is_member = any(member.person == signature.person for member in plan.memberships)
    if signature.signed_at is None or not is_member:
        return False
    day = day_of(plan, signature.signed_at)
    return signature.content_sha256 == content_of(plan, signature.person, day)


class _View:
    """Gathers the lines of one view."""

    def __init__(self, eyes: Eyes, words: Words) -> None:
        self.eyes = eyes
        self.plan = eyes.plan
        self.words = words
        self.teller = Teller(eyes, words)
        self.mask = self.teller.mask
        self.here = people_here(self.teller)
        self.not_here = people_not_here(self.teller)
        self.places = {each.id: place for place, each in enumerate(self.plan.people)}
        self.needs = {
            need.id: self._need(number, need)
            for number, need in enumerate(self._seen(self.plan.needs), start=1)
        }

    def whole(self) -> PlanView:
        meeting, mask = self.plan.meeting, self.mask
        return PlanView(
            reader=self.eyes.reader,
            reader_name=self.teller.name(self.eyes.reader, full=True),
            language=self.words.language,
            family_label=mask(self.plan.family.label),
            meeting_type=self.words(vocabulary("meeting_types").label(meeting.type)),
            day=min((session.day for session in self.eyes.sessions), default=None),
            agency=mask(meeting.agency),
            agency_phone=meeting.agency_phone,
            version=len(self.plan.versions) + 1,
            purpose=mask(meeting.purpose),
            question=mask(meeting.question),
            decisions=decision_lines(self.teller),
            here=tuple(self.here.values()),
            not_here=tuple(self.not_here.values()),
            words_read=words_read(self.teller),
            hopes=self._hopes(),
            strengths=tuple(self._strength(strength) for strength in self._seen(self.plan.strengths)),
            needs=tuple(self.needs.values()),
            safety=tuple(self._safety(step) for step in self._seen(self.plan.safety_steps)),
            promisers=self._promisers(),
            asks=tuple(self._ask(ask) for ask in self._commitments() if ask.kind is CommitmentKind.ASK),
            family_times=family_times(self.teller),
            review_route=mask(meeting.review_route),
            gaps=tuple(mask(gap.words) for gap in self._seen(self.plan.gaps)),
            next_meetings=next_meetings(self.teller),
            notices=self._notices(),
            signatures=(),
            check_code="",
            calls=tuple(CallLine(call.when, call.who, call.number) for call in self._calls()),
            services=services(self.teller),
        )

    def _seen(self, items: tuple[I, ...]) -> tuple[I, ...]:
        return tuple(item for item in items if self.eyes.may_see(item))

    def _need(self, number: int, need: Need) -> NeedLine:
        urgency = "" if need.urgency is Urgency.NOT_SAID else self.words(need.urgency.label)
        return NeedLine(
            number=number,
            words=self.mask(need.words),
            by=self.teller.speaker(need.said_by),
            why=self.mask(need.why),
            urgency=urgency,
            agency_words=self.mask(need.agency_words),
            language=need.language,
        )

    def _strength(self, strength: Strength) -> StrengthLine:
        labels = vocabulary("protective_factors").label
        return StrengthLine(
            words=self.mask(strength.words),
            by=self.teller.speaker(strength.said_by),
            evidence=self.mask(strength.evidence),
            factors=tuple(self.words(labels(factor)) for factor in strength.factors),
            helps=tuple(self.needs[need] for need in strength.helps if need in self.needs),
            language=strength.language,
        )

    def _safety(self, step: SafetyStep) -> SafetyLine:
        return SafetyLine(
            trigger=self.mask(step.trigger),
            action=self.mask(step.action),
            who=self.teller.name(step.who),
            how_quickly=self.mask(step.how_quickly),
            contact=self.mask(step.contact),
        )

    def _calls(self) -> tuple[Call, ...]:
        """Give whom to call first, by day, at night and in danger, where there is a step to call for."""
        steps = self._seen(self.plan.safety_steps)
        return calls(self.teller, *FIRST_CALLS) if steps else ()

    def _commitments(self) -> tuple[Commitment, ...]:
        return tuple(each for each in self._seen(self.plan.commitments) if each.status not in GONE)

    def _promisers(self) -> tuple[PromiserLines, ...]:
        promises = tuple(each for each in self._commitments() if each.kind in PROMISE_KINDS)
        people = sorted(dict.fromkeys(each.promiser for each in promises), key=self._print_order)
        lines, number = [], 0
        for person in people:
            own = tuple(each for each in promises if each.promiser == person)
            numbered = tuple(self._promise(number + place, each) for place, each in enumerate(own, start=1))
            number += len(own)
            lines.append(
                PromiserLines(self.teller.name(person, full=True), self.teller.role(person), numbered)
            )
        return tuple(lines)

    def _print_order(self, person: str) -> tuple[int, int]:
        member = self.eyes.members.get(person)
        group = vocabulary("roles").get(member.role).group if member else ""
        place = GROUP_ORDER.index(group) if group in GROUP_ORDER else len(GROUP_ORDER)
        return place, self.places.get(person, 0)

    def _promise(self, number: int, promise: Commitment) -> PromiseLine:
        return PromiseLine(
            number=number,
            words=self.mask(promise.words),
            for_whom=self.teller.names(promise.for_whom),
            when=self.teller.when(promise),
            first_step=self.teller.first_step(promise),
            pledge=self.mask(promise.pledge),
            checked=self.teller.checked(promise),
            how_we_know=self.mask(promise.how_we_know),
            plan_b=self.mask(promise.plan_b),
            required=self.teller.required(promise),
            serves=tuple(self.needs[need].number for need in promise.serves if need in self.needs),
        )

    def _ask(self, ask: Commitment) -> AskLine:
        return AskLine(
            name=self.teller.name(ask.promiser, full=True),
            words=self.mask(ask.words),
            when=self.teller.when(ask),
            asked_by=self.teller.name(ask.asked_by or ask.checker),
        )

    def _hopes(self) -> tuple[Quote, ...]:
        return tuple(self._quote(each) for each in self._hopes_seen())

    def _hopes_seen(self) -> tuple[Statement, ...]:
        return tuple(each for each in self._seen(self.plan.statements) if each.kind is StatementKind.HOPE)

    def _quote(self, statement: Statement) -> Quote:
        by = self.teller.speaker(statement.said_by) if statement.named else ""
        return Quote(self.mask(statement.words), by, statement.language)

    def _notices(self) -> tuple[str, ...]:
        part2 = any(self.eyes.is_part2(item) for item in self._printed()) or any(
            each.part2 for each in seen_organizations(self.teller)
        )
        notices = (PRIVACY, part2_notice(self.eyes.on).label) if part2 else (PRIVACY,)
        return tuple(self.words(notice) for notice in notices)

    def _printed(self) -> Iterator[Item]:
        """Give every item that stands in this view."""
        plan = self.plan
        shelves: tuple[tuple[Item, ...], ...] = (
            plan.needs, plan.strengths, plan.decisions, plan.family_times, plan.safety_steps, plan.gaps,
        )  # fmt: skip  # one line for one list
        for shelf in shelves:
            yield from self._seen(shelf)
        yield from self._commitments()
        yield from self._hopes_seen()
        yield from written_inputs(self.teller)
        for decision in self._seen(plan.decisions):
            yield from seen_positions(self.teller, decision)
