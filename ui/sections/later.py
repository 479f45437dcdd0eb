"""What can be added to a sealed paper later: partners' signatures, copies that come back, time stamps."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from fteam.errors import FTeamError
from fteam.progress import Progress
from fteam.records.issued import Given
from fteam.seal.verdict import CheckResult
from fteam.words import Phrase, phrase
from ui.page import Page, PaperSlip
from ui.sections.countersign import Copy, CountersignForm
from ui.sections.later_work import PDF_FILES, written
from ui.sections.papers_panel import Panel
from ui.sections.papers_work import PaperMaker, PaperWish, now
from ui.sections.stamp import StampForm
from ui.untrusted import read_untrusted
from ui.widgets.ask_file import ask_open
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text

MARGIN: Final = 14
KEPT_SIGNED: Final = phrase("Kept as the newest copy. It is signed in these names: {names}.")
KEPT_STAMPED: Final = phrase("Kept as the newest copy. It has a time stamp now.")


class LaterPanel(Panel):
    """A form in the place of the list of papers; it scrolls."""

    def __init__(self, page: Page, title: Phrase, name: str, form: CountersignForm | StampForm) -> None:
        """Show a form.

        Args:
            page: The page it stands on.
            title: What stands above it.
            name: Object name.
            form: What is filled in.
        """
        super().__init__(page.words, page.words(title), name)
        self.form = form
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("pageBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, MARGIN, 0)
        column.addWidget(form)
        column.addStretch(1)
        area.setWidget(body)
        self.column.addWidget(area, 1)

    def arrive(self) -> None:
        """Put the focus where work begins."""
        self.form.arrive()


class LaterPapers(QFrame):
    """A card with what can be added after the seal; nothing of it is needed for a plan to count.

    Signals:
        opened(object): A panel is to be shown in the place of the list.
    """

    opened = Signal(object)

    def __init__(self, page: Page) -> None:
        """Make the card.

        Args:
            page: The page it stands on.
        """
        super().__init__()
        self._page = page
        self.setObjectName("later")
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 8, MARGIN, 8)
        column.setSpacing(8)
        column.addWidget(Text(page.words(phrase("After the seal")), "section"))
        flow = FlowLayout(spacing=8)
        self.sign_button = self._button(
            phrase("A partner signs with a certificate…"), "partnerSigns", self._on_sign
        )
        self.back_button = self._button(phrase("A copy came back signed…"), "cameBack", self._on_came_back)
        self.stamp_button = self._button(phrase("Time stamp…"), "timeStamp", self._on_stamp)
        for button in (self.sign_button, self.back_button, self.stamp_button):
            flow.addWidget(button)
        column.addLayout(flow)
        self.hide()

    def refresh(self) -> None:
        """Show what can be done with the newest version."""
        plan = self._page.plan
        self.setVisible(bool(plan.versions))
        self.stamp_button.setVisible(bool(self._page.papers.stamp_services()))

    def _button(self, said: Phrase, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self._page.words(said))
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _copies(self) -> list[Copy]:
        """Return the copies of the newest version, in the order of the people on the plan."""
        page, plan = self._page, self._page.plan
        order = {person.id: place for place, person in enumerate(plan.people)}
        slips = [slip for slip in page.papers.slips(plan) if slip.version_id == plan.versions[-1].id]
        team = page.words(phrase("The whole team"))
        return [
            Copy(slip.sha256, page.name_of(slip.reader) or team, partial(page.papers.pdf, plan, slip.sha256))
            for slip in sorted(slips, key=lambda slip: order.get(slip.reader, -1))
        ]

    def _hand_out(self, path: Path, pdf: bytes) -> None:
        """Save a copy that was signed or stamped just now, and write down that it was given."""
        page, plan = self._page, self._page.plan
        slip = self._slip_of(pdf)
        if slip is None:  # a file from elsewhere was signed
            written(path, pdf)
            return
        maker, wish = PaperMaker(plan, page.papers, now()), PaperWish(slip.reader or None, slip=slip)
        maker.give(wish, Progress.silent())
        written(path, pdf)
        maker.disclose(wish, Given.SAVED, pdf)

    def _slip_of(self, pdf: bytes) -> PaperSlip | None:
        """Return the slip of the copy whose newest state this is."""
        page, plan = self._page, self._page.plan
        for slip in page.papers.slips(plan):
            try:
                is_same = page.papers.pdf(plan, slip.sha256) == pdf
            except FTeamError:  # another copy that was erased has nothing to do with this one
                continue
            if is_same:
                return slip
        return None

    def _on_sign(self) -> None:
        page, plan = self._page, self._page.plan
        keep = partial(page.papers.take_back, plan)
        form = CountersignForm(page.words, page.jobs, self._copies(), keep)
        form.save_by(self._hand_out)
        self.opened.emit(
            LaterPanel(page, phrase("A partner signs with a certificate"), "countersignPanel", form)
        )

    def _on_stamp(self) -> None:
        page, plan, papers = self._page, self._page.plan, self._page.papers
        form = StampForm(
            page.words,
            page.jobs,
            self._copies(),
            [service.name for service in papers.stamp_services()],
            partial(papers.ask_for_stamp, plan),
            partial(papers.add_reply, plan),
            papers.waiting_stamps(plan),
        )
        form.save_by(self._hand_out)
        self.opened.emit(LaterPanel(page, phrase("Time stamp"), "stampPanel", form))

    def _on_came_back(self) -> None:
        title = self._page.words(phrase("Choose the signed copy"))
        ask_open(self, "chooseSigned", title, [PDF_FILES], self.take_back)

    def take_back(self, path: Path) -> None:
        """Keep a copy that came back with more signatures, as its newest state.

        Args:
            path: Where the file lies.
        """
        page, plan = self._page, self._page.plan

        def work(_progress: Progress) -> CheckResult:
            return page.papers.take_back(plan, read_untrusted(path))

        label = page.words(phrase("Checking the copy…"))
        page.jobs.start(owner=self, label=label, work=work, done=self._on_taken)

    def _on_taken(self, result: CheckResult) -> None:
        names = ", ".join(result.signed_since)
        self._page.notices.tell(self._page.words(KEPT_SIGNED if names else KEPT_STAMPED, names=names))
