"""Two readers' plans side by side, section by section; what only one of them reads says so."""

from collections.abc import Iterator
from html import escape
from string import Template
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from fteam.rules.compare import Beside, Match, Pair, side_by_side
from fteam.rules.plan_view import PlanView
from fteam.words import Words, phrase
from ui.look.theme import scaled, tokens_now
from ui.widgets.chips import Option
from ui.widgets.editors import ChoiceEditor
from ui.widgets.flow import FlowLayout
from ui.widgets.fold import Labelled
from ui.widgets.text import Text

MARGIN: Final = 14
NAME_WIDTH: Final = 230
ISOLATE, END = "\u2068", "\u2069"
ONLY, OTHER_WORDS = "▸", "≈"
STYLE: Final = Template(
    "td { padding: 3px 8px; vertical-align: top; } h3 { margin: 12px 0 2px 0; } "
    ".quiet { color: $quiet; } .only { background: $tint; }"
)
Views = tuple[PlanView, PlanView]


class PairText(QTextBrowser):
    """A text of two columns that is as tall as its words, so that the page scrolls and not the text."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Make an empty text.

        Args:
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._words = words
        self.setObjectName("sideBySide")
        self.setAccessibleName(words(phrase("Two plans side by side")))
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: Views | None = None

    def show_views(self, first: PlanView, second: PlanView) -> None:
        """Show two views beside each other."""
        self._shown = (first, second)
        self._write()

    def forget(self) -> None:
        """Show nothing."""
        self._shown = None
        self.clear()
        self._fit()

    def _write(self) -> None:
        if self._shown is None:
            return
        first, second = self._shown
        option = QTextOption(self.document().defaultTextOption())
        rtl = Qt.LayoutDirection.RightToLeft if self._words.is_rtl else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(rtl)
        self.document().setDefaultTextOption(option)
        tokens = tokens_now()
        self.document().setDefaultStyleSheet(STYLE.substitute(quiet=tokens.quiet, tint=tokens.tint))
        self.setHtml("".join(_html(first, second, self._words)))
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(round(self.document().size().height()) + 24)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: another width, another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent, /) -> None:
        """Qt: other colours or letters are written again."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._write()


class PairCard(QFrame):
    """Two choices of reader and their plans.

    Signals:
        chosen(str, str): The ids of the two readers.
    """

    chosen = Signal(str, str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Make a card without readers.

        Args:
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setObjectName("pair")
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 10, MARGIN, MARGIN)
        column.setSpacing(8)
        self.first, self.second = ChoiceEditor(()), ChoiceEditor(())
        for choice in (self.first, self.second):
            choice.setMinimumWidth(scaled(NAME_WIDTH))
        line = QWidget()
        flow = FlowLayout(line, MARGIN)
        flow.addWidget(Labelled(words(phrase("First reader")), "firstReader", self.first))
        flow.addWidget(Labelled(words(phrase("Second reader")), "secondReader", self.second))
        column.addWidget(line)
        said = phrase("{only} stands before what only one of them reads, {other} before other words.")
        column.addWidget(Text(words(said, only=ONLY, other=OTHER_WORDS), "quiet"))
        self.text = PairText(words)
        column.addWidget(self.text)
        for choice in (self.first, self.second):
            choice.activated.connect(self._on_chosen)

    def offer(self, people: tuple[Option, ...], first: str, second: str) -> None:
        """Offer the readers; two who are chosen already stay while they are still there."""
        for choice, wished in ((self.first, first), (self.second, second)):
            chosen = choice.value()
            choice.offer(people)
            choice.fill(chosen if chosen in dict(people) else wished)

    def pair(self) -> tuple[str, str]:
        """Return the ids of the two readers."""
        return self.first.value(), self.second.value()

    def _on_chosen(self) -> None:
        self.chosen.emit(*self.pair())


def _html(first: PlanView, second: PlanView, words: Words) -> Iterator[str]:
    names = (first.reader_name, second.reader_name)
    yield '<table width="100%" cellspacing="0">'
    heads = [f'<td width="50%"><b>{_safe(name)}</b></td>' for name in names]
    yield _row(heads[0], heads[1], words)
    for beside in side_by_side(first, second, words):
        yield from _section(beside, names, words)
    yield "</table>"


def _section(beside: Beside, names: tuple[str, str], words: Words) -> Iterator[str]:
    yield f'<tr><td colspan="2"><h3>{escape(words(beside.section.label))}</h3></td></tr>'
    for pair in beside.pairs:
        mine, theirs = _sides(pair, names, words)
        yield _row(mine, theirs, words)


def _row(first: str, second: str, words: Words) -> str:
    """Put the first reader where reading begins; Qt lays a table out from the left in every language."""
    return f"<tr>{second}{first}</tr>" if words.is_rtl else f"<tr>{first}{second}</tr>"


def _sides(pair: Pair, names: tuple[str, str], words: Words) -> tuple[str, str]:
    if pair.match is Match.BOTH:
        return _cell(pair.first), _cell(pair.second)
    if pair.match is Match.REWORDED:
        mark = f"{OTHER_WORDS} {words(pair.match.label)}"
        return _cell(pair.first, mark), _cell(pair.second, mark)
    is_first = pair.match is Match.FIRST
    said = f"{ONLY} {words(pair.match.label, name=names[0 if is_first else 1])}"
    only, other = _cell(pair.first or pair.second, said, "only"), "<td></td>"
    return (only, other) if is_first else (other, only)


def _cell(said: str, mark: str = "", kind: str = "") -> str:
    begin = f"<span class='quiet'>{_safe(mark)}</span><br>" if mark else ""
    looks = f" class='{kind}'" if kind else ""
    return f"<td{looks}>{begin}{_safe(said)}</td>"


def _safe(said: str) -> str:
    """Return words for a text with markup, in a direction of their own: dots stay at their end."""
    return escape(f"{ISOLATE}{said}{END}").replace("\n", "<br>")
