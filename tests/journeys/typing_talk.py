"""In the meeting: who is here, strengths, needs in the family's order, decisions. By keyboard alone."""

from typing import Final

from PySide6.QtWidgets import QPushButton, QWidget

from fteam.records.decision import Decision
from fteam.records.meeting import Attendance, WrittenInput
from fteam.records.spoken import Need, Strength
from tests.journeys.typing_hands import ALT, Key, Keys
from tests.journeys.typing_meeting import NAMED, Desk, Entry

AUDIENCE_KEYS: Final = {"family": Key.Key_F, "staff": Key.Key_S, NAMED: Key.Key_O}


class Speaking:
    """A page with a capture bar: someone speaks, and it is written down."""

    def __init__(self, desk: Desk, step: str, section: str) -> None:
        self.desk = desk
        self.hand: Keys = desk.keys
        self.entries = desk.told.entries(section)
        desk.turn_to(step)

    @property
    def bar(self) -> QWidget:
        """The capture bar."""
        return self.hand.see("capture", self.desk.page)

    def let_speak(self, person: str) -> None:
        """Press Alt and the person's number, or go to their chip where the numbers have run out."""
        row = self.hand.see("speakers", self.bar)
        chip = self.hand.see(f"chip-{self.desk.ids[person]}", row, QPushButton)
        number, _space, _name = chip.text().partition(" ")
        if number.isdigit():
            self.hand.press(Key(Key.Key_0 + int(number)), ALT)
        elif not chip.isChecked():
            self.hand.push(chip)
        assert chip.isChecked()

    def write(self, words: str) -> None:
        """Type the words into the bar."""
        self.hand.fill("words", words, self.bar)

    def unfold(self) -> QWidget:
        """Open what is folded away and return the bar."""
        self.hand.open("more", self.bar)
        return self.bar

    def protect(self, entry: Entry) -> None:
        """Choose who may see it by its key, or a session by its chip; then what protects it."""
        chip, people = self.desk.audience_of(entry)
        if chip in AUDIENCE_KEYS:
            self.hand.press(AUDIENCE_KEYS[chip], ALT)
        else:
            self.hand.pick("whoMaySee", chip, self.bar)
        if chip == NAMED:
            self.hand.pick_exactly("whoNamed", people, self.bar)
        if entry.get("tags"):
            self.hand.open("protection", self.bar)
            self.hand.pick_exactly("tags", entry["tags"], self.bar)

    def add(self) -> None:
        """Go back to the words and press Enter."""
        self.hand.reach(self.hand.see("words", self.bar))
        self.hand.press(Key.Key_Return)


def welcome_everyone(desk: Desk) -> None:
    """Read the privacy words; mark who is here and how, when they came and left; read the letter."""
    desk.turn_to("welcome")
    hand = desk.keys
    hand.tick("readAloud", desk.page)
    for entry in desk.told.entries("attendance"):
        known = len(desk.plan.attendance)
        card = hand.see(f"session-{desk.ids[entry['session']]}", desk.page)
        row = hand.see(f"row-{desk.ids[entry['person']]}", card)
        hand.pick("ways", entry["way"], row)
        desk.learn(f"{entry['session']}-{entry['person']}", Attendance, known)
        for field in ("came", "left"):
            if entry.get(field):
                hand.fill(field, entry[field], row)
                hand.press(Key.Key_Return)
    _read_the_letters(desk)


def _read_the_letters(desk: Desk) -> None:
    hand = desk.keys
    for entry in desk.told.entries("written_inputs"):
        hand.button("written-add", desk.page)
        box = hand.see("written-form", desk.page)
        hand.choose("person", desk.ids[entry["person"]], box)
        hand.fill("words", entry["words"], box)
        desk.protect(hand, entry, box)
        hand.button("written-done", box)
        assert desk.plan.shelf(WrittenInput)[-1].words == entry["words"]


