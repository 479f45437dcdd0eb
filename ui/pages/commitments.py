"""Commitments: who does what by when, a column for each need in the family's order."""

from datetime import UTC, date, datetime
from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from fteam.records.commitment import Commitment, CommitmentKind, CommitmentStatus, FamilyTime, Required
from fteam.records.person import Person
from fteam.records.spoken import Need, Strength, Urgency
from fteam.rules.eyes import took_part
from fteam.rules.heard import VOICELESS, at_the_table, not_heard_yet
from fteam.rules.load import commitments_for, nobody_has
from fteam.rules.names import initials, membership_of
from fteam.vocabulary import vocabulary
from fteam.words import Words, phrase
from ui.audiences import protection_badges
from ui.capture_page import CapturePage
from ui.desk import Desk
from ui.line_page import EDIT
from ui.line_section import LineSection
from ui.look.theme import scaled
from ui.shelves import first_names
from ui.widgets.board import Board, ColumnFacts
from ui.widgets.cards import CardFacts
from ui.widgets.chips import Chips, Option
from ui.widgets.editors import LineEditor, MaybeChoiceEditor
from ui.widgets.fold import Labelled
from ui.widgets.text import Text
from ui.widgets.when import WhenEditor

ACCEPT: Final = "accept"
FAMILY_TIME: Final = (
    "children",
    "adult",
    "way",
    "when",
    "starts",
    "place",
    "transport_by",
    "review_on",
    "rules",
    "place_revealing",
)
LARGE: Final = 140
"""Text size in percent from which day and check stand below the words, because beside them is no room."""
BOARD_STRETCH: Final = 1000
"""The board takes what height is left; the page's own stretch at its end takes none of it."""


