"""Both sample families, played whole: what each reader's copy must hold, and what it must never hold.

Source:
    Domain model 7.1, 7.2 and 7.4.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from fteam.errors import CannotReleaseError
from fteam.exchange.meeting_file import MeetingFile, open_meeting_file
from fteam.exchange.play import play
from fteam.meeting import OpenMeeting, with_changes
from fteam.paths import resource
from fteam.records.audience import Item
from fteam.records.commitment import CommitmentKind
from fteam.records.person import AddressMode, Person
from fteam.records.plan import Plan
from fteam.records.protection import Consent
from fteam.records.record import new_id
from fteam.records.spoken import Strength
from fteam.rules.checks import shelf_of_field
from fteam.rules.eyes import readers
from fteam.rules.names import age_on, folded, sort_key
from fteam.rules.notices import part2_notice
from fteam.rules.plan_view import PlanView, PromiseLine
from fteam.rules.view import view_for
from fteam.words import ENGLISH, Words
from tests.makers import RememberingKeeper, a_person
from tests.reading import text_of

PART2_NOTICE = part2_notice(date(2026, 10, 7)).label

DAYS = {"one": date(2026, 9, 17), "two": date(2026, 10, 7)}
APART = ("P2", "T10")
WITHOUT_TREATMENT = ("P2", "P7", "P8", "T7", "T8", "T10", "T12")
REVEALING = (
    "Casa Clara",
    "Cedar Gap",
    "Harlan Fork Family Clinic",
    "Maple Street Library",
    "San Martín",
    "mangos",
    "ACP-0000",
    "PO Box 1407",
    "555-0111",
)
BARRED = (
    *("S2", "S3", "S6", "S7", "N1", "N2", "N7", "N8"),
    *("C1", "C4", "C5", "C6", "C9", "C10", "C11", "C12", "ASK1", "DA", "W1", "SAFE1", "G1", "G2"),
)


COMMON = {"every week", "any time", "promise", "rides", "on the same day", "agree"}
"""Short words that an open line uses too."""


class Played:
    """One sample family, played through the acts.

    Attributes:
        name: Which family.
        file: The meeting file.
        plan: The plan at the end.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        untrusted = Path(resource("meetings", f"{name}.json")).read_bytes()
        self.file: MeetingFile = open_meeting_file(untrusted)
        self.meeting: OpenMeeting = play(self.file, RememberingKeeper())
        self.plan: Plan = self.meeting.plan

    @cache  # noqa: B019  # both families live as long as the tests
    def view(self, person: str, words: Words = ENGLISH, on: date | None = None) -> PlanView:
        return view_for(self.plan, self.file.ids[person], on or DAYS[self.name], words)

    def text(self, person: str, **more: Any) -> str:
        return text_of(self.view(person, **more))

    def everyones(self) -> Iterator[PlanView]:
        names = {person_id: name for name, person_id in self.file.ids.items()}
        return (self.view(names[person.id]) for person in readers(self.plan))

    def promises(self, person: str) -> list[PromiseLine]:
        return [promise for lines in self.view(person).promisers for promise in lines.promises]

    def item(self, name: str) -> Any:
        wanted = self.file.ids[name]
        shelves = (getattr(self.plan, shelf) for shelf in self.file.sections)
        return next(record for shelf in shelves for record in shelf if record.id == wanted)

    def numbers_of(self, person: str, *names: str) -> list[int]:
        said = {self.item(name).words: name for name in names}
        return [promise.number for promise in self.promises(person) if promise.words in said]


@cache
def played(name: str) -> Played:
    return Played(name)


@pytest.fixture
def one() -> Played:
    return played("one")


@pytest.fixture
def two() -> Played:
    return played("two")


def words_in(item: Item) -> Iterator[str]:
    """Give the words that people wrote in an item; references, codes and short numbers are left out."""
    for name, field in type(item).model_fields.items():
        held = getattr(item, name)
        is_code = isinstance(field.json_schema_extra, dict) and "vocabulary" in field.json_schema_extra
        plain = type(held) is str and not shelf_of_field(type(item), name) and not is_code
        if plain and name not in {"id", "language"} and len(held) > 3:
            yield held


@pytest.mark.parametrize("reader", APART)
@pytest.mark.parametrize("words", REVEALING)
def test_one_what_reveals_a_place_never_reaches_the_father(one: Played, reader: str, words: str) -> None:
    assert folded(words) not in folded(one.text(reader))


@pytest.mark.parametrize("reader", APART)
@pytest.mark.parametrize("name", BARRED)
def test_one_what_was_said_behind_the_wall_stays_there(one: Played, reader: str, name: str) -> None:
    text = one.text(reader)

    assert not [words for words in words_in(one.item(name)) if words in text and words not in COMMON]


