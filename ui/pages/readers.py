"""What will they see? All readers at once before any paper leaves, and two of them side by side."""

from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShowEvent

from fteam.rules.days import day_of
from fteam.rules.previews import Preview, first_parent, most_held, previews
from fteam.words import phrase
from ui.page import Page
from ui.sections.readers_pair import PairCard
from ui.sections.readers_table import ALL, NONE, SOME, MatrixTable, Named
from ui.sections.readers_why import WhyCard
from ui.widgets.fold import FoldButton
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

WORKING: Final = phrase("Working out what each person will see…")


class ReadersPage(Page):
    """A table of readers and sections, the reasons of one cell, and two plans side by side.

    The copies are worked out away from the screen and kept until the plan changes.
    """

    def build(self) -> None:
        """Make the table, the card of reasons and the card of two readers."""
        words = self.words
        self._found: tuple[Preview, ...] = ()
        self._of: object = None
        self._running: object = None
        self.state = Text("", "quiet")
        self.state.setObjectName("previewState")
        self.column.addWidget(self.state)
        self.table = MatrixTable(words)
        self.table.asked.connect(self._on_asked)
        self.table.walked.connect(self._on_walked)
        self.table.hide()
        self.column.addWidget(self.table)
        self.why = WhyCard(words)
        self.why.opened.connect(self.opened)
        self.why.closed.connect(self._on_why_closed)
        self.column.addWidget(self.why)
        self.pair = PairCard(words)
        self.pair.chosen.connect(self._show_pair)
        self.beside = FoldButton(words(phrase("Two readers side by side")), "beside", self.pair)
        self.beside.toggled.connect(self._on_beside)
        self.beside.setEnabled(False)
        self.column.addWidget(self.beside)
        self.column.addWidget(self.pair)

    def refresh(self) -> None:
        """Work the copies out anew if the plan has changed and someone looks."""
        if self.isVisible():
            self._work_out()

    def arrive(self) -> None:
        """Put the keys into the table."""
        self.table.setFocus()

    def covered(self) -> None:
        """Reasons and plans are not seen again by themselves."""
        self.why.put_away()
        self.beside.setChecked(False)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Qt: what changed meanwhile is worked out when the page is seen."""
        super().showEvent(event)
        self._work_out()

    def _on_changed(self, kinds: object) -> None:
        if kinds:
            self.refresh()

    def _work_out(self) -> None:
        plan = self.plan
        if self._of is plan or self._running is plan:
            return
        self._running = plan
        self.state.say(self.words(WORKING))
        on = day_of(plan, datetime.now().astimezone())
        work = partial(previews, plan, on, self.words)
        self.jobs.start(owner=self, label=self.words(WORKING), work=work, done=partial(self._on_found, plan))

    def _on_found(self, plan: object, found: tuple[Preview, ...]) -> None:
        if self._running is not plan:
            return  # the plan changed while they were worked out
        is_first = self._of is None
        self._of, self._running, self._found = plan, None, found
        self.why.put_away()
        self.table.show_rows([Named(each.row, self.name_of(each.row.reader)) for each in found])
        self.table.setVisible(bool(found))
        self.beside.setEnabled(bool(found))
        self._show_state()
        self._offer_pair()
        tab_in_order(self)
        if is_first:
            self.arrive()  # a table that was not shown could not take the keys

    def _show_state(self) -> None:
        words = self.words
        if not self._found:
            self.state.say(words(phrase("Nobody is on the team yet, so nobody gets a copy.")))
            self.foot.left.say("")
            return
        legend = phrase(
            "{all} everything, {some} some of it, {none} nothing. Press Enter on a cell to see why."
        )
        self.state.say(words(legend, all=ALL, some=SOME, none=NONE))
        held = sum(bool(each.row.held) for each in self._found)
        said = words.many(
            "Something is held back from {n} reader.", "Something is held back from {n} readers.", held
        )
        self.foot.left.say(said if held else words(phrase("Everyone reads the whole plan.")))

    def _offer_pair(self) -> None:
        first = first_parent(self.plan, self._found)
        people = tuple((each.row.reader, self.name_of(each.row.reader)) for each in self._found)
        self.pair.offer(people, first, most_held(self._found, first) or first)
        if self.beside.isChecked():
            self._show_pair()

    def _on_beside(self, is_open: bool) -> None:  # noqa: FBT001  # Qt's signal
        if is_open:
            self._show_pair()
            self.reveal(self.pair)
        else:
            self.pair.text.forget()

    def _show_pair(self) -> None:
        views = {each.row.reader: each.view for each in self._found}
        first, second = (views.get(reader) for reader in self.pair.pair())
        if first is not None and second is not None:
            self.pair.text.show_views(first, second)

    def _on_asked(self, place: QModelIndex) -> None:
        self.why.show_cell(self.plan, self.table.rows.named(place), self.table.rows.section(place))
        tab_in_order(self)
        self.reveal(self.why)

    def _on_walked(self, place: QModelIndex) -> None:
        """Keep the row where the keys are on the screen: the page scrolls, not the table."""
        body = self.area.widget()
        if body is not None:
            row = self.table.visualRect(place)
            middle = self.table.viewport().mapTo(body, row.center())
            self.area.ensureVisible(0, middle.y(), 0, row.height())

    def _on_why_closed(self) -> None:
        self.table.setFocus()
