import gettext
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fteam.meeting import OpenMeeting
from fteam.records.audience import STAFF_ONLY
from fteam.records.commitment import FamilyTime
from fteam.records.meeting import Session
from fteam.records.person import Organization
from fteam.records.protection import PrivateWords
from fteam.rules.eyes import Eyes
from fteam.rules.held import Why
from fteam.rules.masking import Mask, neutral_role
from fteam.rules.names import folded
from fteam.words import ENGLISH, Words
from tests.makers import DAY, a_meeting, a_person, join


def a_mask(*names: str, parts: tuple[str, ...] = ()) -> Mask:
    return Mask(dict.fromkeys(names, "a helper"), dict.fromkeys(parts, "someone"))


class _Shouting(gettext.NullTranslations):
    """A language in which everything is said loudly."""

    def gettext(self, message: str) -> str:
        return message.upper()


SHOUTED = Words("en", _Shouting())


def mask_of(meeting: OpenMeeting, reader: str) -> Mask:
    return Mask.for_reader(Eyes(meeting.plan, reader, DAY), ENGLISH)


def a_mask_for_friend(meeting: OpenMeeting, **more: Any) -> Mask:
    friend = join(meeting, "Fay Roe", "natural_support", **more)
    return Mask.for_reader(Eyes(meeting.plan, friend.id, DAY), ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        "Casa Clara",
        "CASA CLARA",
        "casa  clara",
        "Casa\nClara",
        "Casa\u00a0Clara",
        "Cása Clára",
        "Ca\u0301sa Clara\u0301",
        "Casa-Clara",
        "Casa_Clara",
        "CasaClara",
        "Casa\u200b Cla\u00adra",
    ],
)
def test_a_hidden_name_is_replaced_however_it_is_written(text: str) -> None:
    assert a_mask("Casa Clara")(f"We called {text}, twice.") == "We called a helper, twice."


@pytest.mark.parametrize("text", ["Casa Clarabella", "Bancasa Clara", "Casa and Clara", "", "casa"])
def test_other_words_stay(text: str) -> None:
    assert a_mask("Casa Clara")(text) == text


def test_every_place_of_a_name_is_replaced_and_the_longest_name_first() -> None:
    mask = Mask({"New Bridge": "a helper", "New Bridge Outpatient": "the clinic"})

    assert mask("New Bridge Outpatient, new bridge; NEW BRIDGE") == "the clinic, a helper; a helper"


def test_nothing_hidden_changes_nothing() -> None:
    assert a_mask()("Casa Clara") == "Casa Clara"


def test_arabic_names_are_found_with_the_words_written_onto_them() -> None:
    mask = a_mask("نور خليل")

    assert mask("قالت ونور خليل هنا") == "قالت a helper هنا"
    assert mask("نُور خَليل") == "a helper"
    assert mask("منور خليل") == "منور خليل"


def test_scripts_without_spaces_hide_a_name_inside_a_sentence() -> None:
    assert a_mask("王小明")("我和王小明去学校") == "我和a helper去学校"
    assert a_mask("홍길동")("홍길동은 왔다") == "a helper은 왔다"


def test_a_single_name_is_replaced_where_it_is_written_as_a_name() -> None:
    mask = a_mask(parts=("Hope", "Will"))

    assert mask("Hope will drive; we hope so, Will.") == "someone will drive; we hope so, someone."


def test_the_first_name_of_a_hidden_person_is_hidden_unless_someone_known_has_it_too() -> None:
    meeting = a_meeting()
    join(meeting, "Carmen Ruiz de la Peña", "relative", audience=STAFF_ONLY, neutral_role="a relative")
    join(meeting, "Ana Ruiz", "relative")

    mask = a_mask_for_friend(meeting)

    assert mask("Carmen Ruiz de la Peña, Carmen, Ruiz, PENA, de la") == (
        "a relative, a relative, Ruiz, a relative, de la"
    )


