"""Share the plan: each reader's own sealed copy, opened, printed or saved; older versions below."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from fteam.errors import FixableError, FTeamError
from fteam.files import write_whole
from fteam.records.paper import PlanVersion
from fteam.rules.content import is_sealed
from fteam.rules.names import initials
from fteam.words import phrase
from ui.page import Page, PaperSlip
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

MARGIN: Final = 14
SHORT: Final = 8
PDF: Final = "*.pdf"


class CopyNotSavedError(FixableError):
    """The disk refused a copy."""

    says = phrase("This copy could not be saved there. Choose another folder, or make room and try again.")


class SharePage(Page):
    """A row for each reader of the newest version, and the older versions quietly below."""

    def build(self) -> None:
        """Make the line for “not sealed yet” and the lists."""
        words = self.words
        self.unsealed = QFrame()
        self.unsealed.setProperty("kind", "card")
        self.unsealed.setProperty("tone", "loud")
        line = QHBoxLayout(self.unsealed)
        line.setContentsMargins(MARGIN, 12, MARGIN, 12)
        self.why = Text("")
        self.why.setObjectName("notSealed")
        line.addWidget(self.why, 1)
        self.to_sign = QPushButton(words(phrase("Read back and sign")))
        self.to_sign.setObjectName("toSign")
        self.to_sign.clicked.connect(partial(self.opened.emit, "sign"))
        line.addWidget(self.to_sign)
        self.title = Text("", "section")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.older_title = Text(words(phrase("Older versions")), "section")
        self._older = QVBoxLayout()
        self._older.setSpacing(4)
        self.column.addWidget(self.unsealed)
        self.column.addWidget(self.title)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.older_title)
        self.column.addLayout(self._older)
        self._lines: list[QFrame] = []
        self._shown: tuple[str, ...] = ()

    def refresh(self) -> None:
        """Show the copies of the newest version."""
        versions = self.plan.versions
        self._show_state()
        slips = self.papers.slips(self.plan) if versions else ()
        shown = (*(version.id for version in versions), *(slip.sha256 for slip in slips))
        if shown != self._shown:
            self._shown = shown
            self._show_slips(slips)
        self.older_title.setVisible(len(versions) > 1)
        count = sum(slip.version_id == versions[-1].id for slip in slips) if versions else 0
        said = self.words.many(
            "{n} copy, each for its own reader.", "{n} copies, each for its own reader.", count
        )
        none = self.words(phrase("After the seal each person gets a copy made for them."))
        self.foot.left.say(said if count else none)

    def arrive(self) -> None:
        """Put the focus on what can be done first."""
        first = next((line.findChild(QPushButton) for line in self._lines), None)
        (first or self.to_sign).setFocus()

    def open_copy(self, slip: PaperSlip) -> None:
        """Show a copy in the system's viewer."""
        try:
            self.papers.open(file_name(slip), self.papers.pdf(self.plan, slip.sha256))
        except FTeamError as error:
            self.notices.show(error)

    def print_copy(self, slip: PaperSlip) -> None:
        """Send a copy to the printer."""
        try:
            self.papers.print(file_name(slip), self.papers.pdf(self.plan, slip.sha256))
        except FTeamError as error:
            self.notices.show(error)

    def ask_where(self, slip: PaperSlip) -> None:
        """Ask where a copy is saved; the window stays usable meanwhile."""
        dialog = QFileDialog(self, self.words(phrase("Save a copy")), str(Path.home()), PDF)
        dialog.setObjectName("saveCopy")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(file_name(slip))
        dialog.fileSelected.connect(partial(self.save_copy, slip))
        dialog.open()

    def save_copy(self, slip: PaperSlip, path: str) -> None:
        """Save a copy, whole or not at all."""
        try:
            write_whole(Path(path), self.papers.pdf(self.plan, slip.sha256))
        except OSError:
            self.notices.show(CopyNotSavedError())
        except FTeamError as error:
            self.notices.show(error)
        else:
            self.notices.tell(self.words(phrase("The copy is saved.")))

    def also_shows(self) -> frozenset[object]:
        """Return everything: any change makes the seal older than the plan."""
        return frozenset({object})

    def _on_changed(self, kinds: object) -> None:
        if kinds:
            self.refresh()

    def _show_state(self) -> None:
        words, versions = self.words, self.plan.versions
        self.unsealed.setVisible(not is_sealed(self.plan))
        if not versions:
            self.why.setText(
                words(phrase("The plan is not sealed yet. Read it back, sign it, then seal it."))
            )
            self.title.say("")
            return
        last = versions[-1]
        changed = phrase("The plan changed after version {n}. These copies show it as it was then.")
        self.why.setText(words(changed, n=last.number))
        day, at = (
            words.short_date(last.sealed_at.astimezone().date()),
            words.time(last.sealed_at.astimezone()),
        )
        self.title.say(words(phrase("Version {n}, sealed {day} {at}"), n=last.number, day=day, at=at))

    def _show_slips(self, slips: tuple[PaperSlip, ...]) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        order = {person.id: place for place, person in enumerate(self.plan.people)}
        for version in reversed(self.plan.versions):
            own = [slip for slip in slips if slip.version_id == version.id]
            for slip in sorted(own, key=lambda slip: order.get(slip.reader, -1)):
                is_newest = version.id == self.plan.versions[-1].id
                line = self._line(slip, version, is_newest=is_newest)
                self._lines.append(line)
                (self._rows if is_newest else self._older).addWidget(line)
        tab_in_order(self)

    def _line(self, slip: PaperSlip, version: PlanVersion, *, is_newest: bool) -> QFrame:
        words = self.words
        name = self.name_of(slip.reader) or words(phrase("The whole team"))
        frame = QFrame()
        frame.setObjectName(f"copy-{slip.reader}-{version.number}")
        frame.setProperty("kind", "card" if is_newest else "plain")
        line = QHBoxLayout(frame)
        line.setContentsMargins(MARGIN, 6, MARGIN, 6)
        line.setSpacing(10)
        if is_newest:
            letters = Text(initials(name), "initials")
            letters.setAlignment(Qt.AlignmentFlag.AlignCenter)
            letters.setWordWrap(False)
            line.addWidget(letters)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Text(name, "strong" if is_newest else "quiet"))
        language = words.language_name(slip.language)
        said = words(phrase("Version {n} · {language}"), n=version.number, language=language)
        names.addWidget(Text(language if is_newest else said, "quiet"))
        line.addLayout(names, 1)
        acts = [("open", phrase("Open"), self.open_copy), ("save", phrase("Save a copy…"), self.ask_where)]
        if is_newest:
            acts.insert(1, ("print", phrase("Print"), self.print_copy))
        for key, said_act, act in acts:
            button = QPushButton(words(said_act))
            button.setObjectName(f"{key}Copy")
            button.setAccessibleName(words(phrase("{what}: {name}"), what=button.text(), name=name))
            button.clicked.connect(partial(act, slip))
            if not is_newest:
                button.setProperty("kind", "quiet")
            line.addWidget(button)
        return frame


def file_name(slip: PaperSlip) -> str:
    """Return a name for a copy's file that tells nothing of the family."""
    return f"plan-{slip.sha256[:SHORT]}.pdf"
