"""One person's papers: their copy first, everything else folded below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fteam.handouts import Handout
from fteam.records.person import Person, ReadingSupport
from fteam.records.plan import Plan
from fteam.rules.names import initials
from fteam.rules.profiles import rules_of
from fteam.words import Phrase, Words, phrase
from ui.look.theme import scaled
from ui.page import PaperSlip
from ui.sections.papers_work import PaperWish
from ui.widgets.flow import FlowLayout
from ui.widgets.fold import FoldButton
from ui.widgets.text import Text

SIDE_BY_SIDE: Final = 640
ACTS: Final[tuple[tuple[str, Phrase], ...]] = (
    ("look", phrase("Look")),
    ("print", phrase("Print…")),
    ("save", phrase("Save a copy…")),
)
Offer = Callable[[], Sequence[Handout]]


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What a card of papers says about whose they are.

    Attributes:
        key: Object name of the card.
        name: Whose papers they are.
        letters: Initials.
        note: Language, large print, or that it is a draft.
        handling: How their papers are handled, in sentences.
        is_paper_only: Whether they get no file.
    """

    key: str
    name: str
    letters: str
    note: str
    handling: tuple[str, ...] = ()
    is_paper_only: bool = False


def facts_of(words: Words, plan: Plan, person: Person, slip: PaperSlip | None, number: int) -> PersonFacts:
    """Return what a card says about a person.

    Args:
        words: The screen's language.
        plan: The plan.
        person: Whose papers they are.
        slip: Their sealed copy; None for a draft.
        number: Number of the version of their copy; 0 if they have none.
    """
    note = words.language_name(slip.language) if slip else words(phrase("Draft"))
    if person.reading_support is ReadingSupport.LARGE_PRINT:
        note = words(phrase("{language}, large print"), language=note)
    rules = rules_of(plan, person.id)
    return PersonFacts(
        key=f"copy-{person.id}-{number}",
        name=person.called,
        letters=initials(person.called),
        note=note,
        handling=tuple(map(words, rules.handling)),
        is_paper_only=rules.is_paper_only,
    )


