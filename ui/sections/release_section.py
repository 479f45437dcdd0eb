"""Sharing without consent: a legal reason in words, and two people of the staff who stand behind it."""

from datetime import date
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fteam.records.protection import Release
from fteam.rules.consents import is_staff
from fteam.rules.leave_ledger import standing_of
from fteam.vocabulary import vocabulary
from fteam.words import phrase
from ui.page import Page
from ui.sections.consent_box import KeptBox, category_options
from ui.sections.consent_ledger import EDIT, REMOVE, TONES, standing_words
from ui.widgets.cards import CardFacts, CardList
from ui.widgets.editors import ChoiceEditor
from ui.widgets.fold import FoldButton
from ui.widgets.form import NO_CHOICE
from ui.widgets.text import Text

WARNING: Final = phrase(
    "This shares something about a person without their leave. Ask them first whenever you can. "
    "Share only what the law allows, with only those it names. Two people of the staff stand behind it, "
    "and it is written down for the family to see who got what."
)
TOO_MUCH: Final = phrase("This reason does not open: {kinds}. Take it out, or choose another reason.")


class ReleaseBox(KeptBox[Release]):
    """Everything about one legal reason."""

    kind = Release
    names = (
        "basis",
        "subject",
        "organization",
        "recipients",
        "categories",
        "reason",
        "reference",
        "decided_by",
        "confirmed_by",
        "starts",
        "expires",
        "revoked",
    )
    needed = {  # noqa: RUF012  read only
        "basis": phrase("Choose the legal reason."),
        "subject": phrase("Choose whom it is about."),
        "recipients": phrase("Choose who may get it. Nobody gets anything without a name here."),
        "categories": phrase("Choose what kinds of information the law allows to share."),
        "reason": phrase("Say in your own words why it must be shared."),
        "decided_by": phrase("Choose who decided it."),
        "confirmed_by": phrase("A second person of the staff must agree."),
    }
    name = "release"
    title = phrase("A legal reason to share")
    keep_words = phrase("Write it down")

    def __init__(self, page: Page) -> None:
        """Make the box; it is closed.

        Args:
            page: The page it stands on.
        """
        self._change = ""
        super().__init__(page, {"categories": category_options(page.words)})

    def before_buttons(self) -> None:
        """Add the hint of the chosen reason."""
        self.hint = Text("", "quiet")
        self.hint.setObjectName("release-hint")
        self.column.addWidget(self.hint)

    def offer(self) -> None:
        """Offer the people of the plan; only the staff decides."""
        super().offer()
        staff = tuple(option for option in self.page.people() if is_staff(self.page.plan, option[0]))
        for name in ("decided_by", "confirmed_by"):
            editor = self.form.editors[name]
            if isinstance(editor, ChoiceEditor):
                editor.offer((("", NO_CHOICE), *staff))

    def open_for(self, record: Release | None) -> None:
        """Open the box for a legal reason on the ledger, or for a new one."""
        self._change = record.id if record else ""
        self.begin(record)

    def more_draft(self) -> dict[str, Any]:
        """Return which record is being changed."""
        return {"older": self._change}

    def bring_back(self, values: Any, older: Any = "", **_more: Any) -> None:
        """Open the box with what was half typed."""
        self._change = str(older)
        self.begin(self.page.plan.find(Release, self._change), **values)

    def edited(self) -> None:
        """Say what the chosen reason is good for."""
        code = self.form.editors["basis"].value()
        hint = vocabulary("legal_bases").get(code).hint if code else ""
        self.hint.say(self.page.words(hint) if hint else "")

    def read(self) -> Release | None:
        """Return what the form says; no reason opens more than its law does."""
        record = super().read()
        if record is None:
            return None
        words = self.page.words
        more = [kind for kind in record.categories if kind not in _opens(record.basis)]
        if more:
            listed = words.listed(words(kind.label) for kind in more)
            self.form.refuse("categories", words(TOO_MUCH, kinds=listed))
            self._go_to("categories")
        return None if more else record


def _opens(basis: str) -> tuple[str, ...]:
    return vocabulary("legal_bases").get(basis).linked("opens")


class Releases(QWidget):
    """Legal reasons behind a fold: what each shares with whom, and why."""

    def __init__(self, page: Page) -> None:
        """Make the section; it is folded.

        Args:
            page: The page it stands on.
        """
        super().__init__()
        self._page = page
        words = page.words
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        self.warning = Text(words(WARNING))
        self.list = CardList(words(phrase("Share without consent")), 1)
        self.list.acted.connect(self._on_act)
        self.box = ReleaseBox(page)
        self.box.closed.connect(self._on_closed)
        self.add_button = QPushButton(words(phrase("Add a legal reason")))
        self.add_button.setObjectName("release-add")
        self.add_button.clicked.connect(self._on_add)
        for part in (self.warning, self.list, self.box):
            inner.addWidget(part)
        inner.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.fold = FoldButton(words(phrase("Share without consent")), "releases", body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(body)

    def refresh(self, on: date) -> None:
        """Show the legal reasons as they are on a day."""
        words = self._page.words
        actions = ((EDIT, words(phrase("Change"))), (REMOVE, words(phrase("Take out"))))
        self.list.show_cards([self._facts(each, on) for each in self._page.plan.releases], actions)
        self.box.refresh()

    def resume(self) -> None:
        """Open what was half typed."""
        if self.box.resume():
            self.fold.setChecked(True)
            self.add_button.hide()

    def _facts(self, record: Release, on: date) -> CardFacts:
        page, words = self._page, self._page.words
        standing = standing_of(page.plan, record, on)
        people = words.listed(page.name_of(person) for person in record.recipients)
        line = words(phrase("{giver} → {people}"), giver=page.name_of(record.subject), people=people)
        basis = words(vocabulary("legal_bases").label(record.basis)) if record.basis else ""
        kinds = words.listed(words(kind.label) for kind in record.categories)
        what = " · ".join(filter(None, (basis, kinds, record.reference)))
        decided = words(
            phrase("Decided by {name}, and {other} agrees"),
            name=page.name_of(record.decided_by),
            other=page.name_of(record.confirmed_by),
        )
        badge = (standing_words(record, standing, on, words), TONES[standing])
        return CardFacts(record.id, line, what, "", (badge,), f"{record.reason} · {decided}")

    def _on_add(self) -> None:
        self.add_button.hide()
        self.box.open_for(None)

    def _on_closed(self) -> None:
        self.add_button.show()
        self.add_button.setFocus()

    def _on_act(self, action: str, key: str) -> None:
        record = self._page.plan.get(Release, key)
        if action == EDIT:
            self.add_button.hide()
            self.box.open_for(record)
        else:
            self._page.desk.do(lambda meeting: meeting.remove(record))
