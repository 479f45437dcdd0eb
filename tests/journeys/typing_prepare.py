"""Before the meeting: the vault, the family, the sessions and their walls, the people, safety."""

from typing import Any, Final

from PySide6.QtWidgets import QWidget

from fteam.records.meeting import Session
from fteam.records.person import Organization, Person, Relationship
from fteam.records.protection import CourtOrder, SafetyScreen
from tests.journeys.typing_hands import Key
from tests.journeys.typing_meeting import Desk, Entry
from tests.vaults import FOUR_WORDS

NEITHER: Final = "child"
"""The role of someone who is only spoken of."""


class Preparation:
    """What a facilitator types on the days before, by mouse and keyboard."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.hand = desk.mouse
        self.told = desk.told

    def make_the_vault(self) -> None:
        """Choose a passphrase, typed twice."""
        self.hand.fill("passphrase", FOUR_WORDS)
        self.hand.fill("again", FOUR_WORDS)
        self.hand.press(Key.Key_Return)

    def begin_a_meeting(self) -> None:
        """Press “New meeting” on the home page."""
        self.hand.button("newMeeting")
        self.hand.see("addSession")

    def tell_about_the_family(self) -> None:
        """Type the family's own name, why it meets and what has to be decided."""
        family, meeting = self.told.whole["family"], self.told.whole["meeting"]
        hand = self.hand
        hand.fill("label", family["label"])
        hand.fill("area", family["area"])
        hand.pick_exactly("languages", family["languages"])
        hand.fill("purpose", meeting["purpose"])
        hand.fill("question", meeting["question"])
        hand.choose("type", meeting["type"])
        hand.fill("planned_minutes", str(meeting["planned_minutes"]))
        hand.open("moreMeeting")
        hand.fill("agency", meeting["agency"])
        hand.fill("review_route", meeting["review_route"])

    def add_the_sessions(self) -> None:
        """Add each session with its times and the next meeting."""
        for entry in self.told.entries("sessions"):
            known = len(self.desk.plan.sessions)
            self.hand.button("addSession")
            self.desk.learn(entry["id"], Session, known)
            self._describe_session(entry, self._card(entry))

    def raise_the_walls(self) -> None:
        """Say who must never learn of a session, and who leads the meeting: now they have names."""
        self.desk.go_to("family")
        self.hand.choose("facilitator", self.desk.ids[self.told.whole["meeting"]["facilitator"]])
        for entry in self.told.entries("sessions"):
            if entry.get("hidden_from"):
                card = self._card(entry)
                self.hand.open("walls", card)
                self.hand.pick_exactly("hidden_from", self.desk.idents(entry["hidden_from"]), card)

    def name_everyone(self) -> None:
        """Type each name with role and connection into the line at the top."""
        self.desk.go_to("people")
        places = {each["person"]: each for each in self.told.entries("memberships")}
        for entry in self.told.entries("people"):
            known, place = len(self.desk.plan.people), places.get(entry["id"], {"role": NEITHER})
            self.hand.fill("newName", entry["full_name"])
            self.hand.choose("newRole", place["role"])
            self.hand.fill("newConnection", place.get("connection", ""))
            self.hand.press(Key.Key_Return)
            self.desk.learn(entry["id"], Person, known)

    def list_the_organizations(self) -> None:
        """Add the school, the clinic, the church and the others, each with who may know of it."""
        self.desk.go_to("people")
        for entry in self.told.entries("organizations"):
            box = self._begin("organization")
            self._write(entry, ("name", "other_names"), box)
            self.hand.choose("kind", entry["kind"], box)
            self._tick(entry, ("location_revealing", "victim_service"), box)
            self.desk.protect(self.hand, entry, box)
            self._end("organization", entry["id"], Organization)

    def complete_the_people(self) -> None:
        """Open each person and type what is known: how to reach them, what they read, their place."""
        places = {each["person"]: each for each in self.told.entries("memberships")}
        for entry in self.told.entries("people"):
            more = set(entry) - {"id", "full_name"}
            place = places.get(entry["id"], {})
            if more or set(place) - {"id", "person", "role", "connection"}:
                self._open_person(entry)
                self._complete(entry, self.hand.see("openPerson"))
                self._place(place, self.hand.see("openPerson"))
                self.hand.button("personDone")

    def tie_them_together(self) -> None:
        """Add who is whose mother, grandmother and friend."""
        for number, entry in enumerate(self.told.entries("relationships")):
            box = self._begin("relationship")
            for field in ("person", "of"):
                self.hand.choose(field, self.desk.ids[entry[field]], box)
            self.hand.choose("kind", entry["kind"], box)
            self.hand.choose("contact", entry.get("contact", "unknown"), box)
            self._tick(entry, ("lives_with",), box)
            self._end("relationship", f"R{number}", Relationship)

    def ask_each_alone(self) -> None:
        """Type the locked answers of each adult who was asked, and the court orders."""
        self.desk.go_to("safety")
        for entry in self.told.entries("safety_screens"):
            card = self.hand.see(f"answers-{self.desk.ids[entry['person']]}")
            self.hand.button("openAnswers", card)
            self._write(entry, ("signal", "orders_known", "fears", "not_told"), card)
            self._tick(entry, ("separate_session",), card)
            self.hand.button("answersDone", card)
            assert self.desk.plan.shelf(SafetyScreen)[-1].fears == entry["fears"]
        for entry in self.told.entries("court_orders"):
            box = self._begin("order")
            self.hand.choose("kind", entry["kind"], box)
            self._write(entry, ("expires", "allowed_contact", "limits"), box)
            for field in ("protects", "restrains"):
                self.hand.pick_exactly(field, self.desk.idents(entry[field]), box)
            self.desk.protect(self.hand, entry, box)
            self._end("order", entry["id"], CourtOrder)

    def _card(self, entry: Entry) -> QWidget:
        return self.hand.see(f"session-{self.desk.ids[entry['id']]}")

    def _describe_session(self, entry: Entry, card: QWidget) -> None:
        self._write(entry, ("day", "starts", "ends", "place", "name"), card)
        self._tick(entry, ("place_revealing",), card)
        self.hand.open("next", card)
        self._write(entry, ("next_day", "next_time"), card)

    def _open_person(self, entry: Entry) -> None:
        card = self.hand.see(f"card-{self.desk.ids[entry['id']]}")
        self.hand.reach(card)
        self.hand.press(Key.Key_Return)

    def _complete(self, entry: Entry, form: QWidget) -> None:
        hand = self.hand
        self._write(entry, ("preferred", "pronouns", "born", "phone", "safe_contact"), form)
        for field in ("reads", "reading_support"):
            if entry.get(field):
                hand.choose(field, entry[field], form)
        if entry.get("spoken"):
            hand.pick_exactly("spoken", entry["spoken"], form)
        if entry.get("staff_note"):
            hand.open("morePerson", form)
            hand.fill("staff_note", entry["staff_note"], form)
        if entry.get("address_mode") == "protected":
            hand.button("protectAddress", form)
            self._write(entry, ("substitute_address", "programme_code"), form)

    def _place(self, place: Entry, form: QWidget) -> None:
        if place:
            self._write(place, ("neutral_role",), form)
            if place.get("organization"):
                self.hand.choose("organization", self.desk.ids[place["organization"]], form)
            self.hand.choose("invited_by", place.get("invited_by", "family"), form)
            self._tick(place, ("natural_support",), form)
            self.desk.protect(self.hand, place, form)

    def _begin(self, name: str) -> QWidget:
        self.hand.button(f"{name}-add")
        return self.hand.see(f"{name}-form")

    def _end(self, name: str, key: str, kind: Any) -> None:
        self.hand.button(f"{name}-done")
        self.hand.see(f"{name}-add")
        self.desk.ids[key] = self.desk.plan.shelf(kind)[-1].id

    def _write(self, entry: Entry, fields: tuple[str, ...], inside: QWidget) -> None:
        for field in fields:
            if entry.get(field):
                told = entry[field]
                self.hand.fill(field, ", ".join(told) if isinstance(told, list) else told, inside)

    def _tick(self, entry: Entry, fields: tuple[str, ...], inside: QWidget) -> None:
        for field in fields:
            if entry.get(field):
                self.hand.tick(field, inside)
