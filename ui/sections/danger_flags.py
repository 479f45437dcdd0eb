"""Safety flags: who may be dangerous to whom. Staff only, and folded: the person may sit at the table."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fteam.records.protection import Danger
from fteam.words import phrase
from ui.page import Page
from ui.sections.shelf import ShelfSection, ShelfWords
from ui.widgets.cards import CardFacts
from ui.widgets.fold import FoldButton


class DangerShelf(ShelfSection[Danger]):
    """The flags; nobody but the staff ever sees one."""

    kind = Danger
    names = ("person", "toward", "why", "ends")
    name = "danger"
    said = ShelfWords(
        phrase("Safety flags, for staff only"),
        phrase("Add a safety flag"),
        phrase(
            "None is set. Who is flagged never signs for the people they may harm, nor for their children. "
            "No paper names a flag."
        ),
    )

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        """Make the section; who may see a flag is no choice.

        Args:
            page: The page it stands on.
            parent: Qt's owner.
        """
        super().__init__(page, parent)
        if self.form.privacy is not None:
            self.form.privacy.hide()

    def facts(self, record: Danger) -> CardFacts:
        """Return who is flagged, toward whom, how it is known and until when."""
        words, page = self.page.words, self.page
        people = words.listed(page.name_of(person) for person in record.toward)
        who = page.name_of(record.person)
        toward = words(phrase("{name} may be dangerous to {people}"), name=who, people=people)
        everyone = words(phrase("{name} may be dangerous to anyone"), name=who)
        badges = [(words(record.audience.kind.label), "alert")]
        if record.ends is not None:
            badges.insert(0, self._until(record.ends))
        return CardFacts(record.id, toward if record.toward else everyone, record.why, "", tuple(badges))

    def _until(self, day: date) -> tuple[str, str]:
        words, said = self.page.words, self.page.words.dated(day)
        if day < date.today():  # noqa: DTZ011  # the person's own calendar
            return words(phrase("Ended on {day}"), day=said), "plain"
        return words(phrase("Until {day}"), day=said), "need"


class DangerFlags(QWidget):
    """The flags behind a fold that closes by itself when the page is left or covered."""

    def __init__(self, page: Page) -> None:
        """Make the section; it is folded.

        Args:
            page: The page it stands on.
        """
        super().__init__()
        self.shelf = DangerShelf(page)
        self.fold = FoldButton(page.words(phrase("For staff only")), "dangers", self.shelf)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.shelf)

    def refresh(self) -> None:
        """Show the flags as they are on disk."""
        self.shelf.refresh()

    def close_flags(self) -> None:
        """Take all flags off the screen; what was typed is kept."""
        self.shelf.close_form()
        self.fold.setChecked(False)
