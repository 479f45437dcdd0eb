"""Taking leave back: from whom, on which day, and how it was said."""

from typing import Any, Final

from fteam.meeting import Kinds, OpenMeeting
from fteam.records.protection import Consent
from fteam.rules.leave_ledger import Entry, taken_back
from fteam.words import phrase
from ui.page import Page
from ui.sections.consent_box import KeptBox
from ui.widgets.chips import Chips

WHICH_DAY: Final = phrase("Write the day. From that day on nothing more is shared.")
FROM_NOBODY: Final = phrase("Choose from whom it is taken back.")


class TakeBackBox(KeptBox[Consent]):
    """Takes leave back from all who had it, or from some of them."""

    kind = Consent
    names = ("revoked", "revoked_how")
    needed = {"revoked": WHICH_DAY}  # noqa: RUF012  read only
    name = "back"
    title = phrase("Take leave back")
    keep_words = phrase("Take it back")

    def __init__(self, page: Page) -> None:
        """Make the box; it is closed.

        Args:
            page: The page it stands on.
        """
        self._entry: Entry | None = None
        super().__init__(page, {}, 2)
        self.whom = Chips(page.words(phrase("From whom")), several=True)
        self.whom.setObjectName("backFrom")
        self.column.insertWidget(1, self.whom)

    def take_back(self, entry: Entry, **values: Any) -> None:
        """Open the box for an entry of the ledger; all who have leave are chosen.

        Args:
            entry: The entry.
            values: First values of fields.
        """
        self._entry = entry
        self.whom.offer(tuple((each, self.page.name_of(each)) for each in entry.recipients))
        self.whom.choose(*entry.recipients)
        self.begin(entry.first, **values)

    def bring_back(self, values: Any, older: Any = (), **_more: Any) -> None:
        """Open the box with what was half typed, if the entry is still there."""
        found = (self.page.plan.find(Consent, str(each)) for each in older)
        records = tuple(each for each in found if each is not None)
        if records:
            self.take_back(Entry(records), **values)

    def more_draft(self) -> dict[str, Any]:
        """Return which records are meant."""
        return {"older": [each.id for each in self._entry.records] if self._entry else []}

    def read(self) -> Consent | None:
        """Return what the form says; without anyone chosen there is nothing to take back."""
        record = super().read()
        if record is not None and not self.whom.codes():
            self.error.say(self.page.words(FROM_NOBODY))
            return None
        return record

    def write(self, meeting: OpenMeeting, record: Consent) -> Kinds:
        """Take it back in one act: one Undo gives it again."""
        if self._entry is None or record.revoked is None:
            return frozenset()
        gone = taken_back(self._entry, self.whom.codes(), record.revoked, record.revoked_how)
        return meeting.write_down(*gone)
