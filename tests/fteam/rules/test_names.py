from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fteam.rules.names import (
    age_on,
    fold_letters,
    folded,
    initials,
    lookalikes,
    membership_of,
    sort_key,
    squeezed,
)
from tests.makers import a_person, a_plan


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(1968, 2, 29), date(2026, 10, 7), 58),
        (date(1968, 2, 29), date(2026, 2, 28), 57),
        (date(1968, 2, 29), date(2026, 3, 1), 58),
        (date(1968, 2, 29), date(2028, 2, 29), 60),
        (date(2011, 6, 30), date(2026, 6, 30), 15),
        (date(2011, 6, 30), date(2026, 6, 29), 14),
    ],
)
def test_people_turn_older_on_their_day(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("nunez", "Núñez"),
        ("NUNEZ", "Nu\u0301n\u0303ez"),
        ("lukasz", "Łukasz"),
        ("zolc", "Żółć"),
        ("wisniewska", "Wiśniewska"),
        ("nguyen", "Nguyễn"),
        ("strasse", "Straße"),
        ("احمد", "أَحْمَد"),
        ("الحداد", "الـحـداد"),
        ("olelo", "ʻŌlelo"),
        ("al haddad", "al-Haddad"),
        ("casa clara", "Ca\u00adsa\u00a0Cl\u200bara"),
    ],
)
def test_a_name_is_found_however_it_is_spelled(typed: str, written: str) -> None:
    assert folded(typed) == folded(written)


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold_letters(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_enye_sorts_after_n_and_the_article_is_left_out() -> None:
    names = [
        "Ana Nz",
        "Ana Ñame",
        "Ana Núñez",
        "Ana Nunez",
        "Noor al-Haddad",
        "Joan Abernathy, RN",
        "Zoë Igor",
        "سامي الحداد",
        "ليلى حداد",
    ]

    ordered = [person.full_name for person in sorted(map(a_person, names), key=sort_key)]

    assert ordered == [
        "Joan Abernathy, RN",
        "Noor al-Haddad",
        "Zoë Igor",
        "Ana Nunez",
        "Ana Núñez",
        "Ana Nz",
        "Ana Ñame",
        "سامي الحداد",
        "ليلى حداد",
    ]


def test_a_stated_sort_name_comes_first() -> None:
    assert sort_key(a_person("María Alvarado Peña", sort_name="Alvarado Peña"))[0] == "alvarado pen\uffffa"


def test_a_name_that_is_only_an_article_still_sorts() -> None:
    assert sort_key(a_person("al-"))[0] == "al-"
    assert not sort_key(a_person(" "))[0]


@pytest.mark.parametrize(
    ("name", "badge"),
    [
        ("Maria Reyes", "MR"),
        ("Doña Carmen", "C"),
        ("Dr. Ana Ruiz", "AR"),
        ("Doña", "D"),
        ("Majo", "M"),
        ("Joan Abernathy, RN", "JA"),
        ("María “Majo” Peña", "MP"),
        ("Noor al-Haddad", "NH"),
        ("نور خليل الحداد", "ن"),
        ("王小明", "王"),
        ("ʻŌlelo Kai", "ŌK"),
        ("ʻ", "ʻ"),
        ("I\u0301ñigo", "Í"),
        ("123", "?"),
        ("", "?"),
    ],
)
def test_a_badge_has_the_letters_people_expect(name: str, badge: str) -> None:
    assert initials(name) == badge


@given(st.text())
def test_any_name_has_a_badge_and_a_place_in_the_list(text: str) -> None:
    assert initials(text)
    assert sort_key(a_person((text or "x")[:200]))


def test_a_person_off_the_team_has_no_place_on_it() -> None:
    plan = a_plan()

    assert membership_of(plan, plan.people[0].id) is plan.memberships[0]
    assert membership_of(plan, a_person().id) is None


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("\u0421\u0430\u0455\u0430", "casa"),
        ("C\u0430sa", "casa"),
        ("\u0391nn\u03b1", "anna"),
        ("C\u034fa\u00ads\ufe0fa", "casa"),
        ("\uff23\uff41\uff53\uff41", "casa"),
        ("\u1d04\u1d00s\u1d00", "casa"),
        ("\u0665\u0665\u0665", "555"),
    ],
)
def test_letters_that_look_alike_are_folded_into_one(typed: str, plain: str) -> None:
    assert folded(typed) == plain


def test_a_letter_that_is_read_as_two_is_each_of_them() -> None:
    assert set(lookalikes("\u03bd")) == {"\u03bd", "n", "v"}
    assert "\u03bd" in lookalikes("n")
    assert lookalikes("a") == "a"


@given(st.text(max_size=30))
def test_squeezing_leaves_letters_only_and_one_of_all_that_look_alike(text: str) -> None:
    plain = squeezed(text)

    assert squeezed(plain) == plain
    assert not plain or plain.isalnum()
    assert squeezed(f"{text} \u00ad-") == plain


def test_squeezing_is_the_same_for_plain_letters_among_others() -> None:
    assert squeezed("New Bridge, 7") + squeezed("\u00e9") == squeezed("New Bridge, 7\u00e9")