@pytest.mark.parametrize("reader", APART)
def test_one_nothing_tells_that_there_was_another_session(one: Played, reader: str) -> None:
    view = one.view(reader)
    text = text_of(view)

    assert view.day == date(2026, 9, 17)
    assert [each.when for each in view.next_meetings] == ["Friday, October 16, 2026 at 16:00"]
    assert "2026-09-15" not in text
    assert "October 15" not in text
    assert {line.name for line in view.here} == {
        one.plan.get(Person, one.file.ids[person]).full_name for person in ("P2", "T1", "T2", "T10")
    }
    assert len(view.signatures) == 4
    assert view.not_here == ()
    assert view.words_read == ()


@pytest.mark.parametrize("reader", APART)
def test_one_people_of_the_other_session_are_not_named(one: Played, reader: str) -> None:
    text = folded(one.text(reader))

    for name in ("Lucía", "Carmen", "Güereña", "Solórzano", "Stidham", "Abernathy", "Müller", "Graciela"):
        assert folded(name) not in text
    for name in ("Echeverría", "Raman", "Whitt"):
        assert folded(name) not in text


@pytest.mark.parametrize("reader", APART)
def test_one_the_father_sees_four_promises_numbered_from_one(one: Played, reader: str) -> None:
    promises = one.promises(reader)

    assert [promise.number for promise in promises] == [1, 2, 3, 4]
    assert sorted(one.numbers_of(reader, "C2", "C3", "C7", "C8")) == [1, 2, 3, 4]
    assert {number for promise in promises for number in promise.serves} <= {1, 2, 3, 4}


def test_one_a_promise_made_in_private_is_on_two_copies_and_in_nobody_elses_count(one: Played) -> None:
    renew = one.item("C1").words
    ids = {person_id: name for name, person_id in one.file.ids.items()}

    holders = {
        ids[person.id]
        for person in readers(one.plan)
        if any(promise.words == renew for promise in one.promises(ids[person.id]))
    }

    assert holders == {"P1", "T4"}
    for person in readers(one.plan):
        numbers = [promise.number for promise in one.promises(ids[person.id])]
        assert numbers == list(range(1, len(numbers) + 1))


def test_one_the_mother_holds_everything_she_may_read(one: Played) -> None:
    text = one.text("P1")

    for name in ("S1", "S2", "S3", "S4", "S5", "S6", "S7", "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"):
        assert one.item(name).words in text
    for name in ("C1", "C2", "C3", "C4", "C5", "C6", "C8", "C9", "C10", "C11"):
        assert one.item(name).words in text
    assert "Casa Clara" in text
    assert one.item("C12").words not in text


@pytest.mark.parametrize("reader", ["T2", "T3", "T7", "T8", "T11", "P6"])
def test_one_what_is_private_to_a_young_person_stays_with_those_she_chose(one: Played, reader: str) -> None:
    text = one.text(reader)

    assert one.item("S6").words not in text
    assert one.item("N8").words not in text
    assert one.item("S6").words in one.text("T9")


def test_one_locked_answers_are_on_no_copy(one: Played) -> None:
    for text in map(text_of, one.everyones()):
        for screen in ("SCREEN1", "SCREEN2"):
            assert not [words for words in words_in(one.item(screen)) if words in text]


def test_one_a_name_is_found_without_accents_and_enye_sorts_after_n(one: Played) -> None:
    father = one.plan.get(Person, one.file.ids["P2"])
    ordered = sorted((a_person("Ana Ñame"), a_person("Ana Nz"), a_person("Ana Na")), key=sort_key)

    assert "nunez" in folded(father.full_name)
    assert [person.full_name for person in ordered] == ["Ana Na", "Ana Nz", "Ana Ñame"]


def test_one_there_is_no_room_for_a_real_address(one: Played) -> None:
    mother = one.plan.get(Person, one.file.ids["P1"])

    assert mother.address_mode is AddressMode.PROTECTED
    with pytest.raises(ValueError, match="no real address"):
        with_changes(mother, address="12 Elm Street")


@pytest.mark.parametrize("language", ["en", "es"])
def test_one_names_keep_their_marks_in_both_languages(one: Played, language: str) -> None:
    text = one.text("P1", words=Words.load(language, resource("translations")))

    assert "Zoë" in text
    assert "Íñigo" in text


def test_one_the_father_cannot_release_what_the_shelter_knows_of_the_children(one: Played) -> None:
    meeting = OpenMeeting(RememberingKeeper(), one.plan)
    ids = one.file.ids

    for child in ("P4", "P5"):
        release = Consent(
            subject=ids[child], signer=ids["P2"], organization=ids["O2"], recipients=(ids["P2"],)
        )
        with pytest.raises(CannotReleaseError):
            meeting.write_down(release)


def test_one_dissent_stands_in_the_fathers_own_words(one: Played) -> None:
    stands = [stand for decision in one.view("P2").decisions for stand in decision.stands]

    assert [stand.words for stand in stands] == [
        "I never hurt my kids. I want Saturdays alone with them. I will do the visits."
    ]
    assert one.view("P2").decisions[0].agency_reasons


@pytest.mark.parametrize("reader", WITHOUT_TREATMENT)
def test_two_treatment_stays_with_those_who_were_given_leave(two: Played, reader: str) -> None:
    text = folded(two.text(reader))

    for words in ("New Bridge", "Ostrowski", "Pamela", "treatment", "recovery", "LMSW"):
        assert folded(words) not in text
    for name in ("D3", "D4", "S6", "N4", "SAFE2"):
        said = (words for words in words_in(two.item(name)) if words not in COMMON)
        assert not [words for words in said if folded(words) in text]


