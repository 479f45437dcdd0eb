"""Consents: who has given leave for what, to whom, and until when."""

from datetime import date
from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from fteam.rules.leave_ledger import Entry, Standing, standing_of
from fteam.words import phrase
from ui.page import Page
from ui.sections.consent_back import TakeBackBox
from ui.sections.consent_form import ConsentBox
from ui.sections.consent_ledger import BACK, EDIT, LOOK, PRINT, REMOVE, RENEW, Ledger
from ui.sections.consent_papers import ConsentPapers
from ui.sections.release_section import Releases
from ui.widgets.flow import FlowLayout
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

EMPTY: Final = phrase(
    "Nobody has given leave yet. So nothing that the law protects is shared with anyone but the person it is "
    "about. That is safe; add what the person wants to be shared."
)


class ConsentsPage(Page):
    """The ledger of leave, the form for a new one, and legal reasons to share without one."""

    def build(self) -> None:
        """Make the ledger and the boxes; all boxes are closed."""
        words = self.words
        self.empty = Text(words(EMPTY), "quiet")
        self.ledger = Ledger(self)
        self.ledger.acted.connect(self._on_act)
        self.box = ConsentBox(self)
        self.box.closed.connect(self._on_closed)
        self.back = TakeBackBox(self)
        self.back.closed.connect(self._on_closed)
        self.forms = ConsentPapers(self)
        self.box.print_wanted.connect(self.forms.print_forms)
        self.releases = Releases(self)
        self._asked = ""
        self._is_stale = True
        for part in (self.empty, self.ledger, self.box, self.back, self._buttons(), self.releases):
            self.column.addWidget(part)
        self.resume()

    def resume(self) -> None:
        """Open what was half typed when the meeting was left."""
        is_typing = self.box.resume()
        is_taking_back = self.back.resume()
        self.releases.resume()
        self.add_button.setVisible(not is_typing and not is_taking_back)

    def refresh(self) -> None:
        """Show the ledger as it is on disk; a page that nobody looks at waits until it is opened."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        on = today()
        self.ledger.refresh(on)
        self.releases.refresh(on)
        self.box.refresh()
        self.empty.setVisible(not self.plan.consents)
        soon = sum(standing_of(self.plan, each, on) is Standing.ENDS_SOON for each in self.plan.consents)
        said = self.words.many("{n} consent ends soon", "{n} consents end soon", soon)
        self.foot.left.say(said if soon else "")
        tab_in_order(self)

    def arrive(self) -> None:
        """Put the focus on the first card, or on the button that begins one."""
        first = next(iter(self.ledger.cards), None)
        target: QWidget = first if first is not None else self.add_button
        target.setFocus()

    def also_shows(self) -> frozenset[object]:
        """Return everything: a new line about someone's treatment tells who gets none of it."""
        return frozenset({object})

    def _buttons(self) -> QWidget:
        words = self.words
        line = QWidget()
        flow = FlowLayout(line, 8)
        self.add_button = QPushButton(words(phrase("Write down leave")))
        self.add_button.setProperty("kind", "main")
        self.add_button.setObjectName("consent-add")
        self.add_button.clicked.connect(self._on_add)
        self.empty_form_button = QPushButton(words(phrase("Print an empty form")))
        self.empty_form_button.setObjectName("consent-empty-form")
        self.empty_form_button.clicked.connect(self._on_empty_form)
        for button in (self.add_button, self.empty_form_button):
            flow.addWidget(button)
        return line

    def _on_add(self) -> None:
        self._asked = ""
        self.add_button.hide()
        self.box.begin_new()

    def _on_empty_form(self) -> None:
        self.forms.print_empty()

    def _on_closed(self) -> None:
        self.add_button.show()
        self.add_button.setFocus()
        self.ledger.focus(self._asked)

    def _on_act(self, action: str, key: str) -> None:
        entry = self.ledger.entry(key)
        if entry is None:
            return
        if action in {EDIT, RENEW, BACK}:
            self._open(action, entry)
        elif action == PRINT:
            self.forms.print_forms(entry.records)
        elif action == LOOK:
            self.forms.look_at_forms(entry.records)
        elif action == REMOVE:
            self.desk.do(lambda meeting: meeting.remove(*entry.records))

    def _open(self, action: str, entry: Entry) -> None:
        """Open a box for an entry; the other one is closed, because one thing is done at a time."""
        self._asked = entry.first.id
        opened, other = (self.back, self.box) if action == BACK else (self.box, self.back)
        if other.isVisibleTo(self):
            other.close_box()
        self.add_button.hide()
        if opened is self.back:
            self.back.take_back(entry, revoked=today())
        elif action == RENEW:
            self.box.renew(entry, starts=today())
        else:
            self.box.change(entry)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Qt: what changed while nobody looked is shown now."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()


def today() -> date:
    """Return the day on which the ledger is looked at."""
    return date.today()  # noqa: DTZ011  # the person's own calendar
