"""What the pages share on which lines are captured: bar, cards, drafts, change, order, audience."""

from collections.abc import Sequence
from typing import Any, ClassVar, Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from fteam.errors import FTeamError, RuleError
from fteam.records.audience import TEAM, Audience, Item
from fteam.records.meeting import Attendance, Session
from fteam.records.person import Membership, Person
from fteam.records.record import Record
from fteam.rules.heard import at_the_table
from fteam.words import Phrase, phrase
from ui.audiences import session_options
from ui.half_typed import HalfTyped
from ui.line_page import LinePage
from ui.shelves import first_names, offer_shelves, some_names
from ui.widgets.capture import CaptureBar
from ui.widgets.cards import CardList
from ui.widgets.chips import Option
from ui.widgets.fold import FoldButton
from ui.widgets.form import Form
from ui.widgets.privacy import NAMED, Privacy
from ui.widgets.tabs import tab_in_order

NO_SPEAKER: Final = phrase("Choose who is speaking: press Alt and their number.")
NO_WORDS: Final = phrase("Write down what was said first.")
NO_READER: Final = phrase("Choose who may see it, or press “Everyone”.")

T = TypeVar("T", bound=Item)


class CapturePage(LinePage[T]):
    """A page with a capture bar and the lines that were written down.

    Subclasses name the kind of line, and say how one is made, shown and shown again for a change.

    Attributes:
        columns: 1 where order matters, else 2.
        more: Fields that stay folded away; they are optional and can come later.
        needs_speaker: Whether a line must have someone who said it.
    """

    columns: ClassVar[int] = 2
    more: ClassVar[tuple[str, ...]] = ()
    needs_speaker: ClassVar[bool] = True

    def speakers(self) -> tuple[Option, ...]:
        """Return who has a voice at the table, by the names that fit on chips."""
        return first_names(at_the_table(self.plan))

    def still_open(self, said: Phrase, people: Sequence[Person]) -> str:
        """Say whom something is still open for, or nothing."""
        return self.words(said, names=some_names(people, self.words)) if people else ""

    def speaker_label(self) -> str:
        """Return the words before the people."""
        return self.words(phrase("Who is speaking"))

    def prompt(self) -> str:
        """Return the words in the empty field."""
        raise NotImplementedError

    def given(self, words: str, speaker: str) -> dict[str, object]:
        """Return the fields that the bar gives; folded ones, audience and tags come by themselves."""
        raise NotImplementedError

    def extras(self) -> tuple[QWidget, ...]:
        """Return the rows below the words, such as tags."""
        return ()

    def show_again(self, item: T | None) -> None:
        """Show what the rows say of a line to change it; None clears them for the next line."""

    def speaker_chosen(self, speaker: str) -> None:
        """Someone else is speaking."""

    def typed_fields(self) -> dict[str, QWidget]:
        """Return the fields beside the words whose half-typed words are kept too, by their names."""
        return {}

    def make_list(self) -> Any:
        """Return the empty list for the cards."""
        return CardList(self.words(self.step.title), self.columns)

    def place_parts(self) -> None:
        """Put the bar and the list on the page."""
        self.column.addWidget(self.bar)
        self.column.addWidget(self.cards)

    def build(self) -> None:
        """Make the bar and the list."""
        self.changing = ""
        self.bar = CaptureBar(self.speaker_label(), self.prompt(), self.words(phrase("Add")))
        self.bar.name_stop(self.words(phrase("Leave it as it was")))
        for row in self.extras():
            self.bar.add_row(row)
        self.form: Form[Any] = Form(self.kind, self.more, self.words)
        self.privacy = Privacy(self.words, keys=True)
        self.fold = FoldButton(self.words(phrase("More")), "more", self.form)
        self.privacy.add_button(self.fold)
        self.fold.setVisible(bool(self.more))  # after it has a place: before, it would be a window
        self.bar.add_row(self.privacy)
        self.bar.add_row(self.form)
        self.cards = self.make_list()
        self.place_parts()
        self.half_typed = HalfTyped(self.desk, self.bar, self.form)
        for name, field in self.typed_fields().items():
            self.half_typed.listen(name, field)
        self._connect()
        self._offer()
        self._show(None)

    def refresh(self) -> None:
        """Show the lines as they are on disk."""
        self._offer()
        changing = self.plan.find(self.kind, self.changing)
        if changing:
            self.form.refill(changing)
        self.show_items()
        tab_in_order(self)

    def show_items(self) -> None:
        """Show the cards of the lines."""
        self.cards.show_cards([self.dressed(item) for item in self.items()], self.card_actions())

    def arrive(self) -> None:
        """Put the caret into the field."""
        self.bar.edit.setFocus()

    def try_again(self) -> None:
        """Add the typed words again."""
        if self.bar.words():
            self.submit()

    def submit(self) -> None:
        """Write the line down; the field is cleared only when it is on disk."""
        words, speaker = self.bar.words(), self.bar.speakers.code()
        audience = self.privacy.audience()
        refused = NO_WORDS if not words else NO_SPEAKER if self.needs_speaker and not speaker else ""
        refused = refused or (NO_READER if audience is None else "")
        if refused:
            self.bar.refuse(self.words(refused))
            return
        given = self.given(words, speaker)
        record = self.form.read(**given, audience=audience, tags=self.privacy.chosen_tags())
        if record is None:
            self._show_mistake()
        elif self.keep(record):
            self.half_typed.drop()
            self._show(None)
            self.arrive()

    def keep(self, record: Record) -> bool:
        """Write a record down; what a rule refuses is said under the field."""
        try:
            kinds = self.desk.meeting.write_down(record)
        except RuleError as error:
            self._refuse(error.field, error.sentence(self.words))
            return False
        except FTeamError as error:
            self.desk.failed.emit(error)
            return False
        self.desk.tell(kinds)
        return True

    def change(self, item: T) -> None:
        """Bring a line back into the bar."""
        self._show(item)
        self.arrive()

    def also_shows(self) -> frozenset[object]:
        """Speakers and readers depend on who is here."""
        return super().also_shows() | {Attendance, Membership, Session}

    def _connect(self) -> None:
        self.bar.submitted.connect(self.submit)
        self.bar.stopped.connect(self.stop_changing)
        self.bar.speakers.chosen.connect(self._on_speaker)
        self.cards.acted.connect(self.act)
        self.cards.moved.connect(self.shift)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.bar)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.stop_changing)

    def _offer(self) -> None:
        people = self.speakers()
        item = self.plan.find(self.kind, self.changing)
        speaker = self.words_of(item)[1] if item else ""
        if speaker and speaker not in dict(people):
            people = (*people, (speaker, self.name_of(speaker)))
        self.bar.offer_people(people)
        self.privacy.offer(self.people(), session_options(self.plan, self.words))
        offer_shelves(self.form, self.kind, self.plan)

    def _show(self, item: T | None) -> None:
        """Show a line to change, or the next line, with what was half typed before."""
        self.changing = item.id if item else ""
        place = self.step.key
        self.half_typed.begin(f"{place}.{item.id}" if item else place, changing=item is not None)
        self._offer()
        if item:
            words, speaker = self.words_of(item)
            self.bar.speakers.choose(speaker)
            self.privacy.fill(item.audience, item.tags)
        else:
            words = ""
            self.privacy.fill(TEAM, ())
        self.bar.edit.setPlainText(words)
        self.bar.refuse("")
        self.form.fill(item)
        self.show_again(item)
        self.half_typed.resume()
        self.privacy.follow(self.bar.speakers.code())
        said = phrase("Keep the change") if item else phrase("Add")
        self.bar.name_button(self.words(said), changing=item is not None)

    def _show_mistake(self) -> None:
        name, sentence = next(iter(self.form.mistakes.items()))
        self._refuse(name, sentence)

    def _refuse(self, name: str, sentence: str) -> None:
        if name in self.form.editors:
            self.fold.setChecked(True)
            self.form.refuse(name, sentence)
        else:
            self.bar.refuse(sentence)

    def _on_speaker(self, speaker: str) -> None:
        self.half_typed.keep_speaker(speaker)
        self.privacy.follow(speaker)
        self.speaker_chosen(speaker)

    def choose_readers(self, item: T) -> None:
        """Bring a line back into the bar to choose who may see it."""
        self.change(item)
        self.privacy.choose(NAMED)

    def show_audience(self, item: T, audience: Audience) -> None:
        """Show a new audience of the line that is being changed."""
        self.privacy.fill(audience, item.tags)

    def stop_changing(self) -> None:
        """Leave the line that is being changed as it was."""
        if self.changing:
            self.half_typed.drop()
            self._show(None)
            self.arrive()
