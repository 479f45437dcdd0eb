"""In the meeting: who does what by when, what if, what is missing, the signatures, the seal."""

from typing import Any, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser, QWidget

from fteam.records.commitment import Commitment, FamilyTime, SafetyStep
from fteam.records.spoken import Gap
from tests.journeys.typing_hands import PLAIN, Hands, Key
from tests.journeys.typing_meeting import Desk, Entry
from tests.journeys.typing_talk import Speaking

LINES: Final = ("first_step", "first_step_day", "starts", "until", "pledge", "check_day", "check_way")
LISTS: Final = ("kind", "prevention_level", "pledge_kind")
DIP: Final = 20
INSTEAD: Final[dict[str, str]] = {"P1": "drawn", "P3": "typed", "T8": "declined"}
"""Who signs here in another way than the file tells, so that every way is gone once."""


def promise(desk: Desk) -> None:
    """Write down who does what by when, who checks, and whom someone will ask."""
    page = Speaking(desk, "commitments", "commitments")
    for entry in page.entries:
        known = len(desk.plan.commitments)
        page.let_speak(entry["promiser"])
        page.write(entry["words"])
        page.hand.fill("byWhen", entry.get("due") or entry.get("repeats", ""), page.bar)
        page.hand.pick_exactly("serves", desk.idents(entry.get("serves", ())), page.bar)
        page.hand.choose("checker", desk.ids[entry["checker"]], page.bar)
        _tell_more_of_the_promise(page, entry)
        page.protect(entry)
        page.add()
        desk.learn(entry["id"], Commitment, known)


def _tell_more_of_the_promise(page: Speaking, entry: Entry) -> None:
    bar, hand = page.unfold(), page.hand
    for field in LINES:
        if entry.get(field):
            hand.fill(field, entry[field], bar)
    for field in LISTS:
        if entry.get(field) and entry[field] != "ask":  # whoever is away is only asked: the page knows
            hand.choose(field, entry[field], bar)
    hand.pick_exactly("for_whom", page.desk.idents(entry.get("for_whom", ())), bar)
    if entry.get("leans_on"):
        hand.pick_exactly("leans_on", page.desk.idents(entry["leans_on"]), bar)
    if entry.get("asked_by"):
        hand.choose("asked_by", page.desk.ids[entry["asked_by"]], bar)


def plan_family_time(desk: Desk) -> None:
    """Write down when the children and their father see each other."""
    hand = desk.keys
    for entry in desk.told.entries("family_times"):
        box = _open_section(desk, FamilyTime)
        hand.pick_exactly("FamilyTime-children", desk.idents(entry["children"]), box)
        hand.choose("FamilyTime-adult", desk.ids[entry["adult"]], box)
        hand.choose("FamilyTime-way", entry["way"], box)
        hand.fill("FamilyTime-when", entry["when"], box)
        hand.fill("FamilyTime-starts", entry["starts"], box)
        hand.tick("FamilyTime-place_revealing", box, yes=entry["place_revealing"])
        _keep_section(desk, entry, FamilyTime, box)


def think_what_if(desk: Desk) -> None:
    """Write down the safety steps, what else if a promise fails, and what is missing here."""
    page = Speaking(desk, "whatif", "safety_steps")
    for entry in page.entries:
        known = len(desk.plan.safety_steps)
        page.let_speak(entry["who"])
        page.write(entry["trigger"])
        page.hand.fill("action", entry["action"], page.bar)
        page.hand.fill("howQuickly", entry["how_quickly"], page.bar)
        page.protect(entry)
        page.add()
        desk.learn(entry["id"], SafetyStep, known)
    for entry in desk.told.entries("commitments"):
        if entry.get("plan_b"):
            page.hand.fill("plan_b", entry["plan_b"], page.hand.see(f"planB-{desk.ids[entry['id']]}"))
            page.hand.press(Key.Key_Return)
    _name_the_gaps(desk)


def _name_the_gaps(desk: Desk) -> None:
    hand = desk.keys
    for entry in desk.told.entries("gaps"):
        box = _open_section(desk, Gap)
        hand.fill("Gap-words", entry["words"], box)
        hand.choose("Gap-barrier", entry["barrier"], box)
        hand.choose("Gap-need", desk.ids[entry["need"]], box)
        hand.fill("Gap-area", entry["area"], box)
        _keep_section(desk, entry, Gap, box)


