"""Private words: what would lead to someone, whom it protects, and who alone may ever read it."""

from functools import partial

from fteam.records.protection import PrivateWords
from fteam.rules.masking import PRIVATE
from fteam.words import phrase
from ui.page import Page
from ui.sections.private_erase import ErasePanel
from ui.sections.shelf import EDIT, REMOVE, ShelfSection, ShelfWords
from ui.widgets.cards import CardFacts
from ui.widgets.chips import Option

ERASE = "erase"
SHOWN_LETTERS = 2


class PrivateWordsSection(ShelfSection[PrivateWords]):
    """Private words; a card shows only how they begin, because others may see the screen."""

    kind = PrivateWords
    names = ("words", "instead", "protects", "known_to")
    columns = 2
    name = "private"
    said = ShelfWords(
        phrase("Private words"),
        phrase("Add private words"),
        phrase("None yet. A street, a town, a car: words that would lead to someone who must stay safe."),
    )

    def __init__(self, page: Page) -> None:
        """Make the section; nothing is open.

        Args:
            page: The page it stands on.
        """
        super().__init__(page)
        self.panel: ErasePanel | None = None
        layout = self.layout()
        if page.tools.eraser is not None and layout is not None:
            self.panel = ErasePanel(page.tools, page.tools.eraser)
            self.panel.grew.connect(partial(page.reveal, self.panel))
            layout.addWidget(self.panel)

    def card_actions(self) -> tuple[Option, ...]:
        """Return what can be done with private words."""
        words = self.page.words
        erase = ((ERASE, words(phrase("Erase for good…"))),) if self.panel is not None else ()
        return (
            (EDIT, words(phrase("Show and change"))),
            (REMOVE, words(phrase("Take out"))),
            *erase,
        )

    def facts(self, record: PrivateWords) -> CardFacts:
        """Return whom they protect, who may read them, and what is printed instead."""
        words, page = self.page.words, self.page
        begins = f"{record.words[:SHOWN_LETTERS]}…"
        protects = page.words.listed(page.name_of(person) for person in record.protects)
        by = words(phrase("Protects {names}"), names=protects) if protects else ""
        known = page.words.listed(page.name_of(person) for person in record.known_to)
        read = words(phrase("May be read by {names}"), names=known) if known else ""
        printed = words(phrase("Printed instead: {words}"), words=record.instead or words(PRIVATE))
        note = " · ".join(part for part in (read, printed) if part)
        return CardFacts(record.id, begins, by, "", (), note)

    def act_on(self, action: str, record: PrivateWords) -> None:
        """Ask before words are erased for good."""
        if action == ERASE and self.panel is not None:
            self.close_form()
            self.panel.ask(record.words)
