"""What can have happened to a paper after its seal, in words that need no computer. Imports nothing heavy."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from fteam.words import Phrase, Words, phrase


class What(Enum):
    """One kind of change."""

    PAGE_ADDED = auto()
    PAGE_TAKEN_OUT = auto()
    PAGES_REPLACED = auto()
    PAGE_CHANGED = auto()
    NOTE_ADDED = auto()
    NOTE_CHANGED = auto()
    FORM_FILLED = auto()
    FIELD_ADDED = auto()
    FIELD_CHANGED = auto()
    ATTACHMENT_ADDED = auto()
    ATTACHMENT_REPLACED = auto()
    ATTACHMENT_TAKEN_OUT = auto()
    SCRIPT_ADDED = auto()
    DESCRIPTION_REPLACED = auto()
    SPOKEN_TEXT_REPLACED = auto()
    LAYERS_ADDED = auto()
    SIGNATURE_LOOK_REPLACED = auto()
    SIGNATURE_TAKEN_OUT = auto()
    SIGNATURE_BROKEN = auto()
    SIGNATURE_IN_NEW_PLACE = auto()
    SEAL_TAKEN_OUT = auto()
    SEAL_DAMAGED = auto()
    SAVED_AGAIN = auto()
    BYTES_AFTER_END = auto()
    SOMETHING_ELSE = auto()


_SENTENCES: Final[dict[What, Phrase]] = {
    What.PAGE_ADDED: phrase("A page was added: page {pages}."),
    What.PAGE_TAKEN_OUT: phrase("A page was taken out."),
    What.PAGES_REPLACED: phrase("Pages were replaced or put in another order."),
    # Translators: {pages} is one number or several, such as “1, 3”.
    What.PAGE_CHANGED: phrase("What page {pages} shows was changed, or something was drawn over it."),
    What.NOTE_ADDED: phrase("A comment, a link or a drawing was put on page {pages}."),
    What.NOTE_CHANGED: phrase("A comment or a link on page {pages} was changed or taken off."),
    What.FORM_FILLED: phrase("Something was typed into a form field on page {pages}."),
    What.FIELD_ADDED: phrase("A form field was added on page {pages}."),
    What.FIELD_CHANGED: phrase("A place to sign on page {pages} was changed."),
    What.ATTACHMENT_ADDED: phrase("A file was attached."),
    What.ATTACHMENT_REPLACED: phrase("The attached file was swapped for another one."),
    What.ATTACHMENT_TAKEN_OUT: phrase("The attached file was taken out."),
    What.SCRIPT_ADDED: phrase("A small program was put in that runs when the file is opened."),
    What.DESCRIPTION_REPLACED: phrase(
        "What the file says about itself was replaced, such as its title and date."
    ),
    What.SPOKEN_TEXT_REPLACED: phrase(
        "What is read aloud to people who do not see was replaced, so they would hear something else."
    ),
    What.LAYERS_ADDED: phrase("Parts of the pages can be hidden and shown now."),
    What.SIGNATURE_LOOK_REPLACED: phrase("The picture of a signature on page {pages} was replaced."),
    What.SIGNATURE_TAKEN_OUT: phrase("A signature that was there was taken out."),
    What.SIGNATURE_BROKEN: phrase("A signature that was added after the seal is damaged."),
    What.SIGNATURE_IN_NEW_PLACE: phrase(
        "A signature was drawn on page {pages} where the paper has no place for one, so it may cover words."
    ),
    What.SEAL_TAKEN_OUT: phrase("The seal is shown, but there is none: it was taken out or never there."),
    What.SEAL_DAMAGED: phrase("The seal itself was damaged."),
    What.SAVED_AGAIN: phrase("Another program saved the whole file anew."),
    What.BYTES_AFTER_END: phrase("More was put behind the end of the paper."),
    What.SOMETHING_ELSE: phrase("Something else was put in that no reader shows."),
}


@dataclass(frozen=True)
class Change:
    """One thing that happened after the seal.

    Attributes:
        what: What it is.
        pages: Numbers of the pages, counted from 1; empty where no page is touched.
    """

    what: What
    pages: tuple[int, ...] = ()

    def sentence(self, words: Words) -> str:
        """Say it."""
        return words(_SENTENCES[self.what], pages=", ".join(str(page) for page in self.pages))


def gathered(changes: list[Change]) -> tuple[Change, ...]:
    """Join changes of one kind on several pages; each kind is told once."""
    kinds = dict.fromkeys(change.what for change in changes)
    return tuple(
        Change(kind, tuple(sorted({page for each in changes if each.what is kind for page in each.pages})))
        for kind in kinds
    )
