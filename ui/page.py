"""What every page is: built once, refreshed from the plan, acting through the desk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fteam.document.paper import PaperLook
from fteam.erase import Eraser
from fteam.guide.route import next_step, step_before
from fteam.guide.steps import Step
from fteam.meeting import OpenMeeting
from fteam.papers import SealedCopy
from fteam.records.issued import Disclosure, IssueKind
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.rules.heard import at_the_table
from fteam.seal.key import SealKey
from fteam.seal.stamp_service import StampService
from fteam.seal.verdict import CheckResult
from fteam.words import Words, phrase
from ui.desk import Desk
from ui.jobs import Jobs
from ui.notices import Notices
from ui.widgets.chips import Option
from ui.widgets.frame import FootLine
from ui.widgets.text import SayBox, Text

MARGIN: Final = 24
GAP: Final = 12


class PaperSlip(Protocol):
    """What is known of a sealed paper without reading it."""

    @property
    def version_id(self) -> str:
        """Id of the plan version."""
        ...

    @property
    def reader(self) -> str:
        """Id of the person it was made for."""
        ...

    @property
    def language(self) -> str:
        """Tag of its language."""
        ...

    @property
    def sha256(self) -> str:
        """Fingerprint of its bytes."""
        ...

    @property
    def filed_at(self) -> datetime:
        """Moment of filing."""
        ...


class Papers(Protocol):
    """Sealed papers and the facilitator's key; in the app the vault has them."""

    def key(self, plan: Plan, at: datetime) -> SealKey:
        """Return the facilitator's key; it is made at the first seal."""
        ...

    def look(self, at: datetime) -> PaperLook:
        """Return the page size and the like from the settings."""
        ...

    def language(self) -> str:
        """Return the language of papers for readers of whom nothing is known."""
        ...

    def file(self, meeting: OpenMeeting, copies: Sequence[SealedCopy], at: datetime) -> None:
        """Keep sealed copies as the next version, all or nothing."""
        ...

    def slips(self, plan: Plan) -> tuple[PaperSlip, ...]:
        """Return what is known of a plan's sealed papers."""
        ...

    def pdf(self, plan: Plan, sha256: str) -> bytes:
        """Return the sealed paper with a fingerprint."""
        ...

    def take_back(self, plan: Plan, untrusted: bytes) -> CheckResult:
        """Keep a copy with more signatures or a stamp as its newest state; may be called from any thread."""
        ...

    def ask_for_stamp(self, plan: Plan, sealed: bytes) -> bytes:
        """Return a time-stamp request for a copy, which waits for the answer; from any thread."""
        ...

    def add_reply(self, plan: Plan, untrusted: bytes) -> bytes:
        """Add a time-stamping service's answer to the copy that waits for it; from any thread."""
        ...

    def waiting_stamps(self, plan: Plan) -> int:
        """Return how many requests for a time stamp wait for their answer."""
        ...

    def stamp_services(self) -> tuple[StampService, ...]:
        """Return the time-stamping services that are set."""
        ...

    def open(self, name: str, pdf: bytes) -> None:
        """Show a paper in the system's viewer."""
        ...

    def ask_printer(self, name: str, chosen: Callable[[QPrinter], None]) -> None:
        """Let a person choose a printer; what is chosen takes it, and prints."""
        ...

    def note(
        self,
        plan: Plan,
        kind: IssueKind,
        made: bytes,
        *,
        reader: str = "",
        handout: str = "",
        version: int = 0,
        document: str = "",
    ) -> None:
        """Write down in the register that a file was handed out; may be called from any thread."""
        ...

    def disclose(self, line: Disclosure) -> None:
        """Write down in the disclosure log that a paper was given; may be called from any thread."""
        ...

    def disclosures(self, plan: Plan) -> tuple[Disclosure, ...]:
        """Return the disclosure log of a plan, the oldest line first."""
        ...


@dataclass(frozen=True)
class Tools:
    """What every page is given.

    Attributes:
        desk: The one door to the open meeting.
        words: The screen's language.
        jobs: Long work.
        notices: Errors and news.
        papers: Sealed papers and the key that seals them.
        eraser: Erases words for good; None where there is no vault.
    """

    desk: Desk
    words: Words
    jobs: Jobs
    notices: Notices
    papers: Papers
    eraser: Eraser | None = None


