from datetime import date, timedelta
from typing import Any

import pytest

from fteam.records.meeting import Session
from fteam.records.person import Relationship
from fteam.records.plan import Plan
from fteam.records.protection import CourtOrder, Danger
from fteam.rules.dangers import endangers, may_sign_for, restrained
from tests.makers import DAY, a_person, a_plan

FATHER, MOTHER, CHILD, OTHER_CHILD, NEIGHBOR = "father", "mother", "child", "other child", "neighbor"


class Home:
    """A father, a mother with their child, and a child whose mother is a neighbor."""

    def __init__(self) -> None:
        self.ids = {name: a_person(name).id for name in (FATHER, MOTHER, CHILD, OTHER_CHILD, NEIGHBOR)}
        self.plan: Plan = a_plan()
        for parent, child in (
            (FATHER, CHILD),
            (MOTHER, CHILD),
            (FATHER, OTHER_CHILD),
            (NEIGHBOR, OTHER_CHILD),
        ):
            self.keep(Relationship(person=self.ids[parent], of=self.ids[child], kind="birth_parent"))

    def keep(self, record: Any) -> None:
        self.plan = self.plan.with_record(record)

    def order(self, *protects: str, **more: Any) -> None:
        ids = tuple(self.ids[each] for each in protects)
        self.keep(CourtOrder(protects=ids, restrains=(self.ids[FATHER],), **more))

    def may_sign(self, subject: str, on: date = DAY) -> bool:
        return may_sign_for(self.plan, self.ids[FATHER], self.ids[subject], on)


@pytest.fixture
def home() -> Home:
    return Home()


def test_who_endangers_whom_is_told_by_orders_in_force_and_flags(home: Home) -> None:
    home.order(MOTHER, expires=DAY)
    home.keep(Danger(person=home.ids[NEIGHBOR], toward=(home.ids[CHILD], home.ids[NEIGHBOR]), ends=DAY))

    assert endangers(home.plan, DAY) == {
        (home.ids[FATHER], home.ids[MOTHER]),
        (home.ids[NEIGHBOR], home.ids[CHILD]),
    }
    assert restrained(home.plan, DAY) == {home.ids[FATHER], home.ids[NEIGHBOR]}
    assert endangers(home.plan, DAY + timedelta(1)) == frozenset()
    assert restrained(home.plan, DAY + timedelta(1)) == frozenset()


def test_without_a_warning_anyone_may_sign(home: Home) -> None:
    assert home.may_sign(MOTHER)
    assert home.may_sign(CHILD)


def test_nobody_signs_for_whom_they_endanger_nor_for_their_children(home: Home) -> None:
    home.order(MOTHER, expires=DAY)

    assert not home.may_sign(MOTHER)
    assert not home.may_sign(CHILD)
    assert home.may_sign(OTHER_CHILD)
    assert home.may_sign(FATHER)
    assert home.may_sign(CHILD, DAY + timedelta(1))


def test_a_flag_of_the_staff_is_enough(home: Home) -> None:
    home.keep(Danger(person=home.ids[FATHER], toward=(home.ids[OTHER_CHILD],)))

    assert not home.may_sign(OTHER_CHILD)
    assert home.may_sign(CHILD)


def test_a_warning_that_names_nobody_and_a_wall_speak_of_everyone(home: Home) -> None:
    home.order()
    assert not home.may_sign(OTHER_CHILD)

    walled = Home()
    walled.keep(Session(day=DAY, hidden_from=(walled.ids[FATHER],)))
    assert not walled.may_sign(CHILD)
    assert walled.may_sign(FATHER)


def test_whoever_has_no_other_parent_on_paper_may_be_a_child_of_the_endangered(home: Home) -> None:
    home.order(MOTHER)

    assert not home.may_sign(NEIGHBOR)
