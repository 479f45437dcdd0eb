"""Who may see a line and what protects it: one click or one key for what is usual."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fteam.records.audience import FAMILY_ONLY, LOCKED, STAFF_ONLY, TEAM, Audience, AudienceKind, Tag
from fteam.words import Words, phrase
from ui.widgets.chips import Chips, Option
from ui.widgets.fold import FoldButton

NAMED: Final = "people"
PLAIN: Final = {"team": TEAM, "family": FAMILY_ONLY, "staff": STAFF_ONLY, "locked": LOCKED}
KEYS: Final = {"team": "Alt+E", "family": "Alt+F", "staff": "Alt+S", NAMED: "Alt+O"}


class Privacy(QWidget):
    """Chips for the audience, the people it names, and the tags that protect a line.

    Signals:
        edited(): A person chose something else.
    """

    edited = Signal()

    def __init__(self, words: Words, *, keys: bool = False, parent: QWidget | None = None) -> None:
        """Make the rows; everyone on the team may see the line.

        Args:
            words: The screen's language.
            keys: Whether Alt+E, F, S and O choose everyone, family, staff, only these people.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._words = words
        self._sessions: tuple[Option, ...] = ()
        self._also: tuple[Option, ...] = ()
        self._first = ""
        self._follows = False
        self._build()
        self._offer_plain()
        self.who.choose("team")
        self._show_rows()
        for code, key in KEYS.items() if keys else ():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(partial(self._on_key, code))

    def offer(self, people: Sequence[Option], sessions: Sequence[Option]) -> None:
        """Offer these people and sessions instead."""
        self._sessions = tuple(sessions)
        self._offer_plain()
        self.named.offer(people)

    def follow(self, person: str) -> None:
        """Know who is speaking: “only these people” begins with them."""
        self._first = person
        if self.who.code() == NAMED and (self._follows or not self.named.codes()):
            self._name_first()

    def audience(self) -> Audience | None:
        """Return the audience, or None while nobody is chosen for “only these people”."""
        code = self.who.code()
        if code == NAMED:
            people = self.named.codes()
            return Audience.only(*people) if people else None
        return PLAIN.get(code) or Audience.of_session(code)

    def chosen_tags(self) -> tuple[Tag, ...]:
        """Return the tags."""
        return tuple(Tag(code) for code in self.tags.codes())

    def fill(self, audience: Audience, tags: Sequence[Tag]) -> None:
        """Show an audience and tags, whatever they are: nothing is opened by showing it."""
        locked = audience.kind is AudienceKind.LOCKED
        missing = audience.session and audience.session not in dict(self._sessions)
        self._also = (("locked", self._words(AudienceKind.LOCKED.label)),) if locked else ()
        if missing:
            self._also = ((audience.session or "", self._words(AudienceKind.SESSION.label)),)
        self._offer_plain()
        self._follows = False
        self.named.choose(*audience.people)
        self.who.choose(audience.session or audience.kind.value)
        self.tags.choose(*(tag.value for tag in tags))
        self.protection.setChecked(bool(tags))
        self._show_rows()

    def protect(self, audience: Audience, tags: Sequence[Tag]) -> None:
        """Choose a narrower audience and more tags, as if a person had: “mark as private” was pressed."""
        self.fill(audience, (*self.chosen_tags(), *(tag for tag in tags if tag not in self.chosen_tags())))
        self.edited.emit()

    def choose(self, code: str) -> None:
        """Choose an audience as if its chip was pressed."""
        self.who.choose(code)
        self._on_who(code)

    def add_button(self, button: QWidget) -> None:
        """Put one more quiet button at the end of the first row."""
        self.who.end_with(button)

    def _build(self) -> None:
        words = self._words
        self.who = Chips(words(phrase("Who may see it")))
        self.who.setObjectName("whoMaySee")
        self.named = Chips(words(phrase("Only")), several=True)
        self.named.setObjectName("whoNamed")
        tags = [(tag.value, words(tag.label)) for tag in Tag]
        self.tags = Chips(words(phrase("Protect as")), tags, several=True)
        self.tags.setObjectName("tags")
        self.protection: QPushButton = FoldButton(words(phrase("Protection…")), "protection", self.tags)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.who.end_with(self.protection)
        column.addWidget(self.who)
        column.addWidget(self.named)
        column.addWidget(self.tags)
        self.who.chosen.connect(self._on_who)
        self.named.chosen.connect(self._on_named)
        self.tags.chosen.connect(self._on_tags)

    def _offer_plain(self) -> None:
        words = self._words
        chosen = self.who.code()
        self.who.offer((
            ("team", words(phrase("Everyone"))),
            *self._sessions,
            ("family", words(phrase("Family only"))),
            ("staff", words(phrase("Staff only"))),
            (NAMED, words(phrase("Only these people…"))),
            *self._also,
        ))
        self.who.choose(chosen)
        for code, key in KEYS.items():
            self.who.button(code).setToolTip(key)

    def _on_key(self, code: str) -> None:
        if self.isVisible():
            self.choose(code)

    def _on_who(self, code: str) -> None:
        self.who.choose(code)
        if code == NAMED and not self.named.codes():
            self._name_first()
        self._show_rows()
        self.edited.emit()

    def _on_named(self, _code: str) -> None:
        self._follows = False
        self.edited.emit()

    def _on_tags(self, _code: str) -> None:
        self.edited.emit()

    def _name_first(self) -> None:
        self._follows = bool(self._first)
        self.named.choose(self._first)

    def _show_rows(self) -> None:
        self.named.setVisible(self.who.code() == NAMED)


def privacy_of(field: QWidget) -> Privacy | None:
    """Return what says who may see the line that a field belongs to, or None if it has no say of its own."""
    part: QWidget | None = field
    while part is not None:
        own = next((each for each in part.children() if isinstance(each, Privacy)), None)
        if own is not None:
            return own
        part = part.parentWidget()
    return None
