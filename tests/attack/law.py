"""What orders, flags and leave say on one day, read from the law's text: the oracle's view of the ledger.

Source:
    Domain model 1.8 and 5.8; 42 CFR 2.31, 2.51, 2.53, 2.61.
"""

from datetime import date
from functools import cached_property
from typing import Final

from fteam.records.audience import Tag
from fteam.records.person import Organization
from fteam.records.plan import Plan
from fteam.records.protection import Consent, Release

PART2_BASES: Final = {"court_order", "emergency", "review"}
"""Reasons for which treatment records may be told without the patient: 42 CFR 2.61, 2.51, 2.53."""
Leave = Consent | Release


class Law:
    """Orders, flags, consents and legal reasons of one plan on one day."""

    def __init__(self, plan: Plan, on: date) -> None:
        self.plan = plan
        self.on = on
        self.office = {each.id: each for each in plan.organizations}

    @cached_property
    def threats(self) -> set[tuple[str, str]]:
        """Who may harm whom today, by the orders in force and the flags of the staff."""
        found = set[tuple[str, str]]()
        for order in self.plan.court_orders:
            if order.expires is None or order.expires >= self.on:
                found |= {(who, whom) for who in order.restrains for whom in (*order.protects, "")}
        for flag in self.plan.dangers:
            if flag.ends is None or flag.ends >= self.on:
                found |= {(flag.person, whom) for whom in (*flag.toward, "")}
        return found

    def holds(self, leave: Leave) -> bool:
        has_begun = leave.starts is None or leave.starts <= self.on
        is_over = (leave.expires is not None and leave.expires < self.on) or (
            leave.revoked is not None and leave.revoked <= self.on
        )
        if isinstance(leave, Release):
            return has_begun and not is_over and leave.decided_by != leave.confirmed_by
        return has_begun and not is_over and self.may_sign(leave.signer, leave.subject)

    def may_sign(self, signer: str, subject: str) -> bool:
        """Nobody who may harm a person signs for that person or their child."""
        if signer == subject:
            return True
        parents = {tie.person for tie in self.plan.relationships if tie.of == subject}
        return not any((signer, whom) in self.threats for whom in {subject, *parents})

    def covers(self, leave: Leave, tag: Tag, office: Organization | None) -> bool:
        named = {each.value for each in leave.categories}
        program = self.office.get(leave.organization or "")
        of_program = isinstance(leave, Consent) and not named and program is not None and program.part2
        if tag.value not in named and not (of_program and tag is Tag.PART2):
            return False
        if isinstance(leave, Release) and tag is Tag.PART2 and leave.basis not in PART2_BASES:
            return False
        if office is None or leave.organization in {None, office.id}:
            return True
        return not (tag in office.tags or (office.part2 and tag is Tag.PART2))

    def is_sure(self, leave: Leave, tag: Tag, office: Organization | None) -> bool:
        """Leave for treatment names the program; of other leave it may stay open whose records it means."""
        if isinstance(leave, Release) or (leave.signer != leave.subject and self.was_warned_of(leave.signer)):
            return False
        if tag is not Tag.PART2:
            return leave.organization is None or (office is not None and office.id == leave.organization)
        program = self.office.get(leave.organization or "")
        return program is not None and program.part2 and bool(leave.notice and leave.categories)

    def was_warned_of(self, person: str) -> bool:
        """Any order, flag or wall, old or new, makes it doubtful whether someone may sign for others."""
        plan = self.plan
        orders = any(person in each.restrains for each in plan.court_orders)
        flags = any(person == each.person for each in plan.dangers)
        return orders or flags or any(person in each.hidden_from for each in plan.sessions)
