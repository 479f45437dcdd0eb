"""Hopes and story: what people want life to look like, as they say it."""

from PySide6.QtWidgets import QWidget

from fteam.records.spoken import Statement, StatementKind
from fteam.rules.heard import at_the_table, has_spoken
from fteam.words import phrase
from ui.audiences import session_options
from ui.capture_page import CapturePage
from ui.widgets.cards import CardFacts
from ui.widgets.chips import Chips

TONES = {StatementKind.HOPE: "strength", StatementKind.WORRY: "need"}


class HopesPage(CapturePage[Statement]):
    """Hears hopes, stories, worries and questions."""

    kind = Statement
    more = ("named",)

    def prompt(self) -> str:
        """Return the words in the empty field."""
        return self.words(phrase("What do they say, in their own words?"))

    def extras(self) -> tuple[QWidget, ...]:
        """Return what the sentence is, and in which session it was said."""
        kinds = [(each.value, self.words(each.label)) for each in StatementKind]
        self.what = Chips(self.words(phrase("What is it?")), kinds)
        self.what.setObjectName("kind")
        self.session = Chips(self.words(phrase("Said in")))
        self.session.setObjectName("session")
        return self.what, self.session

    def refresh(self) -> None:
        """Show what was said, and who has not been heard."""
        sessions = session_options(self.plan, self.words)
        self.session.offer(sessions)
        self.session.setVisible(bool(sessions))
        super().refresh()
        spoken = has_spoken(self.plan)
        silent = [person for person in at_the_table(self.plan) if person.id not in spoken]
        self.foot.left.say(self.still_open(phrase("Not heard from yet: {names}"), silent))

    def given(self, words: str, speaker: str) -> dict[str, object]:
        """Return the sentence as the bar says it; the only session there is chooses itself."""
        sessions = self.plan.sessions
        only = sessions[0].id if len(sessions) == 1 else None
        return {
            "words": words,
            "said_by": speaker,
            "kind": self.what.code() or StatementKind.OTHER,
            "session": self.session.code() or only,
        }

    def show_again(self, item: Statement | None) -> None:
        """Show what a sentence is; for the next one the choice stays."""
        if item:
            self.what.choose(item.kind.value)
            self.session.choose(item.session or "")
        elif not self.what.code():
            self.what.choose(StatementKind.HOPE.value)

    def facts(self, item: Statement) -> CardFacts:
        """Return the quote, who said it, and what it is."""
        badges = ((self.words(item.kind.label), TONES.get(item.kind, "plain")),)
        quote = self.words(phrase("“{words}”"), words=item.words)
        unnamed = "" if item.named else self.words(phrase("Printed without the name"))
        return CardFacts(item.id, quote, self.name_of(item.said_by), "", badges, unnamed)
