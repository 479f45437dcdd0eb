"""What is done with papers: looked at, printed, saved, opened; each hand-out is written down."""

from collections.abc import Callable, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from fteam.errors import FixableError, FTeamError
from fteam.exports import DataFile, DataKind, data_file
from fteam.files import write_whole
from fteam.papers import words_for
from fteam.progress import Progress
from fteam.records.issued import Given, IssueKind
from fteam.rules.leave import NOTHING_ACCEPTED, LeaveEndedError
from fteam.seal.carrier import ProtectedCopy
from fteam.sealed import protected_copy
from fteam.words import phrase
from ui.page import Page
from ui.printing import Printed, Sheet, print_sheets
from ui.sections.papers_work import SHORT, MadePaper, PaperMaker, PaperWish, now

JOB_NAME: Final = "fteam"
"""What a printer's list calls the work before the first paper; it tells nothing of a family."""


class CopyNotSavedError(FixableError):
    """The disk refused a copy."""

    says = phrase("This copy could not be saved there. Choose another folder, or make room and try again.")


class PaperActs(QObject):
    """Does with papers what people ask for, away from the screen.

    Signals:
        made(object, object): A paper to look at: the wish and what was made.
        began(str): Label of work that begins.
        protected(str): The words that open the protected copy that was made.
    """

    made = Signal(object, object)
    began = Signal(str)
    protected = Signal(str)

    def __init__(self, page: Page) -> None:
        """Act for a page.

        Args:
            page: The page; its plan, papers, jobs and notices are used.
        """
        super().__init__(page)
        self._page = page
        self._words = page.words
        self._locked: tuple[PaperWish, ProtectedCopy] | None = None

    def maker(self) -> PaperMaker:
        """Return who makes papers of the plan as it is now."""
        return PaperMaker(self._page.plan, self._page.papers, now())

    def look(self, wish: PaperWish) -> None:
        """Make a paper and show it."""
        self._make(wish, partial(self.made.emit, wish))

    def open(self, wish: PaperWish) -> None:
        """Show a paper in another program."""
        self._give(wish, partial(self._on_open, wish))

    def save(self, wish: PaperWish) -> None:
        """Make a paper, then ask where it is saved."""
        self._give(wish, partial(self._ask_where, wish))

    def print(self, wishes: Sequence[PaperWish], copies: int = 1) -> None:
        """Ask for a printer and send papers there, each as a job of its own."""
        maker = self.maker()
        try:
            for wish in wishes:
                maker.refuse_ended(wish)
        except LeaveEndedError as error:
            self._page.notices.show(error)
        else:
            chosen = partial(self._print_on, maker, tuple(wishes), copies)
            self._page.papers.ask_printer(JOB_NAME, chosen)

    def keep_file(self, name: str, data: bytes, noted: Callable[[], None]) -> None:
        """Ask where a file is saved; once it is, call ``noted``."""
        dialog = QFileDialog(self._page, self._words(phrase("Save a copy")), str(Path.home()))
        dialog.setObjectName("saveCopy")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffix = Path(name).suffix
        dialog.setNameFilter(f"*{suffix}")
        dialog.setDefaultSuffix(suffix.lstrip("."))
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self._write, data, noted))
        dialog.open()

    def save_data(self, reader: str, kind: DataKind, accepted: frozenset[str] = NOTHING_ACCEPTED) -> None:
        """Write a reader's plan for another system, then ask where it is saved.

        Args:
            reader: Id of the reader.
            kind: How it is written.
            accepted: Ids of ended leave without which it is written.
        """
        page, label = self._page, self._words(phrase("Writing the file…"))
        plan, at, language, maker = page.plan, now(), page.papers.language(), self.maker()
        self.began.emit(label)

        def work(_progress: Progress) -> DataFile:
            return data_file(kind, plan, reader, at, language, accepted=accepted)

        def done(file: DataFile) -> None:
            self.keep_file(file.name, file.data, partial(noted, file.data))

        def noted(data: bytes) -> None:
            page.papers.note(plan, IssueKind.HANDOUT, data, reader=reader, handout=kind.key)
            maker.disclose_data(reader, kind, data)

        page.jobs.start(owner=self, label=label, work=work, done=done)

    def protect(self, wish: PaperWish) -> None:
        """Lock a sealed copy inside another file, and tell the words that open it."""
        page, label = self._page, self._words(phrase("Making the protected copy…"))
        maker, papers = self.maker(), page.papers
        words, look = words_for(page.plan, wish.reader or "", papers.language()), papers.look(now())
        self.began.emit(label)

        def work(progress: Progress) -> ProtectedCopy:
            return protected_copy(maker.give(wish, progress).pdf, words, look)

        page.jobs.start(owner=self, label=label, work=work, done=partial(self._on_protected, wish))

    def save_protected(self) -> None:
        """Ask where the protected copy that was made last is saved."""
        if self._locked is not None:
            wish, made = self._locked
            code = sha256(made.pdf).hexdigest()[:SHORT]
            self.keep_file(f"locked-{code}.pdf", made.pdf, partial(self._note_protected, wish, made.pdf))

    def hand_over(self, wish: PaperWish, how: Given, recipient: str) -> bool:
        """Write down that a paper was handed over without this computer.

        Args:
            wish: Which paper of whose.
            how: How it was given.
            recipient: Id of the person who got it.

        Returns:
            Whether it stands in the log now.
        """
        try:
            self.maker().disclose(wish, how, recipient=recipient)
        except FTeamError as error:
            self._page.notices.show(error)
            return False
        self._page.notices.tell(self._words(phrase("It is written down.")))
        return True

    def forget(self) -> None:
        """Forget the protected copy and its words."""
        self._locked = None

    def _note_protected(self, wish: PaperWish, pdf: bytes) -> None:
        document = wish.slip.sha256 if wish.slip else ""
        plan, reader = self._page.plan, wish.reader or ""
        self._page.papers.note(plan, IssueKind.PROTECTED, pdf, reader=reader, document=document)
        self.maker().disclose(wish, Given.PROTECTED, pdf)

    def _on_protected(self, wish: PaperWish, made: ProtectedCopy) -> None:
        self._locked = (wish, made)
        self.protected.emit(made.passphrase)

    def _make(self, wish: PaperWish, done: Callable[[MadePaper], None]) -> None:
        maker = self.maker()
        if wish.slip is None:
            self._start(partial(maker.make, wish), done)
            return
        try:
            made = maker.make(wish, Progress.silent())  # it is made already; fetching takes a moment
        except FTeamError as error:
            self._page.notices.show(error)
        else:
            done(made)

    def _give(self, wish: PaperWish, done: Callable[[MadePaper], None]) -> None:
        self._start(partial(self.maker().give, wish), done)

    def _start(self, work: Callable[[Progress], MadePaper], done: Callable[[MadePaper], None]) -> None:
        label = self._words(phrase("Making the paper…"))
        self.began.emit(label)
        self._page.jobs.start(owner=self, label=label, work=work, done=done)

    def _on_open(self, wish: PaperWish, made: MadePaper) -> None:
        try:
            self._page.papers.open(made.name, made.pdf)
            self.maker().note(wish, Given.OPENED, made.pdf)
        except FTeamError as error:
            self._page.notices.show(error)

    def _ask_where(self, wish: PaperWish, made: MadePaper) -> None:
        self.keep_file(made.name, made.pdf, partial(self.maker().note, wish, Given.SAVED, made.pdf))

    def _write(self, data: bytes, noted: Callable[[], None], path: str) -> None:
        """Save a file, whole or not at all."""
        try:
            write_whole(Path(path), data)
            noted()
        except OSError:
            self._page.notices.show(CopyNotSavedError())
        except FTeamError as error:
            self._page.notices.show(error)
        else:
            self._page.notices.tell(self._words(phrase("The copy is saved.")))

    def _print_on(
        self, maker: PaperMaker, wishes: tuple[PaperWish, ...], copies: int, printer: QPrinter
    ) -> None:
        label = self._words(phrase("Printing…"))
        if len(wishes) > 1:
            printer.setFromTo(0, 0)  # chosen pages make sense for one paper only
        sheets = [_sheet(maker, wish, copies) for wish in wishes]
        self.began.emit(label)

        def work(progress: Progress) -> Printed:
            return print_sheets(sheets, printer, progress)

        self._page.jobs.start(owner=self, label=label, work=work, done=self._on_printed)

    def _on_printed(self, printed: Printed) -> None:
        words = self._words
        said = words.many(
            "{n} page was sent to the printer.", "{n} pages were sent to the printer.", printed.pages
        )
        if printed.was_stopped:
            said = words.many(
                "Stopped. {n} paper was printed before.",
                "Stopped. {n} papers were printed before.",
                printed.papers,
            )
        self._page.notices.tell(said)


def _sheet(maker: PaperMaker, wish: PaperWish, copies: int) -> Sheet:
    def make(progress: Progress) -> bytes:
        return maker.give(wish, progress).pdf

    return Sheet(wish.key, make, partial(maker.note, wish, Given.PRINTED), copies)