def hear_strengths(desk: Desk) -> None:
    """Let people say what is going well, in their own words."""
    page = Speaking(desk, "strengths", "strengths")
    for entry in page.entries:
        known = len(desk.plan.strengths)
        page.let_speak(entry["said_by"])
        page.write(entry["words"])
        page.hand.pick_exactly("factors", entry.get("factors", ()), page.bar)
        bar = page.unfold()
        if entry.get("evidence"):
            page.hand.fill("evidence", entry["evidence"], bar)
        page.hand.pick_exactly("about", desk.idents(entry.get("about", ())), bar)
        page.protect(entry)
        page.add()
        desk.learn(entry["id"], Strength, known)


def tie_strengths_to_needs(desk: Desk) -> None:
    """Turn back, and say which need a strength can help with."""
    page = Speaking(desk, "strengths", "strengths")
    for entry in page.entries:
        if entry.get("helps"):
            page.hand.reach(page.hand.see(f"card-{desk.ids[entry['id']]}", desk.page))
            page.hand.press(Key.Key_F2)
            page.hand.pick_exactly("helps", desk.idents(entry["helps"]), page.unfold())
            page.add()
            assert desk.plan.get(Strength, desk.ids[entry["id"]]).helps


def hear_needs(desk: Desk) -> None:
    """Write the needs down as they come, then put them into the family's order."""
    page = Speaking(desk, "needs", "needs")
    for entry in sorted(page.entries, key=lambda each: str(each["id"])):
        known = len(desk.plan.needs)
        page.let_speak(entry["said_by"])
        page.write(entry["words"])
        page.hand.choose("domain", entry["domain"], page.bar)
        _tell_more_of_the_need(page, entry)
        page.protect(entry)
        page.add()
        desk.learn(entry["id"], Need, known)
    for place, entry in enumerate(page.entries):
        _move_up(page, desk.ids[entry["id"]], place)


def _tell_more_of_the_need(page: Speaking, entry: Entry) -> None:
    bar, hand = page.unfold(), page.hand
    if entry.get("agency_words"):
        hand.fill("agency_words", entry["agency_words"], bar)
    for field in ("barriers", "factors", "outcomes"):
        if entry.get(field):
            hand.pick_exactly(field, entry[field], bar)
    hand.pick_exactly("about", page.desk.idents(entry.get("about", ())), bar)
    if entry.get("prevention_level"):
        hand.choose("prevention_level", entry["prevention_level"], bar)
    if entry.get("basic"):
        hand.tick("basic", bar)


def _move_up(page: Speaking, need: str, place: int) -> None:
    at = [each.id for each in page.desk.plan.needs].index(need)
    if at != place:
        page.hand.reach(page.hand.see(f"card-{need}", page.desk.page))
        for _step in range(at - place):
            page.hand.press(Key.Key_Up, ALT)
    assert page.desk.plan.needs[place].id == need


def decide(desk: Desk) -> None:
    """Write the decisions down, and ask each person where they stand."""
    page = Speaking(desk, "decision", "decisions")
    for entry in page.entries:
        known = len(desk.plan.decisions)
        page.write(entry["answer"])
        page.hand.fill("question", entry["question"], page.bar)
        page.hand.pick("decidedBy", entry["decided_by"], page.bar)
        bar = page.unfold()
        if entry.get("agency_reasons"):
            page.hand.fill("agency_reasons", entry["agency_reasons"], bar)
        page.hand.choose("session", desk.ids[entry["session"]], bar)
        page.protect(entry)
        page.add()
        desk.learn(entry["id"], Decision, known)
    for entry in desk.told.entries("positions"):
        _ask_where_they_stand(desk, entry)


def _ask_where_they_stand(desk: Desk, entry: Entry) -> None:
    hand = desk.keys
    hand.pick("which", desk.ids[entry["decision"]], desk.page)
    row = hand.see(f"position-{desk.ids[entry['person']]}", desk.page)
    hand.pick("stand", entry["stand"], row)
    for field, name in (("words", "positionWords"), ("about", "positionAbout")):
        if entry.get(field):
            hand.fill(name, entry[field], row)
            hand.press(Key.Key_Return)
    decision = desk.told.entry("decisions", entry["decision"])
    if entry.get("audience") != decision.get("audience"):
        hand.open("positionPrivacy", row)
        desk.protect(hand, entry, row)
