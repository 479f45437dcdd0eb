"""The words of people who could not come."""

from fteam.records.meeting import Way, WrittenInput
from fteam.words import phrase
from ui.sections.shelf import ShelfSection, ShelfWords, said_audience
from ui.widgets.cards import CardFacts

AWAY = frozenset({Way.ABSENT, Way.WRITTEN})


class WrittenWords(ShelfSection[WrittenInput]):
    """Words that are read aloud for someone who is not here, and what the team answered."""

    kind = WrittenInput
    names = ("person", "read_by", "words", "translation", "response")
    columns = 2
    name = "written"
    said = ShelfWords(
        phrase("Words of people who could not come"),
        phrase("Add someone's words"),
        phrase("A letter, a message, a drawing: read it aloud and write it down as it is."),
    )

    def first(self) -> dict[str, str]:
        """Return whose words are awaited: someone who is away and has none yet."""
        plan = self.page.plan
        heard = {each.person for each in plan.written_inputs}
        away = (stay.person for stay in plan.attendance if stay.way in AWAY and stay.person not in heard)
        first = next(away, "")
        return {"person": first} if first else {}

    def facts(self, record: WrittenInput) -> CardFacts:
        """Return the quote, whose it is, who read it and the answer."""
        words, page = self.page.words, self.page
        reader = page.name_of(record.read_by)
        read = words(phrase("read by {name}"), name=reader) if reader else ""
        by = " · ".join(part for part in (page.name_of(record.person), read) if part)
        note = words(phrase("Answer: {words}"), words=record.response) if record.response else ""
        audience = said_audience(page, record.audience)
        badges = ((audience, "alert"),) if audience else ()
        quote = words(phrase("“{words}”"), words=record.words)
        return CardFacts(record.id, quote, by, "", badges, note)
