"""Court orders between people of the team."""

from datetime import date
from typing import Any

from fteam.records.audience import STAFF_ONLY
from fteam.records.protection import CourtOrder
from fteam.vocabulary import vocabulary
from fteam.words import phrase
from ui.sections.shelf import ShelfSection, ShelfWords, said_audience
from ui.widgets.cards import CardFacts


class CourtOrders(ShelfSection[CourtOrder]):
    """Court orders, each with the day it ends; a new one is known to staff only."""

    kind = CourtOrder
    names = ("kind", "expires", "allowed_contact", "protects", "restrains", "limits")
    name = "order"
    said = ShelfWords(
        phrase("Court orders"),
        phrase("Add a court order"),
        phrase("None is known. Ask each adult alone, and ask the caseworker."),
    )

    def first(self) -> dict[str, Any]:
        """Return the audience of a new order."""
        return {"audience": STAFF_ONLY}

    def facts(self, record: CourtOrder) -> CardFacts:
        """Return whom it protects from whom, and until when."""
        words, page = self.page.words, self.page
        protects = ", ".join(page.name_of(person) for person in record.protects)
        limits = ", ".join(page.name_of(person) for person in record.restrains)
        said = (
            words(phrase("Protects {names}"), names=protects) if protects else "",
            words(phrase("Limits {names}"), names=limits) if limits else "",
        )
        kind = words(vocabulary("court_orders").label(record.kind))
        audience = said_audience(page, record.audience)
        badges = (*self._until(record), *(((audience, "plain"),) if audience else ()))
        note = " · ".join(part for part in (record.limits, record.allowed_contact) if part)
        by = " · ".join(part for part in said if part)
        return CardFacts(record.id, kind, by, "", badges, note)

    def _until(self, record: CourtOrder) -> tuple[tuple[str, str], ...]:
        words = self.page.words
        if record.expires is None:
            return ((words(phrase("No end day")), "need"),)
        day = words.date(record.expires)
        if record.expires < date.today():  # noqa: DTZ011  # the person's own calendar
            return ((words(phrase("Ended on {day}"), day=day), "alert"),)
        return ((words(phrase("Until {day}"), day=day), "promise"),)