class CommitmentsPage(CapturePage[Commitment]):
    """Hears promises and asks, and shows which need nobody has taken on."""

    kind = Commitment
    more = (
        "first_step",
        "first_step_day",
        "starts",
        "until",
        "pledge",
        "pledge_kind",
        "check_day",
        "check_way",
        "plan_b",
        "for_whom",
        "leans_on",
        "kind",
        "asked_by",
        "organization",
        "required",
        "required_reference",
        "prevention_level",
        "needs_first",
    )

    def speaker_label(self) -> str:
        """Return the words before the people."""
        return self.words(phrase("I will…"))

    def speakers(self) -> tuple[Option, ...]:
        """Return who is at the table, then who is on the team and can be asked."""
        here = at_the_table(self.plan)
        away = [person for person in self.plan.people if person not in here and self._can_promise(person.id)]
        return first_names((*here, *away))

    def prompt(self) -> str:
        """Return the words in the empty field."""
        return self.words(phrase("… drive, call, bring, go with"))

    def words_of(self, item: Commitment) -> tuple[str, str]:
        """Return the words and the id of who promised."""
        return item.words, item.promiser

    def extras(self) -> tuple[QWidget, ...]:
        """Put day and check beside the words, needs and checker below them."""
        self.when = WhenEditor(self._said_day, self.words(phrase("By when, or how often")))
        self.how = LineEditor()
        self.how.setObjectName("howWeKnow")
        self.how.setPlaceholderText(self.words(phrase("How will we know?")))
        self.how.setAccessibleName(self.words(phrase("How will we know?")))
        beside = [] if scaled(100) > LARGE else [self.when, self.how]
        for field in beside:
            self.bar.add_field(field)
        self.serves = Chips(self.words(phrase("For need")), several=True)
        self.serves.setObjectName("serves")
        self.checker = MaybeChoiceEditor(())
        self.away = Text("", "quiet")
        self.away.setObjectName("awayNote")
        self.away.hide()
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Labelled(self.words(phrase("Who checks?")), "checker", self.checker), 2)
        line.addWidget(self.serves, 3)
        return (self.away, row) if beside else (self.when, self.how, self.away, row)

    def typed_fields(self) -> dict[str, QWidget]:
        """Return the fields whose half-typed words are kept too."""
        return {"when": self.when.line, "how_we_know": self.how}

    def make_list(self) -> Any:
        """Return the board instead of a list."""
        board = Board(self.words(phrase("Commitments by need")))
        board.added.connect(self._on_added)
        return board

    def place_parts(self) -> None:
        """Put the board above the bar, and family time below."""
        self.column.addWidget(self.cards, BOARD_STRETCH)
        self.column.addWidget(self.bar)
        self.family_time = FamilyTimeSection(self.desk, self.words)
        self.column.addWidget(self.family_time)

    def card_actions(self) -> tuple[Option, ...]:
        """An ask can become a promise."""
        return (*super().card_actions(), (ACCEPT, self.words(phrase("They said yes: make it a promise"))))

    def act(self, action: str, key: str) -> None:
        """Do something with a card; a need's own card chooses its column."""
        if self.plan.find(Need, key):
            self._on_added(key)
        else:
            super().act(action, key)

    def act_on(self, action: str, item: Commitment) -> None:
        """Turn an ask into a promise."""
        if action == ACCEPT and item.kind is CommitmentKind.ASK:
            self.desk.do(lambda meeting: meeting.accept(item.id, datetime.now(UTC)))

    def shift(self, key: str, step: int) -> None:
        """Move a need's column, or a commitment."""
        needs = [need.id for need in self.plan.needs]
        if key in needs:
            self.reorder(Need, needs, key, step)
        else:
            super().shift(key, step)

    def refresh(self) -> None:
        """Show the board, and who has no commitment yet."""
        self._offer_needs()
        self._offer_checkers()
        self.family_time.refresh()
        super().refresh()
        silent = not_heard_yet(self.plan, "commitment")
        open_needs = len(nobody_has(self.plan))
        parts = (
            self.still_open(phrase("No commitment yet: {names}"), silent),
            self.words.many("{n} need without anyone", "{n} needs without anyone", open_needs)
            if open_needs
            else "",
        )
        self.foot.left.say(" · ".join(part for part in parts if part))

    def speaker_chosen(self, speaker: str) -> None:
        """Nobody checks their own promise, and who is not here can only be asked."""
        self._offer_checkers()
        is_away = bool(speaker) and not self._is_here(speaker)
        note = phrase("{name} is not here: this is written down as something to ask.")
        self.away.say(self.words(note, name=self.name_of(speaker)) if is_away else "")

    def given(self, words: str, speaker: str) -> dict[str, object]:
        """Return the commitment as the bar says it; who is not here is asked, never promised for."""
        old = self.plan.find(Commitment, self.changing)
        kind = CommitmentKind(self.form.editors["kind"].value())
        accepted = old is not None and old.accepted_at is not None and old.promiser == speaker
        if not self._is_here(speaker) and not accepted:
            kind = CommitmentKind.ASK
        status = CommitmentStatus.ASKED if kind is CommitmentKind.ASK else CommitmentStatus.PROMISED
        return {
            "words": words,
            "promiser": speaker,
            "kind": kind,
            "serves": self.serves.codes(),
            "due": self.when.due(),
            "repeats": self.when.repeats(),
            "how_we_know": self.how.value(),
            "checker": self.checker.value(),
            "status": old.status if old and old.kind is kind else status,
        }

    def show_again(self, item: Commitment | None) -> None:
        """Show a commitment; for the next one the need stays, because talk stays with it."""
        if item:
            self.serves.choose(*item.serves)
        self.when.fill(item.due if item else None, item.repeats if item else "")
        self.how.fill(item.how_we_know if item else "")
        self.speaker_chosen(self.bar.speakers.code())
        self.checker.fill((item.checker if item else "") or "")

    def show_items(self) -> None:
        """Show a column for each need, and one for what is tied to none."""
        untaken = nobody_has(self.plan)
        columns = [
            self._column(at, need, is_untaken=need in untaken) for at, need in enumerate(self.plan.needs, 1)
        ]
        free = tuple(self.dressed(each) for each in self.plan.commitments if not each.serves)
        title, add = self.words(phrase("Not tied to a need")), self.words(phrase("Add a commitment"))
        columns.append(ColumnFacts("", title, None, free, ("", ""), add))
        head = ((EDIT, add),)
        self.cards.show_columns(columns, self.card_actions(), head)

    def facts(self, item: Commitment) -> CardFacts:
        """Return who does it by when, how it is checked, and what else if it fails."""
        name = self.name_of(item.promiser)
        by = [name, item.repeats]
        if item.due:
            by.append(self._said_day(item.due))
        elif item.starts:
            by.append(self.words(phrase("from {day}"), day=self.words.short_date(item.starts)))
        said = (
            (phrase("how we will know: {what}"), item.how_we_know),
            (phrase("checked by {what}"), self.name_of(item.checker)),
            (phrase("Plan B: {what}"), item.plan_b),
        )
        note = [self.words(sentence, what=what) for sentence, what in said if what]
        badges = []
        if item.kind is not CommitmentKind.PROMISE:
            badges.append((self.words(item.kind.label), "promise"))
        if item.required is not Required.VOLUNTARY:
            badges.append((self.words(item.required.label), "plain"))
        return CardFacts(
            item.id,
            item.words,
            " · ".join(part for part in by if part),
            "",
            tuple(badges),
            " · ".join(note),
            initials(name),
        )

    def also_shows(self) -> frozenset[object]:
        """Commitments lean on strengths."""
        return super().also_shows() | {Strength}

    def _column(self, number: int, need: Need, *, is_untaken: bool) -> ColumnFacts:
        words = self.words
        title = words(phrase("Need {number}"), number=number)
        if need.urgency is not Urgency.NOT_SAID:
            title = words(phrase("Need {number} · {when}"), number=number, when=words(need.urgency.label))
        domain = ((words(vocabulary("need_domains").label(need.domain)), "need"),) if need.domain else ()
        badges = (*domain, *protection_badges(self.plan, need, words))
        head = CardFacts(need.id, need.words, need.why, "need", badges)
        nobody, ask = phrase("No one has this need yet."), phrase("Who can help make it happen?")
        loud = (words(nobody), words(ask)) if is_untaken else ("", "")
        cards = tuple(self.dressed(each) for each in commitments_for(self.plan, need.id))
        return ColumnFacts(need.id, title, head, cards, loud, words(phrase("Add a commitment")))

    def _said_day(self, day: date) -> str:
        return self.words(phrase("by {day}"), day=self.words.short_date(day))

    def _is_here(self, person: str) -> bool:
        here = {stay.person for stay in took_part(self.plan)}
        return not here or person in here

    def _can_promise(self, person: str) -> bool:
        member = membership_of(self.plan, person)
        return member is not None and vocabulary("roles").get(member.role).group != VOICELESS

    def _offer_needs(self) -> None:
        self.serves.offer([(need.id, str(at)) for at, need in enumerate(self.plan.needs, 1)])
        self.serves.setVisible(bool(self.plan.needs))
        for at, need in enumerate(self.plan.needs, 1):
            button = self.serves.button(need.id)
            said = phrase("For need {number}: {words}")
            button.setAccessibleName(self.words(said, number=at, words=need.words))
            button.setToolTip(need.words)

    def _offer_checkers(self) -> None:
        promiser = self.bar.speakers.code()
        others = [option for option in self.people() if option[0] != promiser]
        self.checker.offer((("", "—"), *others))

    def _on_added(self, need: str) -> None:
        self.serves.choose(need)
        self.arrive()


class FamilyTimeSection(LineSection[FamilyTime]):
    """Time that children and someone they love spend together."""

    def __init__(self, desk: Desk, words: Words) -> None:
        """Build the section.

        Args:
            desk: The open meeting.
            words: The screen's language.
        """
        super().__init__(
            FamilyTime, FAMILY_TIME, phrase("Family time"), phrase("Add family time"), desk, words
        )

    def facts(self, item: FamilyTime) -> CardFacts:
        """Return who sees whom, how, when and where."""
        plan, words = self.desk.plan, self.words
        children = ", ".join(each.called for each in plan.people if each.id in item.children)
        adult = plan.get(Person, item.adult).called
        said = words(phrase("{children} with {adult}"), children=children, adult=adult)
        by = " · ".join(part for part in (words(item.way.label), item.when, item.place) if part)
        return CardFacts(item.id, said, by, "", (), item.rules)
