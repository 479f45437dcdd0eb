"""The plan as one reader will read it: one text with headings, for eyes and for screen readers."""

from collections.abc import Iterable, Iterator
from html import escape
from string import Template
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from fteam.rules.plan_view import DecisionLine, PersonLine, PlanView, PromiseLine, PromiserLines
from fteam.words import Words, phrase
from ui.look.theme import tokens_now

RANGE: Final = " · "
ISOLATE: Final = "\u2068"
END: Final = "\u2069"
STYLE: Final = Template("p { margin: 3px 0; } h3 { margin: 14px 0 4px 0; } .quiet { color: $quiet; }")


class ReadBack(QTextBrowser):
    """A text that is as tall as its words, so that the page scrolls and not the text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty text.

        Args:
            name: What screen readers say.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setObjectName("readBack")
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: tuple[PlanView, Words] | None = None

    def show_view(self, view: PlanView, words: Words) -> None:
        """Show a view in its own language.

        Args:
            view: What the reader may see.
            words: The reader's language.
        """
        if self._shown == (view, words):
            return
        self._shown = (view, words)
        self._write()

    def _write(self) -> None:
        if self._shown is None:
            return
        view, words = self._shown
        option = QTextOption(self.document().defaultTextOption())
        rtl = Qt.LayoutDirection.RightToLeft if words.is_rtl else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(rtl)
        self.document().setDefaultTextOption(option)
        self.document().setDefaultStyleSheet(STYLE.substitute(quiet=tokens_now().quiet))
        self.setHtml("".join(_lines(view, words)))
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


def _lines(view: PlanView, words: Words) -> Iterator[str]:
    yield f"<h2>{escape(view.family_label)}</h2>"
    day = words.date(view.day) if view.day else ""
    yield _quiet(RANGE.join(part for part in (view.meeting_type, day, view.agency) if part))
    yield from _part(words(phrase("Why we met.")), [_plain(view.purpose)] if view.purpose else [])
    question = [_plain(view.question)] if view.question else []
    yield from _part(words(phrase("What we met to decide.")), question)
    yield from _part(words(phrase("What was decided.")), _decisions(view, words))
    yield from _part(words(phrase("Who was here")), [_person(each) for each in view.here])
    yield from _part(words(phrase("Could not come:")), [_person(each) for each in view.not_here])
    read = [_quote(each.words, each.by, each.translation) for each in view.words_read]
    yield from _part(words(phrase("Words that were read")), read)
    yield from _part(words(phrase("What we hope for")), [_quote(each.words, each.by) for each in view.hopes])
    strengths = [_quote(each.words, each.by, each.evidence) for each in view.strengths]
    yield from _part(words(phrase("What is going well")), strengths)
    needs = [_plain(f"{each.number}. {each.words}", each.by, each.urgency) for each in view.needs]
    yield from _part(words(phrase("What we need")), needs)
    yield from _part(words(phrase("What each person will do")), _promises(view, words))
    asks = [_plain(each.words, each.name, each.when) for each in view.asks]
    yield from _part(words(phrase("We will ask")), asks)
    times = [
        _plain(
            RANGE.join(part for part in (each.adult, each.children) if part), each.when, each.how, each.place
        )
        for each in view.family_times
    ]
    yield from _part(words(phrase("Family time")), times)
    steps = [_plain(f"{each.trigger} → {each.action}", each.who, each.how_quickly) for each in view.safety]
    yield from _part(words(phrase("Keeping everyone safe")), steps)
    yield from _part(words(phrase("What is missing in our community")), [_plain(each) for each in view.gaps])
    meetings = [_plain(each.when, each.words) for each in view.next_meetings]
    yield from _part(words(phrase("When we meet next")), meetings)
    review = [_plain(view.review_route)] if view.review_route else []
    yield from _part(words(phrase("How to ask for a review")), review)
    yield from _part(words(phrase("Privacy")), [_quiet(notice) for notice in view.notices])


def _decisions(view: PlanView, words: Words) -> Iterator[str]:
    for each in view.decisions:
        yield from _decision(each, words)


def _decision(each: DecisionLine, words: Words) -> Iterator[str]:
    yield f"<p><b>{_safe(each.answer)}</b></p>"
    yield _quiet(RANGE.join(part for part in (each.question, each.decided_by) if part))
    for stand in each.stands:
        said = words(phrase("“{words}”"), words=stand.words) if stand.words else ""
        yield _plain(RANGE.join(part for part in (stand.name, stand.stand, said) if part))
    if each.agency_reasons:
        yield _plain(" ".join((words(phrase("The agency's reason:")), each.agency_reasons)))


def _promises(view: PlanView, words: Words) -> Iterator[str]:
    for person in view.promisers:
        yield from _promiser(person, words)


def _promiser(person: PromiserLines, words: Words) -> Iterator[str]:
    yield f"<p><b>{_safe(person.name)}</b> <span class='quiet'>{_safe(person.role)}</span></p>"
    for each in person.promises:
        yield _promise(each, words)


def _promise(each: PromiseLine, words: Words) -> str:
    first = words(phrase("First step: {words}"), words=each.first_step) if each.first_step else ""
    plan_b = words(phrase("If it does not work: {words}"), words=each.plan_b) if each.plan_b else ""
    return _plain(f"{each.number}. {each.words}", each.when, first, each.checked, plan_b)


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    written = list(lines)
    if written:
        yield f"<h3>{escape(title)}</h3>"
        yield from written


def _person(line: PersonLine) -> str:
    return _plain(RANGE.join(part for part in (line.name, line.native) if part), line.role, line.how)


def _quote(said: str, by: str, more: str = "") -> str:
    return _plain(f"“{said}”", by, more)


def _plain(said: str, *quiet: str) -> str:
    rest = RANGE.join(_safe(part) for part in quiet if part)
    lines = _safe(said).replace("\n", "<br>")
    return f"<p>{lines} <span class='quiet'>{rest}</span></p>" if rest else f"<p>{lines}</p>"


def _quiet(said: str) -> str:
    return f"<p class='quiet'>{_safe(said)}</p>"


def _safe(said: str) -> str:
    """Return words for a text with markup, in a direction of their own: dots stay at their end."""
    return escape(f"{ISOLATE}{said}{END}")
