"""Read back and sign: the plan as each reader reads it, what is missing, the signatures, the seal."""

from datetime import UTC, datetime
from functools import partial
from typing import Final

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fteam.meeting import Kinds, OpenMeeting
from fteam.papers import SealedCopy, sealed_copies, words_for
from fteam.progress import Progress
from fteam.records.paper import PlanVersion, Signature
from fteam.records.person import Person
from fteam.rules.content import is_sealed
from fteam.rules.days import day_of
from fteam.rules.eyes import readers
from fteam.rules.names import membership_of
from fteam.rules.view import view_for
from fteam.words import phrase
from ui.look.theme import scaled
from ui.page import Page
from ui.sections.letters import LettersCard
from ui.sections.missing import MissingCard
from ui.sections.read_back import ReadBack
from ui.sections.seal_question import SealQuestion, leave_ended_since
from ui.sections.signers import SignerList, signers, waits
from ui.sections.signing import SigningSheet
from ui.widgets.chips import Chips
from ui.widgets.editors import ChoiceEditor
from ui.widgets.fold import Labelled
from ui.widgets.tabs import tab_in_order

READ: Final = "read"
SIGN: Final = "sign"
PARENT: Final = "parent"
PAIR_WIDTH: Final = 640


class SignPage(Page):
    """Two parts, reading back and signing, and the seal in the foot line."""

    def build(self) -> None:
        """Make both parts."""
        self._at_laptop = ""
        self._is_stale = False
        self._is_sealing = False
        words = self.words
        self.part = Chips("", ((READ, words(phrase("Read back"))), (SIGN, words(phrase("Sign")))))
        self.part.setObjectName("part")
        self.part.choose(READ)
        self.part.chosen.connect(self._on_part)
        self.column.addWidget(self.part)
        self.asking = SealQuestion(self)
        self.asking.sealed.connect(self._seal)
        self.asking.put_off.connect(self._on_put_off)
        self.column.addWidget(self.asking)
        self.column.addWidget(self._reading())
        self.column.addWidget(self._signing())
        self.seal_button = QPushButton(words(phrase("Seal the plan")))
        self.seal_button.setObjectName("seal")
        self.seal_button.setProperty("kind", "main")
        self.seal_button.clicked.connect(self._on_seal)
        foot = self.foot.layout()
        if isinstance(foot, QHBoxLayout):
            foot.insertWidget(foot.count() - 1, self.seal_button)
        self.jobs.told.connect(self._on_progress)
        self.jobs.failed.connect(self._on_job_failed)
        self._show_part()

    def refresh(self) -> None:
        """Show the plan, the signatures and the seal as they are on disk."""
        if not self.isVisible() and self._is_stale:
            return
        self._is_stale = not self.isVisible()
        self._offer_readers()
        self._show_plan()
        self.letters.refresh()
        self.missing.refresh()
        people = [person.id for person in signers(self.plan)]
        if self._at_laptop not in people:
            self._at_laptop = next(
                (each for each in people if waits(self.plan, each, self.signers.standing)), ""
            )
            self._at_laptop = self._at_laptop or next(iter(people), "")
        self.signers.refresh(self._at_laptop)
        found = self.plan.find(Person, self._at_laptop)
        self.sheet.setVisible(found is not None)
        if found is not None:
            self.sheet.show_person(found)
        self._show_seal()
        tab_in_order(self)

    def arrive(self) -> None:
        """Put the focus on the part that is open."""
        self.part.button(self.part.code() or READ).setFocus()

    def also_shows(self) -> frozenset[object]:
        """Return everything: every line may be read back."""
        return frozenset({object})

    def _reading(self) -> QWidget:
        words = self.words
        self.reading = QWidget()
        column = QVBoxLayout(self.reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.reader = ChoiceEditor(())
        self.reader.currentIndexChanged.connect(self._on_reader)
        column.addWidget(Labelled(words(phrase("As this person will read it")), "reader", self.reader))
        self.text = ReadBack(words(phrase("The plan")))
        column.addWidget(self.text)
        self.letters = LettersCard(self)
        column.addWidget(self.letters)
        self.missing = MissingCard(self)
        self.missing.opened.connect(self.opened)
        column.addWidget(self.missing)
        return self.reading

    def _signing(self) -> QWidget:
        self.signing = QWidget()
        self._pair = line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.signing)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        self.sheet = SigningSheet(self)
        self.sheet.signed.connect(self._on_signed)
        self.signers = SignerList(self)
        self.signers.chosen.connect(self._on_chosen)
        line.addWidget(self.sheet, 5)
        line.addWidget(self.signers, 4)
        return self.signing

    def _offer_readers(self) -> None:
        team = readers(self.plan)
        first = next((person for person in team if self._is_parent(person)), None)
        ordered = sorted(team, key=lambda person: person is not first)
        blocked = self.reader.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.reader.offer([(person.id, person.called) for person in ordered])
        self.reader.blockSignals(blocked)

    def _is_parent(self, person: Person) -> bool:
        member = membership_of(self.plan, person.id)
        return member is not None and member.role == PARENT

    def _show_plan(self) -> None:
        reader = self.reader.value()
        self.text.setVisible(bool(reader))
        if reader:
            words = words_for(self.plan, reader, self.papers.language())
            today = day_of(self.plan, datetime.now(UTC))
            self.text.show_view(view_for(self.plan, reader, today, words), words)

    def _show_part(self) -> None:
        is_reading = self.part.code() != SIGN
        self.reading.setVisible(is_reading)
        self.signing.setVisible(not is_reading)

    def _show_seal(self) -> None:
        words, versions = self.words, self.plan.versions
        ended = bool(versions) and leave_ended_since(self.plan, versions[-1])
        sealed = is_sealed(self.plan) and not self._signed_since() and not ended
        self.seal_button.setVisible(not sealed)
        self._dress_onward("main" if sealed else "")
        self.seal_button.setEnabled(bool(readers(self.plan)) and not self._is_sealing)
        if self._is_sealing:
            return
        if not versions:
            self.foot.left.say(words(phrase("The seal shows any later change.")))
            return
        last = versions[-1]
        at = words.time(last.sealed_at.astimezone())
        said = words(phrase("Version {n} is sealed · {at}"), n=last.number, at=at)
        if not sealed:
            changed = phrase("The plan changed after version {n}. The next seal makes version {next}.")
            lapsed = phrase("Leave has ended since version {n}. The next seal makes version {next}.")
            said = words(lapsed if ended else changed, n=last.number, next=last.number + 1)
        self.foot.left.say(said)

    def _dress_onward(self, kind: str) -> None:
        """Let one button lead: the seal, and after it the way on."""
        button = self.foot.onward_button
        if button.property("kind") != kind:
            button.setProperty("kind", kind)
            button.style().unpolish(button)
            button.style().polish(button)

    def _signed_since(self) -> bool:
        last = self.plan.versions[-1].sealed_at if self.plan.versions else None
        return last is not None and any(
            each.signed_at is not None and each.signed_at > last for each in self.plan.signatures
        )

    def _on_part(self, code: str) -> None:
        self.part.choose(code)
        self._show_part()
        tab_in_order(self)

    def _on_reader(self, _place: int) -> None:
        self._show_plan()

    def _on_chosen(self, person: str) -> None:
        self._at_laptop = person
        self.sheet.show_person(self.plan.get(Person, person))
        self.signers.refresh(person)
        self.sheet.meanings.setFocus()

    def _on_signed(self, signature: Signature) -> None:
        at = datetime.now(UTC).replace(microsecond=0)
        if not self.desk.do(lambda meeting: meeting.sign(signature, at)):
            return
        people = [person.id for person in signers(self.plan)]
        place = people.index(signature.person)
        person = self._next_waiting([*people[place + 1 :], *people[:place]])
        if person:
            self._on_chosen(person)
            self.signers.rows[person].setFocus()
        else:
            self.seal_button.setFocus()

    def _next_waiting(self, people: list[str]) -> str:
        standing = self.signers.standing
        return next((each for each in people if waits(self.plan, each, standing)), "")

    def _on_seal(self) -> None:
        if not self.asking.ask(self.letters.missing.sentences(self.words)):
            self._seal()

    def _on_put_off(self) -> None:
        self.seal_button.setFocus()

    def _seal(self) -> None:
        self._is_sealing = True
        self.seal_button.setEnabled(False)
        label = self.words(phrase("Sealing the plan…"))
        self.foot.left.say(label)
        plan, papers, at = self.plan, self.papers, datetime.now(UTC).replace(microsecond=0)
        people = tuple(person.id for person in readers(plan))
        look, language, on = papers.look(at), papers.language(), day_of(plan, at)
        accepted = self.asking.accepted

        def work(progress: Progress) -> tuple[SealedCopy, ...]:
            key = papers.key(plan, at)
            return sealed_copies(plan, people, key, at, on, look, language, progress, accepted=accepted)

        done = partial(self._on_sealed, plan, at)
        self.jobs.start(owner=self, label=label, work=work, done=done)

    def _on_sealed(self, plan: object, at: datetime, copies: tuple[SealedCopy, ...]) -> None:
        self._is_sealing = False
        if plan is not self.plan:
            self._show_seal()
            self.foot.left.say(self.words(phrase("The plan changed meanwhile. Seal it again.")))
            return

        def file(meeting: OpenMeeting) -> Kinds:
            self.papers.file(meeting, copies, at)
            return frozenset({PlanVersion})

        if self.desk.do(file):
            self.foot.onward_button.setFocus()
        self._show_seal()

    def _on_progress(self, label: str, percent: int) -> None:
        if self._is_sealing:
            self.foot.left.say(self.words(phrase("{what} {percent} %"), what=label, percent=percent))

    def _on_job_failed(self, _error: object) -> None:
        if self._is_sealing:
            self._is_sealing = False
            self._show_seal()

    def _on_changed(self, kinds: object) -> None:
        if kinds:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: on a narrow page, or with large letters, the list stands below the sheet."""
        super().resizeEvent(event)
        wide = self.width() >= scaled(PAIR_WIDTH)
        direction = QBoxLayout.Direction
        self._pair.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Qt: what changed while another page was open is shown now."""
        super().showEvent(event)
        self.refresh()
