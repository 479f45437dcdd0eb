"""Ideas: what might help; all count, picking comes later."""

from typing import Final

from PySide6.QtWidgets import QWidget

from fteam.meeting import with_changes
from fteam.records.spoken import Idea, Kept, Need, Strength
from fteam.rules.heard import at_the_table
from fteam.words import phrase
from ui.capture_page import CapturePage
from ui.shelves import options, short
from ui.widgets.cards import CardFacts
from ui.widgets.chips import Option
from ui.widgets.editors import MaybeChoiceEditor
from ui.widgets.fold import Labelled

KEEP: Final = "keep"
LEAVE: Final = "leave"
TONES: Final = {Kept.KEPT: "strength", Kept.LEFT: "plain"}


class IdeasPage(CapturePage[Idea]):
    """Hears ideas; each may be for a need and lean on strengths."""

    kind = Idea
    more = ("leans_on", "kept", "reason")

    def prompt(self) -> str:
        """Return the words in the empty field."""
        return self.words(phrase("What could help?"))

    def extras(self) -> tuple[QWidget, ...]:
        """Return the need that the idea is for."""
        self.need = MaybeChoiceEditor(())
        self.need_row = Labelled(self.words(phrase("For which need?")), "need", self.need)
        return (self.need_row,)

    def card_actions(self) -> tuple[Option, ...]:
        """Ideas can also be kept and left."""
        keep = (KEEP, self.words(phrase("Keep this idea")))
        return (*super().card_actions(), keep, (LEAVE, self.words(phrase("Leave it for now…"))))

    def act_on(self, action: str, item: Idea) -> None:
        """Keep an idea, or leave it and ask why."""
        kept = Kept.KEPT if action == KEEP else Kept.LEFT
        if self.keep(with_changes(item, kept=kept)) and kept is Kept.LEFT:
            self.change(self.plan.get(Idea, item.id))
            self.fold.setChecked(True)
            self.form.focus("reason")

    def refresh(self) -> None:
        """Show the ideas, and whose ideas are not heard yet."""
        self.need.offer((("", "—"), *options(self.plan, "needs")))
        self.need_row.setVisible(bool(self.plan.needs))
        super().refresh()
        heard = {idea.said_by for idea in self.plan.ideas}
        silent = [person for person in at_the_table(self.plan) if person.id not in heard]
        self.foot.left.say(self.still_open(phrase("No idea yet from: {names}"), silent))

    def given(self, words: str, speaker: str) -> dict[str, object]:
        """Return the idea as the bar says it."""
        return {"words": words, "said_by": speaker, "need": self.need.value()}

    def show_again(self, item: Idea | None) -> None:
        """Show the need of an idea; for the next one the need stays, because talk stays with it."""
        if item:
            self.need.fill(item.need or "")

    def facts(self, item: Idea) -> CardFacts:
        """Return the idea, who said it, what it is for and what it leans on."""
        need = self.plan.find(Need, item.need)
        badges = [] if item.kept is Kept.OPEN else [(self.words(item.kept.label), TONES[item.kept])]
        if need:
            badges.append((short(need.words), "need"))
        leans = "; ".join(short(each.words) for each in self.plan.strengths if each.id in item.leans_on)
        said = (self.words(phrase("Leans on: {strengths}"), strengths=leans) if leans else "", item.reason)
        note = " · ".join(part for part in said if part)
        return CardFacts(item.id, item.words, self.name_of(item.said_by), "", tuple(badges), note)

    def also_shows(self) -> frozenset[object]:
        """Ideas lean on strengths."""
        return super().also_shows() | {Strength}
