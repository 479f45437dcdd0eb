"""The organizations behind the team, and who may know their names."""

from typing import Any

from fteam.records.audience import TEAM, Audience
from fteam.records.person import Organization
from fteam.vocabulary import vocabulary
from fteam.words import phrase
from ui.sections.shelf import ShelfSection, ShelfWords, said_audience
from ui.widgets.cards import CardFacts


class Organizations(ShelfSection[Organization]):
    """Organizations; a wall narrows a new one to the session behind it."""

    kind = Organization
    names = ("name", "kind", "phone", "other_names", "location_revealing", "victim_service", "part2")
    name = "organization"
    said = ShelfWords(
        phrase("Organizations"),
        phrase("Add an organization"),
        phrase("None yet: the school, the clinic, the agency, a church."),
    )

    def first(self) -> dict[str, Any]:
        """Return the audience of a new organization: behind a wall it is known there only."""
        walled = next((session for session in self.page.plan.sessions if session.hidden_from), None)
        return {"audience": Audience.of_session(walled.id) if walled else TEAM}

    def facts(self, record: Organization) -> CardFacts:
        """Return the name, the kind and what protects it."""
        words = self.page.words
        flags = (
            (record.location_revealing, phrase("Shows where someone is")),
            (record.victim_service, phrase("Serves people harmed by violence")),
            (record.part2, phrase("Substance use treatment")),
        )
        badges = [(words(said), "need") for is_set, said in flags if is_set]
        audience = said_audience(self.page, record.audience)
        if audience:
            badges.append((audience, "alert"))
        kind = words(vocabulary("organization_kinds").label(record.kind))
        by = " · ".join(part for part in (kind, record.phone) if part)
        return CardFacts(record.id, record.name, by, "", tuple(badges))