def test_a_hidden_name_in_pieces_of_letters_and_marks_is_found() -> None:
    meeting = a_meeting()
    name = unicodedata.normalize("NFD", "Beatriz Solórzano")
    join(meeting, name, "dv_advocate", audience=STAFF_ONLY)

    assert a_mask_for_friend(meeting)("Solórzano and SOLORZANO") == "a helper and a helper"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("555-0111", "(private)"),
        ("call 555 0111 or 5550111", "call (private) or (private)"),
        ("12 Elm Street", "(private)"),
        ("PO Box 1407, Harlan", "(private), Harlan"),
        ("ACP-0000", "(private)"),
        ("number R-00417", "number R-(private)"),
        ("since 2024", "since 2024"),
    ],
)
def test_ways_to_reach_a_person_never_reach_others(text: str, shown: str) -> None:
    meeting = a_meeting()
    meeting.write_down(
        a_person(
            "Maria Reyes",
            phone="555-0111, text only",
            address="12 Elm Street, Harlan",
            substitute_address="PO Box 1407",
            programme_code="ACP-0000",
            staff_note="number R-00417 since 2024",
        )
    )

    assert a_mask_for_friend(meeting)(text) == shown


def test_a_person_keeps_their_own_phone() -> None:
    meeting = a_meeting()
    person = join(meeting, "Maria Reyes", "parent")
    meeting.write_down(person.model_copy(update={"phone": "555-0111"}))

    assert Mask.for_reader(Eyes(meeting.plan, person.id, DAY), ENGLISH)("555-0111") == "555-0111"


def test_places_that_must_not_be_printed_are_named_neutrally_everywhere() -> None:
    meeting = a_meeting()
    child, father = a_person("Little Reyes"), a_person("Luis Ochoa")
    meeting.write_down(Session(day=DAY, place="Maple Street Library", place_revealing=True))
    meeting.write_down(Session(day=DAY, place="County office"))
    meeting.write_down(child)
    meeting.write_down(father)
    meeting.write_down(FamilyTime(adult=father.id, place="Oak Center", place_revealing=True))
    meeting.write_down(FamilyTime(adult=father.id, place="the park"))

    said = a_mask_for_friend(meeting)("Maple Street Library, County office, Oak Center, the park")

    assert said == "a private place, County office, visit place, the park"


def test_the_place_of_a_session_behind_a_wall_is_hidden() -> None:
    meeting = a_meeting()
    father = join(meeting, "Luis Ochoa", "parent")
    meeting.write_down(Session(day=DAY, place="County office", hidden_from=(father.id,)))

    mask = Mask.for_reader(Eyes(meeting.plan, father.id, DAY), ENGLISH)

    assert mask("At the county office") == "At the a private place"


def test_a_place_where_the_reader_meets_too_is_no_secret_unless_it_must_not_be_printed() -> None:
    meeting = a_meeting()
    father = join(meeting, "Luis Ochoa", "parent")
    meeting.write_down(Session(day=DAY, place="County office"))
    meeting.write_down(Session(day=DAY, place="County Office", hidden_from=(father.id,)))
    meeting.write_down(Session(day=DAY, place="Oak House", hidden_from=(father.id,), place_revealing=True))
    meeting.write_down(Session(day=DAY, place="Oak House"))

    mask = Mask.for_reader(Eyes(meeting.plan, father.id, DAY), ENGLISH)

    assert mask("county office, Oak House") == "county office, a private place"


def test_an_organization_is_hidden_under_all_its_names() -> None:
    meeting = a_meeting()
    meeting.write_down(
        Organization(
            name="Cedar Gap Elementary", other_names=("Cedar Gap",), kind="school", audience=STAFF_ONLY
        )
    )
    meeting.write_down(Organization(name="Some Office", kind="made_up", audience=STAFF_ONLY))

    said = a_mask_for_friend(meeting)("Cedar Gap Elementary, cedar gap, Some Office")

    assert said == "the school, the school, a helper"


def test_very_short_names_are_left_alone_because_they_are_words_too() -> None:
    meeting = a_meeting()
    join(meeting, "Al", "relative", audience=STAFF_ONLY)
    join(meeting, "مي", "relative", audience=STAFF_ONLY)

    mask = a_mask_for_friend(meeting)

    assert mask("Al fin") == "Al fin"
    assert mask("جاءت مي") == "جاءت a helper"


