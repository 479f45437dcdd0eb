"""One person signs: what it means, the way, the ink or the name, and who saw or heard it."""

from typing import Final

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fteam.records.commitment import Commitment
from fteam.records.paper import Meaning, Signature, SignedBy
from fteam.records.person import Person
from fteam.rules.names import initials, membership_of
from fteam.vocabulary import vocabulary
from fteam.words import Phrase, phrase
from ui.desk import TooLongError
from ui.page import Page
from ui.widgets.chips import Chips
from ui.widgets.editors import ChoiceEditor, LineEditor, LongEditor
from ui.widgets.fold import Labelled
from ui.widgets.ink import InkPad
from ui.widgets.text import Text

MARGIN: Final = 14
WITNESSED: Final = frozenset({SignedBy.MARK, SignedBy.READ_BACK})
INKED: Final = frozenset({SignedBy.DRAWN, SignedBy.MARK})
WAYS: Final = (
    (SignedBy.DRAWN, phrase("Sign here")),
    (SignedBy.TYPED, phrase("Type it")),
    (SignedBy.MARK, phrase("Mark")),
    (SignedBy.READ_BACK, phrase("By phone")),
    (SignedBy.PAPER, phrase("On paper")),
    (SignedBy.DECLINED, phrase("Not signing")),
)
INTERPRETER: Final = "interpreter"
NO_INK: Final = phrase("Sign on the pad first, or choose another way.")
NO_NAME: Final = phrase("Type the name first.")
NO_MEANING: Final = phrase("Choose what the signature means.")
NO_WITNESS: Final = phrase("Choose who saw or heard it: someone else than the person who signs.")
BOTH: Final = phrase("“I agree” and “I do not agree” cannot both be chosen.")


