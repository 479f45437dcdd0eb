"""Who is tied to whom: the first is the second's mother, aunt, friend."""

from fteam.records.person import Contact, Relationship
from fteam.vocabulary import vocabulary
from fteam.words import phrase
from ui.sections.shelf import ShelfSection, ShelfWords
from ui.widgets.cards import CardFacts

LIMITED = frozenset({Contact.NO, Contact.SUPERVISED})


class Relationships(ShelfSection[Relationship]):
    """Relationships with the contact that is allowed."""

    kind = Relationship
    names = ("person", "kind", "of", "contact", "lives_with")
    name = "relationship"
    said = ShelfWords(
        phrase("Relationships"),
        phrase("Add a relationship"),
        phrase("None yet: who is whose mother, aunt, friend?"),
    )

    def facts(self, record: Relationship) -> CardFacts:
        """Return who is what of whom, and the contact."""
        words, page = self.page.words, self.page
        kind = words(vocabulary("relationships").label(record.kind))
        said = phrase("{person}: {kind} of {other}")
        line = words(said, person=page.name_of(record.person), kind=kind, other=page.name_of(record.of))
        home = words(phrase("Live together")) if record.lives_with else ""
        if record.contact is Contact.UNKNOWN:
            return CardFacts(record.id, line, home)
        contact = words(phrase("Contact: {what}"), what=words(record.contact.label))
        tone = "alert" if record.contact in LIMITED else "plain"
        return CardFacts(record.id, line, home, "", ((contact, tone),))