def test_a_single_name_is_hidden_in_small_letters_too_unless_it_is_a_word() -> None:
    mask = a_mask(parts=("Kayla", "Hope"))

    assert mask("kayla drives, hope stays") == "someone drives, hope stays"


@pytest.mark.parametrize("text", ["elm street", "Elm\u200bStreet", "\u0415lm Street", "ELM-STREET"])
def test_private_words_are_hidden_from_all_but_those_who_may_read_them(text: str) -> None:
    meeting = a_meeting()
    mother, friend, other = (
        join(meeting, name, "relative").id for name in ("Maria Reyes", "Fay Roe", "Ann Poe")
    )
    meeting.write_down(PrivateWords(words="Elm Street", protects=(mother,), known_to=(friend,)))
    meeting.write_down(PrivateWords(words="K7", instead="the bus"))

    assert mask_of(meeting, mother)(text) == mask_of(meeting, friend)(text) == text
    assert mask_of(meeting, other)(f"on {text} by k7") == "on (private) by the bus"


def test_words_that_hide_something_hide_nothing_else_by_mistake() -> None:
    meeting = a_meeting()
    reader = join(meeting, "Ann Poe", "relative").id
    join(meeting, "Beatriz Solis", "relative", audience=STAFF_ONLY, neutral_role="from Casa Clara")
    meeting.write_down(Organization(name="Casa Clara", audience=STAFF_ONLY))
    meeting.write_down(PrivateWords(words="Elm Street", instead="near Casa Clara"))

    assert mask_of(meeting, reader)("Elm Street, Beatriz Solis") == "(private), a helper"


def test_the_neutral_words_are_said_in_the_language_of_the_paper() -> None:
    meeting = a_meeting()
    reader = join(meeting, "Ann Poe", "relative").id
    meeting.write_down(PrivateWords(words="Elm Street"))

    mask = Mask.for_reader(Eyes(meeting.plan, reader, DAY), SHOUTED)

    assert mask("Elm Street") == "(PRIVATE)"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("C a s a  C l a r a", Why.PROGRAM),
        ("Casaclaras", Why.PROGRAM),
        ("Casa ------ Clara", Why.PROGRAM),
        ("Ost row ski", Why.PROGRAM),
        ("1 4 0 7  E l m", Why.PLACE),
        ("Casa Clara", None),
        ("ho pe", None),
        ("we hope so", None),
        ("the school", None),
        ("a new elm", None),
    ],
)
def test_what_no_mask_replaces_is_noticed(text: str, why: Why | None) -> None:
    mask = Mask(
        {"Casa Clara": "a helper", "1407 Elm": "(private)", "The School": "the school"},
        {"Ostrowski": "a helper", "Hope": "a helper"},
        {"1407 Elm": Why.PLACE},
    )

    assert mask.left_in((text, "")) is why


def test_someone_off_the_team_is_a_helper() -> None:
    meeting = a_meeting()
    stranger = a_person()
    meeting.write_down(stranger)

    assert neutral_role(Eyes(meeting.plan, stranger.id, DAY), stranger.id, ENGLISH) == "a helper"


NAMES = st.from_regex(r"\A[A-Z][a-zñü]{2,8}( [A-Z][a-zé]{2,8})?\Z")


@settings(deadline=None)
@given(NAMES, st.text(max_size=40), st.text(max_size=40), st.sampled_from([str.upper, str.lower, str.title]))
def test_no_spelling_of_a_hidden_name_stays(name: str, before: str, after: str, spell: Any) -> None:
    masked = a_mask(name)(f"{before} {spell(name)} {after}")

    assert f" {folded(name)} " not in f" {folded(masked)} "
    assert "a helper" in masked


@settings(deadline=None)
@given(NAMES, st.text(alphabet="abcñÁ ,.\u0301", max_size=60))
def test_words_around_a_hidden_name_are_kept(name: str, text: str) -> None:
    masked = a_mask(name)(f"{text} | {name} | {text}")

    assert masked == f"{text} | a helper | {text}"
