"""What is true of a plan for every reader alike, worked out once: twelve people read the same lines.

A plan never changes, so that nothing here does; it goes when the plan goes.

Source:
    Domain model 5.8, sensitive by association: an item touches the organizations of whoever is in it.
"""

import weakref
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any, Final

from fteam.records.audience import AudienceKind, Item, Tag
from fteam.records.decision import Decision, Position
from fteam.records.meeting import WrittenInput
from fteam.records.person import Membership, Organization
from fteam.records.plan import SHELVES, Plan
from fteam.records.record import Record
from fteam.records.spoken import Statement
from fteam.rules.consents import ABOUT, fields_among, people_who_speak
from fteam.rules.names import squeezed

BY_NAME: Final = (Membership, Organization)
"""Whose work is unknown to a reader shows under a neutral name; that is no line about anything."""
ONE_BY_ONE: Final = (*BY_NAME, Position, WrittenInput)
"""What the rule judges by more than its facts: by the decision it belongs to, or by who was asked."""
NEVER_READ: Final = frozenset({"private_note", "staff_note"})
"""Fields that no paper of anybody holds."""
NO_WORDS: Final = frozenset({"id", "language", "key"})


@dataclass(slots=True)
class Facts:
    """What an item is, whoever reads it; made once and never changed.

    Attributes:
        item: The item.
        speakers: Who said, promised or is it.
        about: Whom it is about, or for.
        touched: The organizations behind it and behind everyone who has a part in it.
        sessions: Ids of the sessions that it belongs to.
        tags: Its own tags, and those that flow to it with the id of the organization they come from.
        texts: What people wrote in it, as far as any paper prints it.
        alike: A number that items share if they differ in nothing but their words.
    """

    item: Item
    speakers: frozenset[str]
    about: frozenset[str]
    touched: tuple[Organization, ...]
    sessions: tuple[str, ...]
    tags: tuple[tuple[Tag, str], ...]
    texts: tuple[str, ...]
    alike: int = 0


@dataclass(frozen=True, slots=True)
class _Fields:
    """Which fields of one kind of item say what."""

    about: tuple[str, ...]
    people: tuple[str, ...]
    words: tuple[str, ...]
    organization: str
    session: str


class Known:
    """The facts of one plan."""

    def __init__(self, plan: Plan) -> None:
        """Take a plan; a twin of it is kept, so that the plan itself can go."""
        self._plan = replace(plan)
        self._facts: dict[int, Facts] = {}
        self._alike: dict[object, int] = {}
        self._texts_with: dict[str, frozenset[str]] = {}

    def facts(self, item: Item) -> Facts:
        """Return the facts of an item; it is kept with them, so that no identity is used twice."""
        facts = self._facts.get(id(item))
        if facts is None:
            facts = self._facts[id(item)] = self._facts_of(item)
        return facts

    @cached_property
    def work_of(self) -> dict[str, str | None]:
        """Organization of each member of the team, by person; the first place on the team counts."""
        return {member.person: member.organization for member in reversed(self._plan.memberships)}

    @cached_property
    def asked_to(self) -> dict[str, frozenset[str]]:
        """The sessions to which each person was asked, by person."""
        asked: dict[str, set[str]] = {}
        for stay in self._plan.attendance:
            asked.setdefault(stay.person, set()).add(stay.session)
        return {person: frozenset(sessions) for person, sessions in asked.items()}

    @cached_property
    def texts(self) -> dict[str, str]:
        """Every text that people wrote in the plan, with its letters, see `squeezed`."""
        records: Iterator[Record] = (each for name in SHELVES for each in getattr(self._plan, name))
        whole = (self._plan.family, self._plan.meeting, *records)
        texts = (getattr(each, name) for each in whole for name in fields_with_words(type(each)))
        return {text: squeezed(text) for text in texts if text}

    @cached_property
    def all_texts(self) -> frozenset[str]:
        """Every text that people wrote in the plan."""
        return frozenset(self.texts)

    def texts_with(self, letters: str) -> frozenset[str]:
        """Return the texts of the plan in which squeezed letters stand, also inside a word."""
        found = self._texts_with.get(letters)
        if found is None:
            is_anywhere = letters in self._all_letters
            hits = (text for text, held in self.texts.items() if letters in held) if is_anywhere else ()
            found = self._texts_with[letters] = frozenset(hits)
        return found

    @cached_property
    def _all_letters(self) -> str:
        return "\n".join(self.texts.values())

    def _facts_of(self, item: Item) -> Facts:
        fields, held = _fields_of(type(item)), item.__dict__
        touched = self._touched(fields, held)
        tags: tuple[tuple[Tag, str], ...] = tuple((tag, "") for tag in item.tags)
        if touched:
            by_name = held.get(fields.organization)
            tags += tuple((tag, each.id) for each in touched for tag in _flowing(each, by_name))
        audience = item.audience
        heard_by = audience.session if audience.kind is AudienceKind.SESSION else None
        facts = Facts(
            item,
            people_who_speak(item),
            frozenset(person for name in fields.about for person in held[name]),
            touched,
            tuple(session for session in (held.get(fields.session), heard_by) if session),
            tags,
            tuple(text for name in fields.words if (text := held[name])),
        )
        facts.alike = self._alike.setdefault(_alike(facts), len(self._alike))
        return facts

    def _touched(self, fields: _Fields, held: dict[str, Any]) -> tuple[Organization, ...]:
        found = {self.work_of.get(held[name]) for name in fields.people} | {held.get(fields.organization)}
        return tuple(each for each in self._plan.organizations if each.id in found)


