"""Share the plan: each reader's own copy first, everything else folded; the table's set in one go."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from fteam.exports import DataKind
from fteam.records.person import Person, ReadingSupport
from fteam.rules.content import is_sealed
from fteam.rules.eyes import readers
from fteam.rules.names import initials
from fteam.words import phrase
from ui.page import MARGIN as MARGIN_OF_PAGE
from ui.page import Page, PaperSlip
from ui.sections.later import LaterPapers
from ui.sections.papers_acts import PaperActs
from ui.sections.papers_data import DataPanel
from ui.sections.papers_older import OlderPapers
from ui.sections.papers_panel import BusyLine, Panel
from ui.sections.papers_person import PersonFacts, PersonPapers, paper_row
from ui.sections.papers_preview import PreviewPanel
from ui.sections.papers_protected import ProtectedPanel
from ui.sections.papers_set import SetPanel, offers_for
from ui.sections.papers_work import MadePaper, PaperWish, newest_copies
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

MARGIN: Final = 14


class SharePage(Page):
    """A card for each reader, the papers of the room, and the older versions quietly below."""

    def build(self) -> None:
        """Make the line for “not sealed yet”, the lists, and what stands in their place for a while."""
        self.acts = PaperActs(self)
        self._panel: Panel | None = None
        self._came_from: QWidget | None = None
        self._cards: list[QWidget] = []
        self._shown: tuple[object, ...] = ()
        self._put_busy_line()
        self.column.addWidget(self._unsealed())
        self.column.addLayout(self._head())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.column.addLayout(self._rows)
        self.later = LaterPapers(self)
        self.later.opened.connect(self._open_panel)
        self.column.addWidget(self.later)
        self.older = OlderPapers(self)
        self.older.acted.connect(self._on_act)
        self.column.addWidget(self.older)
        self.acts.made.connect(self._on_made)
        self.acts.began.connect(self.busy.begin)
        self.jobs.told.connect(self.busy.told)
        self.jobs.ended.connect(self.busy.ended)
        self.busy.stopped.connect(self.jobs.stop)

    def refresh(self) -> None:
        """Show the copies of the newest version, or drafts before there is one."""
        self._show_state()
        self.later.refresh()
        slips = self.papers.slips(self.plan) if self.plan.versions else ()
        plan = self.plan
        shown = (is_sealed(plan), plan.versions, slips, readers(plan), plan.sessions)
        if shown != self._shown:
            self._shown = shown
            self._show_cards()
            self.older.show_slips(slips)
            tab_in_order(self)

    def arrive(self) -> None:
        """Put the focus on what can be done first."""
        if self._panel is not None:
            self._panel.arrive()
        elif self.plan.versions and self._cards:
            first = self._cards[0].findChild(QPushButton)
            (first or self.set_button).setFocus()
        else:
            self.to_sign.setFocus()

    def covered(self) -> None:
        """Papers and pass-phrases are put away under the cover."""
        self._close_panel()

    def also_shows(self) -> frozenset[object]:
        """Return everything: any change makes the seal older than the plan."""
        return frozenset({object})

    def _put_busy_line(self) -> None:
        """Show work that goes on above the foot line, wherever the list is scrolled to."""
        self.busy = BusyLine(self.words)
        self.busy.setContentsMargins(MARGIN_OF_PAGE, 0, MARGIN_OF_PAGE, 0)
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertWidget(outer.indexOf(self.foot), self.busy)

    def _unsealed(self) -> QFrame:
        self.unsealed = QFrame()
        self.unsealed.setProperty("kind", "card")
        self.unsealed.setProperty("tone", "loud")
        line = QHBoxLayout(self.unsealed)
        line.setContentsMargins(MARGIN, 12, MARGIN, 12)
        self.why = Text("")
        self.why.setObjectName("notSealed")
        line.addWidget(self.why, 1)
        self.to_sign = QPushButton(self.words(phrase("Read back and sign")))
        self.to_sign.setObjectName("toSign")
        self.to_sign.clicked.connect(partial(self.opened.emit, "sign"))
        line.addWidget(self.to_sign)
        return self.unsealed

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self.title = Text("", "section")
        line.addWidget(self.title, 1)
        self.set_button = QPushButton(self.words(phrase("Print the table's set…")))
        self.set_button.setObjectName("printTable")
        self.set_button.setProperty("kind", "main")
        self.set_button.clicked.connect(self._on_set)
        line.addWidget(self.set_button)
        return line

    def _on_changed(self, kinds: object) -> None:
        if kinds:
            self.refresh()

    def _show_state(self) -> None:
        words, versions = self.words, self.plan.versions
        self.unsealed.setVisible(not is_sealed(self.plan))
        self.set_button.setEnabled(bool(readers(self.plan)))
        if not versions:
            not_yet = phrase("The plan is not sealed yet. Read it back, sign it, then seal it.")
            self.why.setText(words(not_yet))
            self.title.setText(words(phrase("Drafts and papers for the meeting")))
            self.foot.left.say(words(phrase("After the seal each person gets a copy made for them.")))
            return
        last = versions[-1]
        changed = phrase("The plan changed after version {n}. These copies show it as it was then.")
        self.why.setText(words(changed, n=last.number))
        sealed_at = last.sealed_at.astimezone()
        day, at = words.short_date(sealed_at.date()), words.time(sealed_at)
        said = phrase("Version {n}, sealed {day} {at}")
        self.title.setText(words(said, n=last.number, day=day, at=at))
        count = len(newest_copies(self.plan, self.papers))
        copies = words.many(
            "{n} copy, each for its own reader.", "{n} copies, each for its own reader.", count
        )
        self.foot.left.say(copies)

    def _show_cards(self) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [*map(self._card, self._people()), self._room()]
        for card in self._cards:
            self._rows.addWidget(card)

    def _people(self) -> tuple[Person, ...]:
        """Return who has a copy; before the first seal, who will get one."""
        copies = newest_copies(self.plan, self.papers)
        if not self.plan.versions:
            return readers(self.plan)
        return tuple(person for person in self.plan.people if person.id in copies)

    def _copy_of(self, person: str) -> PaperWish:
        return PaperWish(person, slip=newest_copies(self.plan, self.papers).get(person))

    def _card(self, person: Person) -> PersonPapers:
        copy = self._copy_of(person.id)
        number = self.plan.versions[-1].number if copy.slip else 0
        facts = PersonFacts(
            key=f"copy-{person.id}-{number}",
            name=person.called,
            letters=initials(person.called),
            note=self._note(person, copy.slip),
        )
        card = PersonPapers(self.words, facts, copy, lambda: self.acts.maker().offered(person.id))
        card.acted.connect(self._on_act)
        return card

    def _note(self, person: Person, slip: PaperSlip | None) -> str:
        words = self.words
        said = words.language_name(slip.language) if slip else words(phrase("Draft"))
        if person.reading_support is ReadingSupport.LARGE_PRINT:
            said = words(phrase("{language}, large print"), language=said)
        return said

    def _room(self) -> QFrame:
        """Return the papers that belong to nobody alone."""
        card = QFrame()
        card.setObjectName("room")
        card.setProperty("kind", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(MARGIN, 8, MARGIN, 8)
        column.setSpacing(8)
        column.addWidget(Text(self.words(phrase("For the table")), "section"))
        wishes = self.acts.maker().for_room()
        for wish in wishes:
            column.addWidget(paper_row(self.words, wish, "", self._on_act))
        if not wishes:  # shown before it has a place, it would be a window of its own for a moment
            card.hide()
        return card

    def _on_act(self, act: str, wish: object) -> None:
        if not isinstance(wish, PaperWish):
            return
        acts = {
            "look": self.acts.look,
            "save": self.acts.save,
            "open": self.acts.open,
            "print": lambda one: self.acts.print((one,)),
            "protect": self._on_protect,
            "data": self._on_data,
        }
        acts[act](wish)

    def _on_made(self, wish: object, made: object) -> None:
        if isinstance(wish, PaperWish) and isinstance(made, MadePaper):
            panel = PreviewPanel(self.words, wish, made, self.name_of(wish.reader))
            panel.acted.connect(self._on_act)
            self._open_panel(panel)

    def _on_set(self) -> None:
        people = self._people()
        offers = offers_for(people, self._copy_of, self.acts.maker())
        apart = {person for session in self.plan.sessions for person in session.hidden_from}
        panel = SetPanel(self.words, people, offers, apart)
        panel.wanted.connect(self._on_set_wanted)
        self._open_panel(panel)

    def _on_set_wanted(self, wishes: object, copies: int) -> None:
        self._close_panel()
        if isinstance(wishes, tuple):
            self.acts.print(wishes, copies)

    def _on_data(self, wish: PaperWish) -> None:
        panel = DataPanel(self.words, self.name_of(wish.reader))
        panel.wanted.connect(partial(self._on_data_wanted, wish.reader or ""))
        self._open_panel(panel)

    def _on_data_wanted(self, reader: str, kind: object) -> None:
        if isinstance(kind, DataKind):
            self.acts.save_data(reader, kind)

    def _on_protect(self, wish: PaperWish) -> None:
        panel = ProtectedPanel(self.words, self.name_of(wish.reader))
        panel.asked.connect(partial(self.acts.protect, wish))
        panel.saved.connect(self.acts.save_protected)
        self.acts.protected.connect(panel.tell)
        self._open_panel(panel)

    def _open_panel(self, panel: Panel) -> None:
        """Show a panel in the place of the list; what was pressed before gets the focus back."""
        focused = self.area.focusWidget() if self._panel is None else self._came_from
        self._close_panel()
        self._panel, self._came_from = panel, focused
        panel.closed.connect(self._on_panel_closed)
        self.area.hide()
        self.foot.hide()
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertWidget(0, panel, 1)
        panel.show()
        panel.arrive()

    def _close_panel(self) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
            self.acts.forget()
            self.area.show()
            self.foot.show()

    def _on_panel_closed(self) -> None:
        before = self._came_from
        self._close_panel()
        if before is not None and isValid(before):
            before.setFocus()
