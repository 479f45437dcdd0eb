"""A row for each person: where they stand on a decision, and their own words."""

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fteam.meeting import with_changes
from fteam.records.decision import Decision, Position, Stand
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.words import Words, phrase
from ui.audiences import session_options
from ui.desk import Desk
from ui.widgets.capture import WordsEdit
from ui.widgets.chips import Chips
from ui.widgets.editors import LineEditor
from ui.widgets.fold import FoldButton, Labelled
from ui.widgets.privacy import Privacy
from ui.widgets.text import Text

WITH_WORDS: Final = frozenset({Stand.CAN_LIVE, Stand.ASIDE, Stand.DISAGREE})
ASKED_LATER: Final = frozenset({Stand.NOT_ASKED})


class PositionRow(QFrame):
    """One person's stand on one decision; each choice is kept at once, words with Enter or on leaving them.

    Signals:
        kept(): The position was written down.
    """

    kept = Signal()

    def __init__(self, desk: Desk, words: Words, decision: str, person: Person) -> None:
        """Build the row.

        Args:
            desk: The open meeting.
            words: The screen's language.
            decision: Id of the decision.
            person: Who stands somewhere.
        """
        super().__init__()
        self._desk = desk
        self._words = words
        self._decision = decision
        self.person = person.id
        self._place = f"decision.{decision}.{person.id}"
        self.setProperty("kind", "card")
        self.setObjectName(f"position-{person.id}")
        self._build(person.called)
        self.refresh()
        for field, name in ((self.said, "words"), (self.about, "about")):
            draft = desk.draft(f"{self._place}.{name}")
            if draft:
                field.fill(draft) if isinstance(field, LineEditor) else field.setPlainText(draft)
        self.said.textChanged.connect(self._on_typed)
        self.about.textChanged.connect(self._on_typed)

    def refresh(self) -> None:
        """Show the position as it is on disk; words that are half typed stay."""
        position = self.position(self._desk.plan)
        stand = position.stand if position else Stand.NOT_ASKED
        self.stand.choose(stand.value)
        self._privacy.offer(
            tuple((each.id, each.called) for each in self._desk.plan.people),
            session_options(self._desk.plan, self._words),
        )
        if position:
            self._privacy.fill(position.audience, position.tags)
        for field, name, kept in (
            (self.said, "words", position.words if position else ""),
            (self.about, "about", position.about if position else ""),
        ):
            if not self._desk.draft(f"{self._place}.{name}"):
                self._fill(field, kept)
        # Who agrees may say why as well; the field is there while the focus is in their row.
        focused = QApplication.focusWidget()
        is_asked = stand is Stand.AGREE and focused is not None and self.isAncestorOf(focused)
        self._words_row.setVisible(stand in WITH_WORDS or is_asked or bool(position and position.words))
        self._private.setVisible(position is not None)

    def position(self, plan: Plan) -> Position | None:
        """Return what is written down of this person's position."""
        return next(
            (
                each
                for each in plan.positions
                if each.decision == self._decision and each.person == self.person
            ),
            None,
        )

    def focus(self) -> None:
        """Put the focus on where this person stands."""
        code = self.stand.code() or Stand.NOT_ASKED.value
        self.stand.button(code).setFocus()

    def keep_words(self) -> None:
        """Write down what was typed."""
        old = self.position(self._desk.plan)
        if old and (self.said.words(), self.about.value()) != (old.words, old.about):
            self._keep(words=self.said.words(), about=self.about.value())

    def retire(self) -> None:
        """Go away without a word; what is half typed is kept as it is, and comes back with the row."""
        self.said.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.about.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.hide()
        self.deleteLater()

    def _build(self, name: str) -> None:
        words = self._words
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        stands = [(each.value, words(each.label)) for each in Stand]
        self.stand = Chips("", stands)
        self.stand.setObjectName("stand")
        for code, said in stands:
            self.stand.button(code).setAccessibleName(words(phrase("{name} {stand}"), name=name, stand=said))
        self._privacy = Privacy(words)
        self._private = FoldButton(words(phrase("Who may see it…")), "positionPrivacy", self._privacy)
        self.stand.end_with(self._private)
        called = Text(name, "strong")
        line = QHBoxLayout()
        line.addWidget(called, 1)
        line.addWidget(self.stand, 5)
        column.addLayout(line)
        column.addWidget(self._make_words(name))
        column.addWidget(self._privacy)
        self.stand.chosen.connect(self._on_stand)
        self._privacy.edited.connect(self._on_privacy)

    def _make_words(self, name: str) -> QWidget:
        words = self._words
        self.said = WordsEdit(
            words(phrase("{name}, in their own words"), name=name), words(phrase("In their own words"))
        )
        self.said.setObjectName("positionWords")
        self.about = LineEditor()
        self._words_row = QWidget()
        line = QHBoxLayout(self._words_row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.said, 3)
        line.addWidget(Labelled(words(phrase("About which part")), "positionAbout", self.about), 2)
        self.said.entered.connect(self.keep_words)
        self.said.left.connect(self.keep_words)
        self.about.editingFinished.connect(self.keep_words)
        return self._words_row

    def _on_stand(self, code: str) -> None:
        stand = Stand(code or Stand.NOT_ASKED)
        if self._keep(stand=stand) and stand in WITH_WORDS:
            self.said.setFocus()

    def _on_privacy(self) -> None:
        audience = self._privacy.audience()
        if audience is not None:
            self._keep(audience=audience, tags=self._privacy.chosen_tags())

    def _on_typed(self) -> None:
        self._desk.typed(f"{self._place}.words", self.said.toPlainText())
        self._desk.typed(f"{self._place}.about", self.about.text())

    def _keep(self, **changes: Any) -> bool:
        if not self._desk.do(lambda meeting: meeting.write_down(self._changed(**changes))):
            return False
        if "words" in changes:
            self._desk.drop_draft(f"{self._place}.words")
            self._desk.drop_draft(f"{self._place}.about")
        self.kept.emit()
        return True

    def _changed(self, **changes: Any) -> Position:
        old = self.position(self._desk.plan)
        if old:
            return with_changes(old, **changes)
        decision = self._desk.plan.get(Decision, self._decision)
        return Position(
            decision=decision.id,
            person=self.person,
            audience=decision.audience,
            tags=decision.tags,
            **changes,
        )

    def _fill(self, field: WordsEdit | LineEditor, text: str) -> None:
        now = field.toPlainText() if isinstance(field, WordsEdit) else field.text()
        if now == text:
            return
        blocked = field.blockSignals(True)  # noqa: FBT003  # Qt's own
        field.setPlainText(text) if isinstance(field, WordsEdit) else field.setText(text)
        field.blockSignals(blocked)