def known(plan: Plan) -> Known:
    """Return what is known of a plan; it is worked out when it is asked for the first time."""
    kept = _KEPT.get(id(plan))
    if kept is None or kept[0]() is not plan:
        place = id(plan)
        kept = _KEPT[place] = (weakref.ref(plan, lambda _gone: _KEPT.pop(place, None)), Known(plan))
    return kept[1]


_KEPT: Final[dict[int, tuple[weakref.ref[Plan], Known]]] = {}
"""By identity: comparing two plans would read every word of both."""


@cache
def fields_with_words(kind: type[Record]) -> tuple[str, ...]:
    """Return the names of a record's fields that hold words of people: no ids, codes or languages."""
    return tuple(
        name
        for name, field in kind.model_fields.items()
        if field.annotation is str and not _is_code(field.json_schema_extra) and name not in NO_WORDS
    )


@cache
def _fields_of(kind: type[Item]) -> _Fields:
    if issubclass(kind, BY_NAME):
        return _Fields((), (), (), "", "")
    return _Fields(
        about=fields_among(kind, ABOUT),
        people=_fields_naming_one(kind, "people"),
        words=tuple(name for name in fields_with_words(kind) if name not in NEVER_READ),
        organization="organization" if "organization" in kind.model_fields else "",
        session="session" if issubclass(kind, Statement | Decision) else "",
    )


def _alike(facts: Facts) -> object:
    """Return what the rule reads of a line apart from its words."""
    item = facts.item
    if isinstance(item, ONE_BY_ONE):
        return id(item)
    audience = item.audience.kind, item.audience.people, item.audience.session
    if not facts.tags and not facts.touched:
        return audience, facts.sessions
    return (
        audience,
        facts.sessions,
        facts.tags,
        tuple(each.id for each in facts.touched),
        facts.speakers,
        facts.about,
    )


@cache
def _fields_naming_one(kind: type[Record], shelf: str) -> tuple[str, ...]:
    return tuple(
        name
        for name, field in kind.model_fields.items()
        if isinstance(field.json_schema_extra, dict)
        and field.json_schema_extra.get("refers") == shelf
        and field.annotation in {str, str | None}
    )


def _is_code(extra: object) -> bool:
    return isinstance(extra, dict) and bool({"refers", "vocabulary"} & extra.keys())


def _flowing(organization: Organization, by_name: str | None) -> tuple[Tag, ...]:
    """Return the protections that flow from an organization to an item.

    That someone of an advocacy office speaks tells nothing more than that they are there.
    """
    is_named = by_name == organization.id
    tags = tuple(tag for tag in organization.tags if is_named or tag is not Tag.DV_ADVOCACY)
    return (*tags, Tag.PART2) if organization.part2 else tags