class PaperLine(QWidget):
    """Words about one paper, and its buttons beside them or below.

    Signals:
        acted(str, object): What was pressed, and the wish.
    """

    acted = Signal(str, object)

    def __init__(self, words: Words, wish: PaperWish, whose: str, head: QWidget, name: str) -> None:
        """Make the line.

        Args:
            words: The screen's language.
            wish: The paper.
            whose: Name for screen readers.
            head: What stands before the buttons.
            name: How the names of its buttons end.
        """
        super().__init__()
        self._words = words
        self._box = box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(head, 1)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, 8)
        self.buttons: dict[str, QPushButton] = {}
        for key, said in ACTS:
            button = self._button(words(said), f"{key}{name}", whose)
            button.clicked.connect(partial(self._on_act, key, wish))
            self.buttons[key] = button
        box.addWidget(self._buttons)

    def add(self, button: QWidget) -> None:
        """Put one more button at the end."""
        self._flow.addWidget(button)

    def _button(self, said: str, name: str, whose: str) -> QPushButton:
        button = QPushButton(said)
        button.setObjectName(name)
        button.setAccessibleName(self._words(phrase("{what}: {name}"), what=said, name=whose))
        self._flow.addWidget(button)
        return button

    def _on_act(self, key: str, wish: PaperWish) -> None:
        self.acted.emit(key, wish)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: on a narrow page, or with large letters, the buttons stand below."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent, /) -> bool:
        """Qt: the buttons' widths are known once they have their look."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.StyleChange}:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        is_wide = self.width() >= scaled(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        buttons = self._buttons.findChildren(QPushButton)
        room = sum(button.sizeHint().width() + self._flow.spacing() for button in buttons)
        self._buttons.setMinimumWidth(room if is_wide else 0)
        # Quiet buttons are lower; in one line all stand on one height.
        height = max(button.sizeHint().height() for button in buttons)
        for button in buttons:
            button.setMinimumHeight(height)


class PersonPapers(QFrame):
    """A card with one person's copy; the rest unfolds.

    Signals:
        acted(str, object): ``look``, ``print``, ``save``, ``protect``, ``data`` or ``hand``, and the wish.
    """

    acted = Signal(str, object)

    def __init__(
        self,
        words: Words,
        facts: PersonFacts,
        copy: PaperWish,
        more: Offer,
        leave: QWidget | None = None,
    ) -> None:
        """Make the card.

        Args:
            words: The screen's language.
            facts: Whose papers they are.
            copy: Their copy of the plan.
            more: Tells which other papers there are; asked when the card is unfolded.
            leave: Says that leave ended for them, where it did.
        """
        super().__init__()
        self._words = words
        self._facts = facts
        self._copy = copy
        self._more = more
        self.setObjectName(facts.key)
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 6)
        column.setSpacing(8)
        self.line = PaperLine(words, copy, facts.name, _head(words, facts), "Copy")
        self.line.acted.connect(self.acted)
        self.body = QWidget()
        self._rows = QVBoxLayout(self.body)
        self._rows.setContentsMargins(0, 0, 0, 8)
        self._rows.setSpacing(8)
        self.fold = FoldButton(words(phrase("More papers")), "morePapers", self.body)
        more_said = words(phrase("More papers"))
        self.fold.setAccessibleName(words(phrase("{what}: {name}"), what=more_said, name=facts.name))
        self.fold.toggled.connect(self._on_fold)
        self.line.add(self.fold)
        column.addWidget(self.line)
        if leave is not None:
            column.addWidget(leave)
        column.addWidget(self.body)

    def _on_fold(self, is_open: bool) -> None:  # noqa: FBT001  # Qt's signal
        if is_open and not self._rows.count():
            self._fill()

    def _fill(self) -> None:
        kinds = self._more()
        for said in self._facts.handling:
            self._rows.addWidget(Text(said, "strong"))
        if not kinds:
            self._rows.addWidget(
                Text(self._words(phrase("There are no other papers for them yet.")), "quiet")
            )
        for kind in kinds:
            wish = PaperWish(self._copy.reader, kind, accepted=self._copy.accepted)
            self._rows.addWidget(paper_row(self._words, wish, self._facts.name, self.acted.emit))
        self._rows.addWidget(self._special())

    def _special(self) -> QWidget:
        """Return the acts that few people need."""
        words = self._words
        flow = FlowLayout(special := QWidget(), 8)
        acts = [("hand", phrase("Handed over…"))]
        if not self._facts.is_paper_only:
            acts.append(("data", phrase("For other systems…")))
            if self._copy.slip:
                acts.insert(1, ("protect", phrase("Protected copy…")))
        for key, said in acts:
            button = QPushButton(words(said))
            button.setProperty("kind", "quiet")
            button.setObjectName(key)
            name = words(phrase("{what}: {name}"), what=button.text(), name=self._facts.name)
            button.setAccessibleName(name)
            button.clicked.connect(partial(self._on_special, key))
            flow.addWidget(button)
        return special

    def _on_special(self, key: str) -> None:
        self.acted.emit(key, self._copy)


def paper_row(words: Words, wish: PaperWish, whose: str, act: Callable[[str, object], None]) -> PaperLine:
    """Return a line for one of the other papers.

    Args:
        words: The screen's language.
        wish: The paper.
        whose: Name for screen readers.
        act: Told what was pressed.
    """
    title = wish.title(words)
    said = words(phrase("{paper} · {name}"), paper=title, name=whose) if whose else title
    line = PaperLine(words, wish, said, Text(title), "Paper")
    line.setObjectName(f"paper-{wish.key}-{wish.reader or 'room'}")
    line.acted.connect(act)
    return line


def room_card(words: Words, wishes: Sequence[PaperWish], act: Callable[[str, object], None]) -> QFrame:
    """Return a card with the papers that belong to nobody alone.

    Args:
        words: The screen's language.
        wishes: The papers.
        act: Told what was pressed.
    """
    card = QFrame()
    card.setObjectName("room")
    card.setProperty("kind", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(14, 8, 14, 8)
    column.setSpacing(8)
    column.addWidget(Text(words(phrase("For the table")), "section"))
    for wish in wishes:
        column.addWidget(paper_row(words, wish, "", act))
    if not wishes:  # shown before it has a place, it would be a window of its own for a moment
        card.hide()
    return card


def _head(words: Words, facts: PersonFacts) -> QWidget:
    head = QWidget()
    line = QHBoxLayout(head)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    letters = Text(facts.letters, "initials")
    letters.setAlignment(Qt.AlignmentFlag.AlignCenter)
    letters.setWordWrap(False)
    line.addWidget(letters)
    names = QVBoxLayout()
    names.setSpacing(0)
    name = Text(facts.name, "strong")
    if words.is_rtl:
        # A name in Latin letters would stand at the far side, away from its letters.
        name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    names.addWidget(name)
    names.addWidget(Text(facts.note, "quiet"))
    line.addLayout(names, 1)
    return head
