"""Older versions of the plan, quietly: each copy can still be looked at and saved."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fteam.words import phrase
from ui.page import Page, PaperSlip
from ui.sections.papers_work import PaperWish
from ui.widgets.fold import FoldButton
from ui.widgets.text import Text

ACTS: Final = (("look", phrase("Look")), ("save", phrase("Save a copy…")))


class OlderPapers(QWidget):
    """A folded list of the copies of older versions, the newest first.

    Signals:
        acted(str, object): ``look`` or ``save``, and the wish.
    """

    acted = Signal(str, object)

    def __init__(self, page: Page) -> None:
        """Make an empty list.

        Args:
            page: The page it stands on.
        """
        super().__init__()
        self._page = page
        self.setObjectName("olderPapers")
        self._lines: list[QFrame] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        body = QWidget()
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self.fold = FoldButton(page.words(phrase("Older versions")), "olderVersions", body)
        line = QHBoxLayout()
        line.addWidget(self.fold)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(body)

    def show_slips(self, slips: tuple[PaperSlip, ...]) -> None:
        """Show the copies of all versions but the newest.

        Args:
            slips: All copies of the plan.
        """
        for line in self._lines:
            line.hide()
            line.deleteLater()
        order = {person.id: place for place, person in enumerate(self._page.plan.people)}
        self._lines = [
            self._line(slip, version.number)
            for version in reversed(self._page.plan.versions[:-1])
            for slip in sorted(slips, key=lambda each: order.get(each.reader, -1))
            if slip.version_id == version.id
        ]
        for line in self._lines:
            self._rows.addWidget(line)
        self.setVisible(bool(self._lines))

    def _line(self, slip: PaperSlip, number: int) -> QFrame:
        words = self._page.words
        name = self._page.name_of(slip.reader) or words(phrase("The whole team"))
        frame = QFrame()
        frame.setObjectName(f"copy-{slip.reader}-{number}")
        frame.setProperty("kind", "plain")
        line = QHBoxLayout(frame)
        line.setContentsMargins(14, 2, 14, 2)
        line.setSpacing(8)
        said = words(phrase("Version {n} · {name}"), n=number, name=name)
        line.addWidget(Text(said, "quiet"), 1)
        for key, act in ACTS:
            button = QPushButton(words(act))
            button.setProperty("kind", "quiet")
            button.setObjectName(f"{key}Copy")
            button.setAccessibleName(words(phrase("{what}: {name}"), what=button.text(), name=said))
            button.clicked.connect(partial(self._on_act, key, PaperWish(slip.reader, slip=slip)))
            line.addWidget(button)
        return frame

    def _on_act(self, key: str, wish: PaperWish) -> None:
        self.acted.emit(key, wish)