def _open_section(desk: Desk, kind: type[Any]) -> QWidget:
    box = desk.keys.see(f"section-{kind.__name__}", desk.page)
    desk.keys.open(f"add-{kind.__name__}", box)
    return box


def _keep_section(desk: Desk, entry: Entry, kind: type[Any], box: QWidget) -> None:
    known = len(desk.plan.shelf(kind))
    desk.protect(desk.keys, entry, box)
    desk.keys.button(f"keep-{kind.__name__}", box)
    desk.learn(entry["id"], kind, known)


class Signing:
    """The page on which the plan is read back, signed and sealed."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.hand: Hands = desk.keys
        desk.turn_to("sign")

    def read_it_back(self, reader: str) -> str:
        """Read the plan as one person will read it."""
        self.hand.choose("reader", self.desk.ids[reader], self.desk.page)
        return self.hand.see("readBack", self.desk.page, QTextBrowser).toPlainText()

    def pass_the_laptop(self) -> None:
        """Turn to the signatures."""
        self.hand.pick("part", "sign", self.desk.page)

    def lay_before(self, person: str, way: str, *meanings: str) -> QWidget:
        """Lay the sheet before a person: what it means, and how they sign."""
        self.hand.push(self.hand.see(f"sign-{self.desk.ids[person]}", self.desk.page))
        sheet = self.hand.see("signing", self.desk.page)
        self.hand.pick("ways", way, sheet)
        if meanings:
            self.hand.pick_exactly("meanings", meanings, sheet)
        return sheet

    def draw(self, sheet: QWidget, strokes: int = 2) -> None:
        """Move the mouse over the pad with its button down; the one thing that no key can do."""
        pad = self.hand.see("ink", sheet)
        left = Qt.MouseButton.LeftButton
        for stroke in range(strokes):
            at = QPoint(DIP, DIP * (stroke + 1))
            QTest.mousePress(pad, left, PLAIN, at)
            for step in range(DIP):
                QTest.mouseMove(pad, at + QPoint(step * 5, (step % 4) * 6))
            QTest.mouseRelease(pad, left, PLAIN, at + QPoint(DIP * 5, DIP))

    def done(self, person: str) -> None:
        """Press “Done, next person”."""
        known = len(self.desk.plan.signatures)
        self.hand.button("doneSigning", self.desk.page)
        self.hand.qtbot.waitUntil(lambda: len(self.desk.plan.signatures) == known + 1)
        assert self.desk.plan.signatures[-1].person == self.desk.ids[person]

    def seal(self) -> None:
        """Seal the plan, after reading what is missing, and wait for the copies."""
        self.hand.button("seal", self.desk.page)
        if self.hand.see("seal", self.desk.page).isEnabled():
            self.hand.button("sealNow", self.desk.page)
        self.hand.qtbot.waitUntil(lambda: bool(self.desk.plan.versions), timeout=60_000)


def sign(desk: Desk) -> None:
    """Let everyone who was there answer: with ink, a typed name, a mark, by phone, on paper, or not."""
    page = Signing(desk)
    read = page.read_it_back("P2")
    assert "mangos" not in read
    page.pass_the_laptop()
    for told in desk.told.entries("signatures"):
        _sign_one(page, told)


def _sign_one(page: Signing, told: Entry) -> None:
    person, hand = str(told["person"]), page.hand
    way: str = INSTEAD.get(person) or told["way"]
    sheet = page.lay_before(person, way, *(() if way == "declined" else told["meanings"]))
    if way in {"drawn", "mark"}:
        page.draw(sheet, strokes=1 if way == "mark" else 2)
    if way == "typed":
        hand.fill("typedName", page.desk.told.entry("people", person)["full_name"], sheet)
    if way == "read_back":
        hand.fill("readBackWords", told["read_back"], sheet)
    if way == "declined":
        hand.fill("reason", "I want to read it first", sheet)
    if told.get("witness"):
        hand.choose("witness", page.desk.ids[told["witness"]], sheet)
    if told.get("attests_interpreting"):
        hand.tick("attests", sheet)
    page.done(person)