@pytest.mark.parametrize("reader", WITHOUT_TREATMENT)
def test_two_numbers_have_no_hole_where_a_promise_is_withheld(two: Played, reader: str) -> None:
    numbers = [promise.number for promise in two.promises(reader)]

    assert numbers == list(range(1, len(numbers) + 1))
    assert ENGLISH(PART2_NOTICE) not in two.view(reader).notices


@pytest.mark.parametrize("reader", WITHOUT_TREATMENT)
def test_two_the_coach_is_named_without_her_employer(two: Played, reader: str) -> None:
    roles = {line.name: line.role for line in two.view(reader).here}
    capacities = {line.name: line.capacity for line in two.view(reader).signatures}

    assert roles["Denise Carter"] == "a helper"
    assert capacities["Denise Carter"] == "a helper"


@pytest.mark.parametrize("reader", ["P1", "P6", "T1", "T2", "T3", "T4", "T5"])
def test_two_those_with_leave_hold_the_steps_and_the_notice(two: Played, reader: str) -> None:
    view = two.view(reader)
    text = text_of(view)

    for name in ("D3", "D4", "N4"):
        assert two.item(name).words in text
    assert two.item("S6").words in text
    assert ENGLISH(PART2_NOTICE) in view.notices


def test_two_the_link_to_a_withheld_need_vanishes(two: Played) -> None:
    center = two.item("S5")
    assert isinstance(center, Strength)
    linked = {
        person: [
            len(strength.helps) for strength in two.view(person).strengths if strength.words == center.words
        ]
        for person in ("P1", *WITHOUT_TREATMENT)
    }

    assert linked.pop("P1") == [1]
    assert all(count == [0] for count in linked.values())


@pytest.mark.parametrize("reader", ["P6", "T1", "T2", "T3", "T6"])
def test_two_leave_ends_with_its_last_day(two: Played, reader: str) -> None:
    assert "Eight weeks" in two.text(reader, on=date(2027, 1, 7))

    text = folded(two.text(reader, on=date(2027, 1, 8)))
    for words in ("Eight weeks", "New Bridge", "treatment", "recovery", "call Noor every night"):
        assert folded(words) not in text
    assert "Eight weeks" in two.text("P1", on=date(2027, 1, 8))


def test_two_a_facilitys_number_is_on_no_copy(two: Played) -> None:
    for view in two.everyones():
        assert "00417" not in text_of(view)


def test_two_a_grandmother_born_on_29_february_is_58(two: Played) -> None:
    born = two.plan.get(Person, two.file.ids["P6"]).born

    assert born is not None
    assert age_on(born, DAYS["two"]) == 58


@pytest.mark.parametrize("typed", ["الحداد", "haddad", "Al Haddad"])
def test_two_a_family_name_is_found_however_it_is_typed(two: Played, typed: str) -> None:
    found = {
        person.id
        for person in two.plan.people
        if folded(typed) in folded(f"{person.full_name} {person.native_script}")
    }

    assert found == {two.file.ids["P1"], two.file.ids["P7"]}
    assert sort_key(two.plan.get(Person, two.file.ids["P1"]))[0].startswith("haddad")


def test_two_the_arabic_copy_holds_latin_names_digits_and_money(two: Played) -> None:
    text = two.text("P6", words=Words.load("ar", resource("translations")))

    assert "نور خليل الحداد" in text
    assert "$140" in text
    assert "Trang Nguyễn" in text
    assert not set("٠١٢٣٤٥٦٧٨٩") & set(text)


def test_two_both_views_on_the_visits_stand_beside_each_other(two: Played) -> None:
    text = two.text("T12")

    assert "My children should see me every week." in text
    assert "Ninety miles every week is too hard on a baby." in text


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("one", {"strengths": 7, "needs": 8, "promises": 12, "asks": 1, "gaps": 2}),
        ("two", {"strengths": 6, "needs": 7, "promises": 12, "asks": 2, "gaps": 3}),
    ],
)
def test_the_families_are_entered_completely(name: str, counts: dict[str, int]) -> None:
    plan = played(name).plan
    asks = sum(each.kind is CommitmentKind.ASK for each in plan.commitments)

    assert counts == {
        "strengths": len(plan.strengths),
        "needs": len(plan.needs),
        "promises": len(plan.commitments) - asks,
        "asks": asks,
        "gaps": len(plan.gaps),
    }


@pytest.mark.parametrize("name", ["one", "two"])
def test_no_id_stands_in_any_copy(name: str) -> None:
    plan = played(name).plan
    ids = [
        record.id for shelf in (plan.people, plan.needs, plan.commitments, plan.sessions) for record in shelf
    ]

    for view in played(name).everyones():
        text = text_of(view).replace(view.reader, "")
        assert not [each for each in ids if each in text]
    assert new_id() not in ids