class Page(QWidget):
    """One stage of the meeting on the screen.

    Subclasses fill ``column`` in ``build`` and show the plan in ``refresh``; they hold no copy of anything.

    Signals:
        opened(str): Key of another step that the person wants to open.
    """

    opened = Signal(str)

    def __init__(self, step: Step, tools: Tools, parent: QWidget | None = None) -> None:
        """Build the page and show the plan.

        Args:
            step: The stage it shows.
            tools: What it works with.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.step = step
        self.tools = tools
        self.desk = tools.desk
        self.words = tools.words
        self.jobs = tools.jobs
        self.notices = tools.notices
        self.papers = tools.papers
        self.setObjectName("page")
        self.setAccessibleName(self.words(step.title))
        self._frame()
        self.build()
        self.column.addStretch(1)
        self.refresh()
        self.desk.changed.connect(self._on_changed)

    def build(self) -> None:
        """Make the widgets; called once."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the plan as it is now."""
        raise NotImplementedError

    def arrive(self) -> None:
        """The page was opened: put the caret where typing begins."""

    def covered(self) -> None:
        """The screen was covered: what must not be seen again by itself is put away."""

    def try_again(self) -> None:
        """Try again was pressed after something was not kept; pages with typed words add them again."""

    @property
    def plan(self) -> Plan:
        """The plan as it is on disk."""
        return self.desk.plan

    def people(self) -> tuple[Option, ...]:
        """Return the ids and names of everyone on the plan, for choices."""
        return tuple((person.id, person.called) for person in self.plan.people)

    def speakers(self) -> tuple[Option, ...]:
        """Return the ids and names of the people with a voice at the table, for the number keys."""
        return tuple((person.id, person.called) for person in at_the_table(self.plan))

    def name_of(self, person_id: str | None) -> str:
        """Return what a person is called, or nothing."""
        person = self.plan.find(Person, person_id)
        return person.called if person else ""

    def reveal(self, part: QWidget) -> None:
        """Scroll until a part that was just opened is on the screen, once it has its place."""
        QTimer.singleShot(0, part, partial(self._scroll_to, part))

    def _scroll_to(self, part: QWidget) -> None:
        body, bar = self.area.widget(), self.area.verticalScrollBar()
        if body is None or not body.isAncestorOf(part):
            return
        # What was just opened has no size, and the bar no new end, before everything is laid out.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        top = part.mapTo(body, QPoint(0, 0)).y()
        if top < bar.value() or top + part.height() > bar.value() + self.area.viewport().height():
            bar.setValue(top - GAP)

    def _frame(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("pageBody")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(MARGIN, MARGIN - 8, MARGIN, GAP)
        self.column.setSpacing(GAP)
        self.column.addWidget(Text(self.words(self.step.heading), "title"))
        self.column.addWidget(
            SayBox(self.words(phrase("Say:")), self.words(self.step.say), self.words(self.step.advice))
        )
        self.area.setWidget(body)
        outer.addWidget(self.area, 1)
        outer.addWidget(self._foot())

    def _foot(self) -> QWidget:
        before, after = step_before(self.step.key), next_step(self.step.key)
        self.foot = FootLine(
            self.words(phrase("Back")) if before else "", self.words(after.onward) if after else ""
        )
        self.foot.setContentsMargins(MARGIN, 0, MARGIN, GAP)
        line = self.foot.layout()
        if isinstance(line, QHBoxLayout):
            line.insertStretch(1)  # without words on the left the buttons keep their size
        if before:
            self.foot.back.connect(self._on_back)
        if after:
            self.foot.onward.connect(self._on_onward)
        return self.foot

    def _on_back(self) -> None:
        before = step_before(self.step.key)
        if before:
            self.opened.emit(before.key)

    def _on_onward(self) -> None:
        after = next_step(self.step.key)
        if after:
            self.opened.emit(after.key)

    def _on_changed(self, kinds: object) -> None:
        shows = self.also_shows()
        if isinstance(kinds, frozenset) and (kinds & shows or (kinds and object in shows)):
            self.refresh()

    def also_shows(self) -> frozenset[object]:
        """Return the kinds of record whose change refreshes this page: the step's, and people.

        ``object`` stands for any kind.
        """
        return frozenset({*self.step.shows, Person})