class SigningSheet(QFrame):
    """The sheet in front of one person.

    Signals:
        signed(object): The signature as it was given; not kept yet.
    """

    signed = Signal(object)

    def __init__(self, page: Page) -> None:
        """Make an empty sheet.

        Args:
            page: The page it stands on.
        """
        super().__init__()
        self._page = page
        self.person = ""
        self.setProperty("kind", "card")
        self.setObjectName("signing")
        self._build()
        self._lay_out()
        self._on_way("")

    def show_person(self, person: Person) -> None:
        """Lay the sheet before a person; what another one began is cleared."""
        if person.id == self.person:
            self._offer_witnesses()
            return
        self.person = person.id
        self.clear()
        self._show_head(person)
        old = next((each for each in self._page.plan.signatures if each.person == person.id), None)
        self.meanings.choose(*(meaning.value for meaning in old.meanings) if old else ())
        self.ways.choose((old.way if old else SignedBy.DRAWN).value)
        member = membership_of(self._page.plan, person.id)
        self.attests.setVisible(member is not None and member.role == INTERPRETER)
        self.attests.setChecked(bool(old and old.attests_interpreting))
        self._offer_witnesses()
        self._on_way("")

    def clear(self) -> None:
        """Take ink, name and words away; the choices stay."""
        self.pad.clear()
        for editor in (self.name, self.read_back, self.reason):
            editor.fill("")
        self.error.say("")

    def way(self) -> SignedBy:
        """Return the way that is chosen."""
        return SignedBy(self.ways.code() or SignedBy.DRAWN.value)

    def signature(self) -> Signature | None:
        """Return the signature as it is given now, or None and say what is missing."""
        missing = self._missing()
        self.error.say(self._page.words(missing) if missing else "")
        if missing:
            return None
        way = self.way()
        declined = way is SignedBy.DECLINED
        person = self._page.plan.get(Person, self.person)
        try:
            return Signature(
                person=self.person,
                meanings=tuple(Meaning(code) for code in self.meanings.codes()) if not declined else (),
                way=way,
                witness=(self.witness.value() or None) if way in WITNESSED else None,
                typed_name=self.name.value() if way is SignedBy.TYPED else "",
                strokes=self.pad.strokes() if way in INKED else (),
                read_back=self.read_back.value() if way is SignedBy.READ_BACK else "",
                declined_reason=self.reason.value() if declined else "",
                attests_interpreting=not self.attests.isHidden() and self.attests.isChecked(),
                language=person.reads,
            )
        except ValidationError:  # what is chosen is always right; what is typed may be too long
            self.error.say(self._page.words(TooLongError.says))
            return None

    def _missing(self) -> Phrase | None:
        way, meanings = self.way(), set(self.meanings.codes())
        checks = (
            (way is not SignedBy.DECLINED and not meanings, NO_MEANING),
            ({Meaning.AGREE.value, Meaning.DISAGREE.value} <= meanings, BOTH),
            (way in INKED and not self.pad.strokes(), NO_INK),
            (way is SignedBy.TYPED and not self.name.value(), NO_NAME),
            (way in WITNESSED and not self.witness.value(), NO_WITNESS),
        )
        return next((said for is_missing, said in checks if is_missing), None)

    def _build(self) -> None:
        words = self._page.words
        self.letters = Text("", "initials")
        self.title = Text("", "family")
        self.role = Text("", "quiet")
        meanings = [(meaning.value, words(meaning.label)) for meaning in Meaning]
        self.meanings = Chips("", meanings, several=True)
        self.meanings.setObjectName("meanings")
        self.meanings.setAccessibleName(words(phrase("What does the signature mean?")))
        self.ways = Chips("", [(way.value, words(said)) for way, said in WAYS])
        self.ways.setObjectName("ways")
        self.ways.setAccessibleName(words(phrase("How")))
        self.ways.chosen.connect(self._on_way)
        hint = words(phrase("Sign here with a pen, a finger or the mouse"))
        self.pad = InkPad(words(phrase("Pad for the signature")), hint)
        self.name, self.reason, self.read_back = LineEditor(), LineEditor(), LongEditor("")
        self.witness = ChoiceEditor(())
        self.fields = {
            "typedName": Labelled(words(phrase("Name")), "typedName", self.name),
            "reason": Labelled(words(phrase("Reason, if they want to say it")), "reason", self.reason),
            "readBackWords": Labelled(words(phrase("What was read back")), "readBackWords", self.read_back),
            "witness": Labelled(words(phrase("Who saw or heard it?")), "witness", self.witness),
        }
        self.on_paper = Text(
            words(phrase("They sign the printed copy with a pen. Keep that copy with the plan.")), "quiet"
        )
        self.attests = QCheckBox(words(phrase("I interpreted everything that was said, fully and truly")))
        self.attests.setObjectName("attests")
        self.attests.hide()
        self.error = Text("", "error")
        self.error.setObjectName("signError")
        self.error.hide()

    def _lay_out(self) -> None:
        words = self._page.words
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(10)
        self.letters.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.letters.setWordWrap(False)
        head, names = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(10)
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.role)
        head.addWidget(self.letters, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        column.addLayout(head)
        parts: tuple[QWidget, ...] = (
            *(self.meanings, self.ways, self.pad),
            *self.fields.values(),
            *(self.on_paper, self.attests, self.error),
        )
        for part in parts:
            column.addWidget(part)
        self.clear_button = QPushButton(words(phrase("Clear")))
        self.clear_button.setObjectName("clearInk")
        self.clear_button.clicked.connect(self.clear)
        self.done_button = QPushButton(words(phrase("Done, next person")))
        self.done_button.setProperty("kind", "main")
        self.done_button.setObjectName("doneSigning")
        self.done_button.clicked.connect(self._on_done)
        self.name.returnPressed.connect(self._on_done)
        foot = QHBoxLayout()
        foot.addWidget(self.clear_button)
        foot.addStretch(1)
        foot.addWidget(self.done_button)
        column.addLayout(foot)
        column.addStretch(1)

    def _show_head(self, person: Person) -> None:
        words, plan = self._page.words, self._page.plan
        self.letters.setText(initials(person.full_name))
        self.title.setText(person.called)
        member = membership_of(plan, person.id)
        role = (member.connection or words(vocabulary("roles").label(member.role))) if member else ""
        count = sum(each.promiser == person.id for each in plan.shelf(Commitment))
        promises = words.many("{n} promise", "{n} promises", count) if count else ""
        self.role.setText(" · ".join(part for part in (role, promises) if part))

    def _offer_witnesses(self) -> None:
        others = [(key, name) for key, name in self._page.people() if key != self.person]
        self.witness.offer((("", "—"), *others))

    def _on_way(self, _code: str) -> None:
        if not self.ways.code():
            self.ways.choose(SignedBy.DRAWN.value)
        way = self.way()
        self.pad.setVisible(way in INKED)
        self.clear_button.setVisible(way in INKED)
        self.fields["typedName"].setVisible(way is SignedBy.TYPED)
        self.fields["reason"].setVisible(way is SignedBy.DECLINED)
        self.fields["readBackWords"].setVisible(way is SignedBy.READ_BACK)
        self.fields["witness"].setVisible(way in WITNESSED)
        self.on_paper.setVisible(way is SignedBy.PAPER)
        self.meanings.setVisible(way is not SignedBy.DECLINED)
        self.error.say("")

    def _on_done(self) -> None:
        signature = self.signature()
        if signature is not None:
            self.signed.emit(signature)
