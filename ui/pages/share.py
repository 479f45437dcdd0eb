"""Share the plan: each reader's own copy first, everything else folded; the table's set in one go."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from fteam.exports import DataKind
from fteam.records.issued import Given
from fteam.records.person import Person
from fteam.rules.content import is_sealed
from fteam.rules.days import day_of
from fteam.rules.eyes import readers
from fteam.rules.leave import NOTHING_ACCEPTED
from fteam.words import phrase
from ui.page import MARGIN as MARGIN_OF_PAGE
from ui.page import Page
from ui.sections.later import LaterPapers
from ui.sections.papers_acts import PaperActs
from ui.sections.papers_data import DataPanel
from ui.sections.papers_given import GivenPanel
from ui.sections.papers_hand import HandOver, HandOverPanel
from ui.sections.papers_leave import LeavePanel, Stops, leave_sentences, stops_for
from ui.sections.papers_older import OlderPapers
from ui.sections.papers_panel import BusyLine, Panel
from ui.sections.papers_person import PersonPapers, facts_of, room_card
from ui.sections.papers_preview import PreviewPanel
from ui.sections.papers_protected import ProtectedPanel
from ui.sections.papers_set import SetPanel, offers_for
from ui.sections.papers_state import StateHead
from ui.sections.papers_work import MadePaper, PaperWish, newest_copies, now
from ui.widgets.tabs import tab_in_order


class SharePage(Page):
    """A card for each reader, the papers of the room, and the older versions quietly below."""

    def build(self) -> None:
        """Make the line for “not sealed yet”, the lists, and what stands in their place for a while."""
        self.acts = PaperActs(self)
        self._panel: Panel | None = None
        self._came_from: QWidget | None = None
        self._cards: list[QWidget] = []
        self._shown: tuple[object, ...] = ()
        self._accepted: dict[str, frozenset[str]] = {}
        self._stops: dict[str, Stops] = {}
        self._put_busy_line()
        self.head = StateHead(self)
        self.head.signing.connect(partial(self.opened.emit, "sign"))
        self.head.printing.connect(self._on_set)
        self.column.addWidget(self.head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.column.addLayout(self._rows)
        self.later = LaterPapers(self)
        self.later.opened.connect(self._open_panel)
        self.column.addWidget(self.later)
        self.older = OlderPapers(self)
        self.older.acted.connect(self._on_act)
        self.column.addWidget(self.older)
        self.column.addWidget(self._log_button(), 0, Qt.AlignmentFlag.AlignLeading)
        self.acts.made.connect(self._on_made)
        self.acts.began.connect(self.busy.begin)
        self.jobs.told.connect(self.busy.told)
        self.jobs.ended.connect(self.busy.ended)
        self.busy.stopped.connect(self.jobs.stop)

    def refresh(self) -> None:
        """Show the copies of the newest version, or drafts before there is one."""
        self.head.refresh()
        self.later.refresh()
        slips = self.papers.slips(self.plan) if self.plan.versions else ()
        plan, leaves = self.plan, (self.plan.consents, self.plan.releases, dict(self._accepted), now().date())
        shown = (is_sealed(plan), plan.versions, slips, readers(plan), plan.sessions, leaves)
        if shown != self._shown:
            self._shown = shown
            self._stops = {}
            self._show_cards()
            self.older.show_slips(slips)
            tab_in_order(self)

    def arrive(self) -> None:
        """Put the focus on what can be done first."""
        if self._panel is not None:
            self._panel.arrive()
        elif self.plan.versions and self._cards:
            first = self._cards[0].findChild(QPushButton)
            (first or self.head.set_button).setFocus()
        else:
            self.head.to_sign.setFocus()

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

    def _log_button(self) -> QPushButton:
        button = QPushButton(self.words(phrase("What was given to whom…")))
        button.setObjectName("givenLog")
        button.setProperty("kind", "quiet")
        button.clicked.connect(self._on_log)
        return button

    def _on_changed(self, kinds: object) -> None:
        if kinds:
            self.refresh()

    def _show_cards(self) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [
            *map(self._card, self._people()),
            room_card(self.words, self.acts.maker().for_room(), self._on_act),
        ]
        for card in self._cards:
            self._rows.addWidget(card)

    def _people(self) -> tuple[Person, ...]:
        """Return who has a copy; before the first seal, who will get one."""
        copies = newest_copies(self.plan, self.papers)
        if not self.plan.versions:
            return readers(self.plan)
        return tuple(person for person in self.plan.people if person.id in copies)

    def _copy_of(self, person: str) -> PaperWish:
        """Return a person's sealed copy, or a draft where there is none that may be given."""
        slip = newest_copies(self.plan, self.papers).get(person)
        accepted = self._accepted.get(person, NOTHING_ACCEPTED)
        is_stopped = bool(self._ended(person).of_copy & accepted)
        return PaperWish(person, slip=None if is_stopped else slip, accepted=accepted)

    def _ended(self, person: str) -> Stops:
        """Return the leave that ended for a person, whether someone has accepted it or not."""
        if person not in self._stops:
            self._stops[person] = stops_for(self.acts.maker(), self.plan, self.papers, person)
        return self._stops[person]

    def _is_stopped(self, person: str) -> bool:
        return not self._ended(person).all <= self._accepted.get(person, NOTHING_ACCEPTED)

    def _card(self, person: Person) -> PersonPapers:
        copy = self._copy_of(person.id)
        has_copy = person.id in newest_copies(self.plan, self.papers)
        number = self.plan.versions[-1].number if has_copy else 0
        facts = facts_of(self.words, self.plan, person, copy.slip, number)
        leave = self._leave_panel(person.id)
        card = PersonPapers(self.words, facts, copy, lambda: self.acts.maker().offered(person.id), leave)
        card.acted.connect(self._on_act)
        return card

    def _leave_panel(self, person: str) -> LeavePanel | None:
        stops = self._ended(person)
        if not stops.all:
            return None
        said = leave_sentences(self.plan, person, stops.all, day_of(self.plan, now()), self.words)
        is_accepted = not self._is_stopped(person)
        panel = LeavePanel(self.words, said, is_accepted=is_accepted, is_sealed=bool(stops.of_copy))
        panel.accepted.connect(partial(self._on_accepted, person))
        panel.consents.connect(partial(self.opened.emit, "consents"))
        panel.sealing.connect(partial(self.opened.emit, "sign"))
        return panel

    def _on_accepted(self, person: str) -> None:
        """Give this person what can still be given from now on, and say so on their card."""
        self._accepted[person] = self._ended(person).all
        self.refresh()
        card = next(each for each in self._cards if each.objectName().startswith(f"copy-{person}-"))
        card.findChildren(QPushButton)[0].setFocus()
        self.reveal(card)

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
            "hand": self._on_hand,
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
        stopped = {person.id for person in people if self._is_stopped(person.id)}
        panel = SetPanel(self.words, people, offers, apart, stopped)
        panel.wanted.connect(self._on_set_wanted)
        self._open_panel(panel)

    def _on_set_wanted(self, wishes: object, copies: int) -> None:
        self._close_panel()
        if isinstance(wishes, tuple):
            self.acts.print(wishes, copies)

    def _on_data(self, wish: PaperWish) -> None:
        panel = DataPanel(self.words, self.name_of(wish.reader))
        panel.wanted.connect(partial(self._on_data_wanted, wish))
        self._open_panel(panel)

    def _on_data_wanted(self, wish: PaperWish, kind: object) -> None:
        if isinstance(kind, DataKind):
            self.acts.save_data(wish.reader or "", kind, wish.accepted)

    def _on_log(self) -> None:
        self._open_panel(GivenPanel(self.words, self.plan, self.papers.disclosures(self.plan)))

    def _on_hand(self, wish: PaperWish) -> None:
        reader, plan = wish.reader or "", self.plan
        others = (replace(wish, slip=None, kind=kind) for kind in self.acts.maker().offered(reader))
        said = leave_sentences(plan, reader, self._ended(reader).all, day_of(plan, now()), self.words)
        facts = HandOver(self.name_of(reader), reader, (wish, *others), self.people(), " ".join(said))
        panel = HandOverPanel(self.words, facts)
        panel.wanted.connect(self._on_handed)
        self._open_panel(panel)

    def _on_handed(self, wish: PaperWish, how: Given, whom: str) -> None:
        if self.acts.hand_over(wish, how, whom):
            self._on_panel_closed()

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
