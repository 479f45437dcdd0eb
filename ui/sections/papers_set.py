"""Print the table's set: who gets which papers, and how many of each; every person their own view."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fteam.handouts import Handout
from fteam.records.person import Person, ReadingSupport
from fteam.rules.disclosing import PLAN
from fteam.words import Words, phrase
from ui.look.theme import scaled
from ui.sections.papers_panel import Panel
from ui.sections.papers_work import PaperMaker, PaperWish
from ui.widgets.editors import ChoiceEditor
from ui.widgets.fold import Labelled
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

MOST_COPIES: Final = 9
SIDE_BY_SIDE: Final = 640
AT_FIRST: Final = frozenset({PLAN, Handout.FRIDGE.key})
"""What most families take home; everything else is one tick away."""

APART: Final = phrase(
    "Some of these people meet apart. Print their papers by themselves, and look at the name before you "
    "hand a paper over."
)

Offers = Mapping[str | None, Sequence[PaperWish]]
"""What each reader can get, their plan first; None is the room."""


class SetPanel(Panel):
    """Ticks for people and papers, the number of copies, and what will come out.

    Signals:
        wanted(object, int): The papers to print, in the order of the people, and how often each.
    """

    wanted = Signal(object, int)

    def __init__(
        self,
        words: Words,
        people: Sequence[Person],
        offers: Offers,
        apart: Collection[str] = (),
        stopped: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show who can get what.

        Args:
            words: The screen's language.
            people: Who can get papers.
            offers: What each of them can get.
            apart: Ids of people behind a wall; their papers must not lie in the same pile by chance.
            stopped: Ids of people for whom leave ended; someone decides about that on their card first.
            parent: Qt's owner.
        """
        super().__init__(words, words(phrase("Print the table's set")), "setPanel", parent)
        self._people = tuple(people)
        self._offers = offers
        self._apart = frozenset(apart)
        self._stopped = frozenset(stopped)
        self.who: dict[str, QCheckBox] = {}
        self.papers: dict[str, QCheckBox] = {}
        self.room: list[tuple[PaperWish, QCheckBox]] = []
        self.column.addWidget(
            Text(words(phrase("Each person gets their own view. Nothing stays on the disk.")), "quiet")
        )
        if self._apart:
            self.column.addWidget(Text(words(APART), "strong"))
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(24)
        self._pair.addLayout(self._for_whom(), 1)
        self._pair.addLayout(self._which(), 1)
        self.scrolling().addLayout(self._pair)
        self.column.addLayout(self._foot())
        self._show_sum()
        tab_in_order(self)

    def arrive(self) -> None:
        """Begin with the first person."""
        (next(iter(self.who.values()), None) or self.close_button).setFocus()

    def wishes(self) -> tuple[PaperWish, ...]:
        """Return the papers that are ticked, person by person, then those of the room."""
        own = [
            wish
            for person, tick in self.who.items()
            if tick.isChecked()
            for wish in self._offers.get(person, ())
            if self.papers[_key(wish)].isChecked()
        ]
        return (*own, *(wish for wish, tick in self.room if tick.isChecked()))

    def _for_whom(self) -> QVBoxLayout:
        words = self.words
        column = self._column(words(phrase("For whom")))
        everyone = QPushButton(words(phrase("Everyone or nobody")))
        everyone.setObjectName("everyone")
        everyone.setProperty("kind", "quiet")
        everyone.clicked.connect(self._on_everyone)
        column.addWidget(everyone, 0, Qt.AlignmentFlag.AlignLeading)
        for person in self._people:
            is_large = person.reading_support is ReadingSupport.LARGE_PRINT
            said = words(phrase("{name}, large print"), name=person.called) if is_large else person.called
            is_stopped = person.id in self._stopped
            if is_stopped:
                said = words(phrase("{name}: leave has ended, see their card"), name=person.called)
            is_on = person.id not in self._apart | self._stopped
            self.who[person.id] = tick = self._tick(column, said, f"who-{person.id}", is_on=is_on)
            tick.setEnabled(not is_stopped)
        column.addStretch(1)
        return column

    def _which(self) -> QVBoxLayout:
        words = self.words
        column = self._column(words(phrase("Which papers")))
        for key, title in self._titles(self._offers[person.id] for person in self._people).items():
            self.papers[key] = self._tick(column, title, f"paper-{key}", is_on=key in AT_FIRST)
        room = self._offers.get(None, ())
        if room:
            column.addWidget(Text(words(phrase("For the table")), "section"))
        for place, wish in enumerate(room, start=1):
            tick = self._tick(column, wish.title(words), f"room-{wish.key}-{place}", is_on=False)
            self.room.append((wish, tick))
        column.addStretch(1)
        return column

    def _titles(self, offers: Iterable[Sequence[PaperWish]]) -> dict[str, str]:
        titles: dict[str, str] = {}
        for wishes in offers:
            for wish in wishes:
                titles.setdefault(_key(wish), wish.title(self.words))
        return titles

    def _column(self, title: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(Text(title, "section"))
        return column

    def _tick(self, column: QVBoxLayout, said: str, name: str, *, is_on: bool) -> QCheckBox:
        tick = QCheckBox(said)
        tick.setObjectName(name)
        tick.setChecked(is_on)
        tick.toggled.connect(self._on_ticked)
        column.addWidget(tick)
        return tick

    def _foot(self) -> QHBoxLayout:
        words = self.words
        line = QHBoxLayout()
        line.setSpacing(12)
        self.copies = ChoiceEditor([(str(number), str(number)) for number in range(1, MOST_COPIES + 1)])
        self.copies.currentIndexChanged.connect(self._on_copies)
        line.addWidget(Labelled(words(phrase("Copies of each")), "copies", self.copies))
        self.sum = Text("", "strong")
        self.sum.setObjectName("sum")
        line.addWidget(self.sum, 1)
        self.print_button = QPushButton(words(phrase("Print…")))
        self.print_button.setObjectName("printSet")
        self.print_button.setProperty("kind", "main")
        self.print_button.clicked.connect(self._on_print)
        line.addWidget(self.print_button)
        return line

    def _copies(self) -> int:
        return int(self.copies.value())

    def _show_sum(self) -> None:
        count = len(self.wishes()) * self._copies()
        self.sum.setText(self.words.many("{n} paper", "{n} papers", count))
        self.print_button.setEnabled(count > 0)

    def _on_everyone(self) -> None:
        ticks = [tick for tick in self.who.values() if tick.isEnabled()]
        some_missing = not all(tick.isChecked() for tick in ticks)
        for tick in ticks:
            tick.setChecked(some_missing)

    def _on_ticked(self, _is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._show_sum()

    def _on_copies(self, _count: int) -> None:
        self._show_sum()

    def _on_print(self) -> None:
        self.wanted.emit(self.wishes(), self._copies())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: on a narrow page, or with large letters, the papers stand below the people."""
        super().resizeEvent(event)
        wide = self.width() >= scaled(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self._pair.setDirection(direction.LeftToRight if wide else direction.TopToBottom)


def _key(wish: PaperWish) -> str:
    """Return one key for everyone's plan, sealed or not."""
    return wish.key if wish.kind is not None else PLAN


def offers_for(people: Sequence[Person], copy_of: Callable[[str], PaperWish], maker: PaperMaker) -> Offers:
    """Return what each person and the room can get.

    Args:
        people: Who can get papers.
        copy_of: Gives a person's copy of the plan.
        maker: Tells which other papers there are.
    """
    own: dict[str | None, Sequence[PaperWish]] = {
        person.id: (copy, *(PaperWish(person.id, kind, accepted=copy.accepted) for kind in kinds))
        for person in people
        for copy, kinds in [(copy_of(person.id), maker.offered(person.id))]
    }
    own[None] = maker.for_room()
    return own
