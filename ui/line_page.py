"""What a page does with the lines that were written down: change, order, take out, who may see them."""

from typing import Any, ClassVar, Final, Generic, TypeVar

from fteam.meeting import with_changes
from fteam.records.audience import Audience, Item
from fteam.records.record import Record
from fteam.words import phrase
from ui.audiences import audience_of, protection_badges, usual_readers
from ui.page import Page
from ui.widgets.cards import CardFacts
from ui.widgets.chips import Option

EDIT: Final = "edit"
REMOVE: Final = "remove"
AUDIENCE: Final = "audience"
SEEN_BY: Final = "seen-by-"

T = TypeVar("T", bound=Item)


class LinePage(Page, Generic[T]):
    """A page with lines of one kind on cards.

    Attributes:
        kind: The record's class; its shelf is what the cards show.
        cards: What shows the lines.
        changing: Id of the line that is being changed, or nothing.
    """

    kind: ClassVar[type[Any]]
    cards: Any
    changing: str

    def change(self, item: T) -> None:
        """Bring a line back into the bar."""
        raise NotImplementedError

    def stop_changing(self) -> None:
        """Leave the line that is being changed as it was."""
        raise NotImplementedError

    def choose_readers(self, item: T) -> None:
        """Bring a line back into the bar to choose who may see it."""
        raise NotImplementedError

    def show_audience(self, item: T, audience: Audience) -> None:
        """Show a new audience of the line that is being changed."""
        raise NotImplementedError

    def facts(self, item: T) -> CardFacts:
        """Return what a line's card shows."""
        raise NotImplementedError

    def words_of(self, item: T) -> tuple[str, str]:
        """Return a line's words and the id of who said them."""
        return getattr(item, "words", ""), getattr(item, "said_by", "")

    def card_actions(self) -> tuple[Option, ...]:
        """Return the names of what can be done with a line, with their words."""
        return (
            (EDIT, self.words(phrase("Change"))),
            (REMOVE, self.words(phrase("Take out"))),
            *((f"{SEEN_BY}{code}", said) for code, said in usual_readers(self.plan, self.words)),
            (AUDIENCE, self.words(phrase("Only these people…"))),
        )

    def act_on(self, action: str, item: T) -> None:
        """Do what this page alone offers."""

    def items(self) -> tuple[T, ...]:
        """Return the lines that this page shows."""
        return tuple(self.plan.shelf(self.kind))

    def dressed(self, item: T) -> CardFacts:
        """Return what a card shows, with who may see it and what protects it."""
        facts = self.facts(item)
        badges = (*facts.badges, *protection_badges(self.plan, item, self.words))
        return CardFacts(facts.key, facts.words, facts.by, facts.tone, badges, facts.note, facts.letters)

    def act(self, action: str, key: str) -> None:
        """Do something with a line."""
        item = self.plan.get(self.kind, key)
        if action == EDIT:
            self.change(item)
        elif action == REMOVE:
            if key == self.changing:
                self.stop_changing()
            self.desk.do(lambda meeting: meeting.remove(item))
        elif action == AUDIENCE:
            self.choose_readers(item)
        elif action.startswith(SEEN_BY):
            self._set_audience(item, action.removeprefix(SEEN_BY))
        else:
            self.act_on(action, item)

    def shift(self, key: str, step: int) -> None:
        """Move a line up or down."""
        self.reorder(self.kind, [item.id for item in self.items()], key, step)

    def reorder(self, kind: type[Record], ids: list[str], key: str, step: int) -> None:
        """Move one of the lines of a kind, and keep the focus on it."""
        at = ids.index(key)
        to = max(0, min(len(ids) - 1, at + step))
        if to != at:
            ids.insert(to, ids.pop(at))
            self.desk.do(lambda meeting: meeting.order(kind, tuple(ids)))
            self.cards.focus(key)

    def _set_audience(self, item: T, code: str) -> None:
        audience = audience_of(self.plan, code, self.words_of(item)[1])
        changed = with_changes(item, audience=audience)
        if self.desk.do(lambda meeting: meeting.write_down(changed)) and self.changing == item.id:
            self.show_audience(item, audience)
