"""Reader profiles: what kind of copy a person gets, by their role and by how they take part.

A profile only ever takes away: it leaves lines out of what a reader may see anyway, and papers out of
what they are offered. Nothing here opens anything.

Source:
    Domain model 6.2, special profiles.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final

from fteam.records.audience import Item
from fteam.records.commitment import Commitment, FamilyTime, SafetyStep
from fteam.records.decision import Decision, Position
from fteam.records.meeting import Meeting, Way, WrittenInput
from fteam.records.person import Person
from fteam.records.plan import SHELF_OF, Plan
from fteam.records.record import Choice
from fteam.records.spoken import Gap, Idea, Need, Statement, Strength
from fteam.rules.names import age_on, membership_of
from fteam.vocabulary import vocabulary
from fteam.words import Phrase, phrase

OF_AGE: Final = 18
CHILD_ROLES: Final = frozenset({"child", "youth"})
CHILD_DOMAINS: Final = frozenset({"child_care", "child_health", "family_time", "school"})
"""Parts of life that concern a child even where nobody is named."""
STORY: Final = ("purpose", "question", "not_negotiable", "ground_rules", "review_route", "service_notes")
"""What a meeting says about the family."""


class Profile(Choice):
    """The kind of copy that a person gets."""

    FAMILY = "family", phrase("Family copy")
    PARENT_APART = "parent_apart", phrase("Parent's copy, with a wall")
    YOUTH = "youth", phrase("Young person's copy")
    CAREGIVER = "caregiver", phrase("Caregiver's copy")
    FOSTER_PARENT = "foster_parent", phrase("Foster parent's copy")
    IN_CUSTODY = "in_custody", phrase("Copy for a facility")
    FACILITY = "facility", phrase("Call times only")
    PARTNER = "partner", phrase("Partner's copy")
    TRIBE = "tribe", phrase("Tribe's copy")
    ATTORNEY = "attorney", phrase("Attorney's copy")
    COURT = "court", phrase("Court copy")
    STAFF = "staff", phrase("Staff copy")
    LISTENER = "listener", phrase("Listener's copy")


@dataclass(frozen=True, slots=True)
class ProfileRules:
    """What a profile takes away, and how its papers are handled.

    Attributes:
        without: Keys of the handouts that are not offered.
        handling: Sentences for whoever prints and hands over.
        is_paper_only: Whether no file, and nothing inside a file, is given.
    """

    without: frozenset[str] = frozenset()
    handling: tuple[Phrase, ...] = ()
    is_paper_only: bool = False


AS_USUAL: Final = ProfileRules()
RULES: Final = {
    Profile.FACILITY: ProfileRules(
        without=frozenset({"fridge", "list", "young", "changes", "court", "beside", "invitation", "input"}),
        handling=(phrase("Only the times of calls and visits. Nothing about the family's story."),),
        is_paper_only=True,
    ),
    Profile.IN_CUSTODY: ProfileRules(
        handling=(
            phrase("Print it in black and white on plain white paper."),
            phrase("No staples, no clips, no tape, no photos."),
            phrase("By post or by hand, on paper only. It shows nobody else's address or phone."),
        ),
        is_paper_only=True,
    ),
    Profile.FOSTER_PARENT: ProfileRules(
        handling=(phrase("The children's needs and family time, nothing private of their parents."),),
    ),
    Profile.COURT: ProfileRules(
        handling=(phrase("The agency decides whether a copy goes to the court."),),
    ),
}
"""Profiles that ask for something; all others are handled as usual."""
BY_ROLE: Final = {
    "youth": Profile.YOUTH,
    "kin_caregiver": Profile.CAREGIVER,
    "foster_parent": Profile.FOSTER_PARENT,
    "facility_counselor": Profile.FACILITY,
    "tribal_representative": Profile.TRIBE,
    "attorney_parent": Profile.ATTORNEY,
    "attorney_child": Profile.ATTORNEY,
    "gal": Profile.COURT,
    "casa": Profile.COURT,
}
BY_GROUP: Final = {
    "family": Profile.FAMILY,
    "natural": Profile.FAMILY,
    "staff": Profile.STAFF,
    "voiceless": Profile.LISTENER,
}


def profile_of(plan: Plan, person: str) -> Profile:
    """Return the profile of a reader, from their role and how they took part.

    Someone without a place on the team who is named in a plan knows as little as a facility does.
    """
    member = membership_of(plan, person)
    if member is None:
        return Profile.FACILITY
    if any(stay.person == person and stay.way is Way.CUSTODY for stay in plan.attendance):
        return Profile.IN_CUSTODY
    if member.role == "parent" and _parents_stand_apart(plan):
        return Profile.PARENT_APART
    role = vocabulary("roles").get(member.role)
    return BY_ROLE.get(role.code) or BY_GROUP.get(role.group, Profile.PARTNER)


def rules_of(plan: Plan, person: str) -> ProfileRules:
    """Return what the profile of a reader takes away, and how their papers are handled."""
    return RULES.get(profile_of(plan, person), AS_USUAL)


def for_profile(plan: Plan, reader: str, on: date) -> Plan:
    """Return the plan without what the reader's profile leaves out: the one call before any view.

    Args:
        plan: The whole plan.
        reader: Id of the reader.
        on: The day; it tells who is a child.

    Returns:
        The same plan, with fewer lines.
    """
    narrow = NARROWED.get(profile_of(plan, reader))
    return narrow(_Copy(plan, reader, on)) if narrow else plan


def left_out(whole: Plan, less: Plan) -> frozenset[str]:
    """Return the ids of the lines that `for_profile` took out of a plan."""
    if less is whole:
        return frozenset()
    kept = {item.id for kind in LINES for item in less.shelf(kind)}
    return frozenset(item.id for kind in LINES for item in whole.shelf(kind)) - kept


def _parents_stand_apart(plan: Plan) -> bool:
    parents = {member.person for member in plan.memberships if member.role == "parent"}
    return any(parents & set(session.hidden_from) for session in plan.sessions)


@dataclass(frozen=True)
class _Copy:
    """One reader's copy while lines are taken out of it."""

    plan: Plan
    reader: str
    on: date

    @cached_property
    def children(self) -> frozenset[str]:
        """The children and young people of the plan."""
        by_role = {member.person for member in self.plan.memberships if member.role in CHILD_ROLES}
        in_time = {child for each in self.plan.family_times for child in each.children}
        return frozenset(by_role | in_time | {each.id for each in self.plan.people if self._is_young(each)})

    @cached_property
    def needs(self) -> frozenset[str]:
        """The needs that are the children's."""
        return frozenset(need.id for need in self.plan.needs if self._is_childs(need))

    def with_lines(self, keeps: Callable[[Item], bool], **changes: object) -> Plan:
        """Return the plan with the lines that are kept, and other changes."""
        shelves = {SHELF_OF[kind]: tuple(filter(keeps, self.plan.shelf(kind))) for kind in LINES}
        return replace(self.plan, **shelves, **changes)  # type: ignore[arg-type]  # shelves by their names

    def is_for_carer(self, item: Item) -> bool:
        """Tell whether a line concerns the children or the reader, and no parent's own affairs."""
        ours = self.children | {self.reader}
        if isinstance(item, Need):
            return item.id in self.needs
        if isinstance(item, Strength):
            return item.said_by == self.reader or (bool(item.about) and ours.issuperset(item.about))
        if isinstance(item, Statement | Idea):
            return item.said_by in ours
        if isinstance(item, Position | WrittenInput):
            return item.person in ours
        if isinstance(item, Commitment):
            return self._is_carers_promise(item, ours)
        return not isinstance(item, Gap) or item.need is None or item.need in self.needs

    def is_call(self, item: Item) -> bool:
        """Tell whether a line is a time at which someone calls or visits whoever is in the facility."""
        inside = {stay.person for stay in self.plan.attendance if stay.way is Way.CUSTODY}
        return isinstance(item, FamilyTime) and item.adult in inside

    def meets_at(self, each: FamilyTime) -> FamilyTime:
        """Return a family time without its place, unless the reader goes there."""
        return each if each.adult == self.reader else each.model_copy(update={"place": ""})

    def _is_young(self, person: Person) -> bool:
        return person.born is not None and age_on(person.born, self.on) < OF_AGE

    def _is_childs(self, need: Need) -> bool:
        return self.children.issuperset(need.about) if need.about else need.domain in CHILD_DOMAINS

    def _is_carers_promise(self, each: Commitment, ours: frozenset[str]) -> bool:
        is_part = self.reader in {each.promiser, each.checker, each.asked_by}
        for_ours = bool(each.for_whom) and ours.issuperset(each.for_whom)
        return is_part or for_ours or bool(self.needs.intersection(each.serves))


LINES: Final[tuple[type[Item], ...]] = (
    WrittenInput,
    Statement,
    Strength,
    Need,
    Idea,
    Decision,
    Position,
    Commitment,
    FamilyTime,
    SafetyStep,
    Gap,
)
"""Kinds of line that a copy can be without."""


def _foster_parent(copy: _Copy) -> Plan:
    return copy.with_lines(copy.is_for_carer)


def _facility(copy: _Copy) -> Plan:
    plan = copy.plan
    stays = tuple(stay for stay in plan.attendance if stay.person == copy.reader)
    meeting: Meeting = plan.meeting.model_copy(update=dict.fromkeys(STORY, ""))
    return copy.with_lines(copy.is_call, attendance=stays, meeting=meeting)


def _in_custody(copy: _Copy) -> Plan:
    plan = copy.plan
    offices = tuple(each.model_copy(update={"phone": ""}) for each in plan.organizations)
    return replace(plan, organizations=offices, family_times=tuple(map(copy.meets_at, plan.family_times)))


NARROWED: Final[dict[Profile, Callable[[_Copy], Plan]]] = {
    Profile.FOSTER_PARENT: _foster_parent,
    Profile.FACILITY: _facility,
    Profile.IN_CUSTODY: _in_custody,
}
