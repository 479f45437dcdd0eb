"""The ledger of consents and legal reasons, as it stands for one reader on one day.

Source:
    Domain model 5.8; 42 CFR 2.31.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from fteam.records.audience import Tag
from fteam.records.plan import Plan
from fteam.records.protection import Consent
from fteam.rules.consents import Leave, consents_for, counts, covers, why_not_live
from fteam.rules.dangers import CARING
from fteam.rules.held import Held, Why
from fteam.rules.known import Facts, known

NOBODY_GAVE_LEAVE = (Why.TAKEN_BACK, Why.ENDED, Why.NOT_YET)
"""What is told first where several leaves do not hold."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether leave opens an item.

    Attributes:
        leaves: Ids of the live leaves that open it.
        held: Why it stays closed, or None.
    """

    leaves: tuple[str, ...] = ()
    held: Held | None = None


@dataclass(frozen=True)
class Ledger:
    """Every leave of one plan, for one reader on one day.

    Attributes:
        plan: The whole plan.
        reader: Id of the person who reads.
        on: The day, because leaves begin and end.
    """

    plan: Plan
    reader: str
    on: date

    def opening(self, line: Facts, tag: Tag) -> Opening:
        """Tell whether everyone whose leave a line needs has given it to this reader.

        Args:
            line: The line.
            tag: The protection on it, or on what it touches.
        """
        held = consents_for(line.item, self._speaking_of(line, tag), self.work_of)
        missing: list[Leave] = []
        opening: set[str] = set()
        for subject in self._whose_leave(line, tag, held):
            given = tuple(each for each in held if each.subject == subject)
            live = {each.id for each in given if self._names_reader(each) and self._is_live(each)}
            if not live and not self._needs_none(subject, given, line, tag):
                if not any(self._names_reader(each) for each in given):
                    return Opening(held=Held(Why.NO_LEAVE, tag))
                missing += (each for each in given if self._names_reader(each))
            opening |= live
        if missing or not held:
            return Opening(held=self._closed(missing, tag))
        return Opening(tuple(sorted(opening)))

    def knows_program(self, organization: str) -> bool:
        """Tell whether a leave lets the reader know that someone is with a treatment program."""
        if self.works_for(organization):
            return True
        given = (each for each in self._covering(Tag.PART2) if each.organization == organization)
        return any(
            self.reader == each.subject or (self._names_reader(each) and self._is_live(each))
            for each in given
        )

    def works_for(self, organization: str | None) -> bool:
        """Tell whether the reader works for an organization."""
        return organization is not None and self.work == organization

    @cached_property
    def work(self) -> str | None:
        """The reader's own organization."""
        return self.work_of.get(self.reader)

    @cached_property
    def work_of(self) -> dict[str, str | None]:
        """Organization of each member of the team, by person."""
        return known(self.plan).work_of

    @cached_property
    def programs(self) -> frozenset[str]:
        """Ids of the treatment programs."""
        return frozenset(each.id for each in self.plan.organizations if each.part2)

    def keepers(self, tag: Tag) -> frozenset[str]:
        """Return the ids of the organizations whose information a tag protects."""
        tagged = frozenset(each.id for each in self.plan.organizations if tag in each.tags)
        return tagged | self.programs if tag is Tag.PART2 else tagged

    def _speaking_of(self, line: Facts, tag: Tag) -> Iterable[Leave]:
        """Return the leaves for a tag; one about a program opens nothing of another program."""
        touched = {each.id for each in line.touched} & self.keepers(tag)
        return (
            each
            for each in self._covering(tag)
            if not touched or each.organization is None or each.organization in touched
        )

    def _covering(self, tag: Tag) -> tuple[Leave, ...]:
        if tag not in self._known:
            given: tuple[Leave, ...] = (*self.plan.consents, *self.plan.releases)
            self._known[tag] = tuple(
                each
                for each in given
                if covers(each, tag, self.programs) and counts(self.plan, each, self.on)
            )
        return self._known[tag]

    @cached_property
    def _known(self) -> dict[Tag, tuple[Leave, ...]]:
        return {}

    def _whose_leave(self, line: Facts, tag: Tag, held: tuple[Leave, ...]) -> list[str]:
        """Return whose leave a line needs: everyone it is about, and everyone who spoke and gave some.

        A child beside whom a parent's treatment is spoken of is not in treatment.
        """
        given = {each.subject for each in held}
        about = line.about - {self.reader}
        if tag is Tag.PART2:
            about -= {
                each.of for each in self.plan.relationships if each.person in given and each.kind in CARING
            }
        return sorted(given | about)

    def _needs_none(self, subject: str, given: tuple[Leave, ...], line: Facts, tag: Tag) -> bool:
        """Tell whether the reader knows without leave: about themself, or from their own work.

        A treatment program knows its own patients; of anything else only what its people had a part in.
        """
        works = any(isinstance(each, Consent) and self.works_for(each.organization) for each in given)
        own = tag is Tag.PART2 or any(self.works_for(each.id) for each in line.touched)
        return subject == self.reader or (works and own)

    def _names_reader(self, leave: Leave) -> bool:
        signer = leave.signer if isinstance(leave, Consent) else None
        return self.reader in leave.recipients or self.reader == signer

    def _is_live(self, leave: Leave) -> bool:
        return why_not_live(leave, self.on) is None

    def _closed(self, missing: list[Leave], tag: Tag) -> Held:
        if not missing:
            return Held(Why.NO_LEAVE, tag)
        reasons = {each.id: why_not_live(each, self.on) for each in missing}
        why = next(each for each in NOBODY_GAVE_LEAVE if each in reasons.values())
        once = sorted(leave for leave, reason in reasons.items() if reason is not Why.NOT_YET)
        return Held(why, tag, tuple(once))
