"""Says before the seal which letters cannot be printed yet, and how to add them."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from fteam.document.letters import MissingLetters, missing_letters
from fteam.document.packs import Pack, add_pack
from fteam.progress import Progress
from fteam.records.plan import SHELVES, Plan
from fteam.words import phrase
from ui.page import Page
from ui.widgets.ask_file import ask_open
from ui.widgets.text import Text

PACK_FILES: Final = "ZIP (*.zip)"
ANY_FILES: Final = "* (*)"
Find = Callable[[Iterable[str]], MissingLetters]


class LettersCard(QFrame):
    """Stands on the page only while letters are missing; it blocks nothing."""

    def __init__(self, page: Page, find: Find = missing_letters) -> None:
        """Make a hidden card.

        Args:
            page: The page it stands on.
            find: Finds the letters that this computer cannot print.
        """
        super().__init__()
        self._page = page
        self._find = find
        self._letters: frozenset[str] = frozenset()
        self.missing = MissingLetters((), (), ())
        words = page.words
        self.setObjectName("lettersMissing")
        self.setProperty("kind", "card")
        self.setProperty("tone", "loud")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addWidget(Text(words(phrase("Letters that cannot be printed yet")), "section"))
        self.said = Text("")
        self.said.setObjectName("lettersSaid")
        column.addWidget(self.said)
        self.names = Text("")
        self.names.setObjectName("lettersNames")
        column.addWidget(self.names)
        self.add_button = QPushButton(words(phrase("Add letters from a file…")))
        self.add_button.setObjectName("addLetters")
        self.add_button.clicked.connect(self._on_add)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def refresh(self) -> None:
        """Look through the plan; most changes bring no new letter, and cost nothing."""
        letters = frozenset(letter for text in texts_of(self._page.plan) for letter in text)
        if letters != self._letters:
            self._letters = letters
            self._show(self._find(sorted(letters)))

    def take(self, path: Path) -> None:
        """Add letters from a file.

        Args:
            path: What a person chose; anything may be in it.
        """
        page = self._page
        label = page.words(phrase("Adding the letters…"))

        def work(_progress: Progress) -> Pack:
            return add_pack(path)

        page.jobs.start(owner=self, label=label, work=work, done=self._on_added)

    def _show(self, missing: MissingLetters) -> None:
        self.missing = missing
        words = self._page.words
        self.said.setText("\n".join(missing.sentences(words)))
        names = ", ".join(_names_with(self._page.plan, frozenset(missing.letters)))
        self.names.say(words(phrase("These names are among them: {names}"), names=names) if names else "")
        self.add_button.setVisible(bool(missing.packs))
        self.setVisible(bool(missing))

    def _on_add(self) -> None:
        title = self._page.words(phrase("Choose a file with letters"))
        ask_open(self, "chooseLetters", title, [PACK_FILES, ANY_FILES], self.take)

    def _on_added(self, pack: Pack) -> None:
        words = self._page.words
        added = phrase("Added: {letters}. Papers print them from now on.")
        self._page.notices.tell(words(added, letters=words(pack.title)))
        self._show(self._find(sorted(self._letters)))


def texts_of(plan: Plan) -> Iterator[str]:
    """Return every text of a plan that a paper may print; ids are among them and do no harm."""
    for record in (
        plan.family,
        plan.meeting,
        *(record for name in SHELVES for record in getattr(plan, name)),
    ):
        yield from _texts(record.model_dump())


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)


def _names_with(plan: Plan, letters: frozenset[str]) -> Iterator[str]:
    """Return the names of people and organizations that have one of the letters."""
    names = [person.full_name for person in plan.people] + [house.name for house in plan.organizations]
    return (name for name in names if letters & frozenset(name))
