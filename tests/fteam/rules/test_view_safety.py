"""A person's own steps reach those who may see them, and tell nobody else what they are."""

from datetime import date
from typing import Any

import pytest

from fteam.records.audience import Audience, Tag
from fteam.records.commitment import Commitment, CommitmentKind, CommitmentStatus, SafetyStep
from fteam.records.protection import Consent
from fteam.rules.eyes import Eyes
from fteam.rules.family_views import CareStep, SafetyView
from fteam.rules.notices import part2_notice
from fteam.rules.view_safety import has_steps, safety_view
from fteam.words import ENGLISH
from tests.families import played
from tests.makers import a_meeting, join

PART2_NOTICE = part2_notice(date(2026, 10, 7)).label

ON = date(2026, 9, 17)


def of_family(name: str, reader: str) -> SafetyView:
    family = played(name)
    return safety_view(family.plan, family.ids[reader], family.day, ENGLISH)


def test_a_step_tells_when_what_who_and_whom_to_call() -> None:
    opened = a_meeting()
    mother, sam = join(opened, "Maria", "parent"), join(opened, "Sam", "caseworker")
    opened.write_down(
        SafetyStep(
            trigger="Luz is late", action="call Sam", who=sam.id, how_quickly="now", contact="555-0142"
        )
    )
    opened.write_down(SafetyStep(trigger="fire", action="go out", who=mother.id))

    steps = safety_view(opened.plan, mother.id, ON, ENGLISH).steps

    assert steps == (
        CareStep("Luz is late", "call Sam", ("Sam", "now", "Call: 555-0142")),
        CareStep("fire", "go out"),
    )


def a_promise(promiser: str, **more: Any) -> Commitment:
    return Commitment(promiser=promiser, kind=CommitmentKind.SAFETY_STEP, **more)


def test_ones_own_promises_to_stay_safe_are_on_it_with_their_first_step() -> None:
    opened = a_meeting()
    lucia, sam = join(opened, "Lucia", "youth"), join(opened, "Sam", "caseworker")
    opened.write_down(a_promise(lucia.id, words="go to Luz", first_step="try the way"))
    opened.write_down(a_promise(lucia.id, words="old", status=CommitmentStatus.DONE))
    opened.write_down(a_promise(sam.id, words="his own"))
    opened.write_down(Commitment(words="do homework", promiser=lucia.id))

    steps = safety_view(opened.plan, lucia.id, ON, ENGLISH).steps

    assert steps == (CareStep("", "go to Luz", ("First step: try the way",)),)


@pytest.mark.parametrize("first_step", ["", "try"])
def test_a_promise_that_says_a_step_again_is_left_out(first_step: str) -> None:
    opened = a_meeting()
    lucia = join(opened, "Lucia", "youth")
    opened.write_down(SafetyStep(trigger="not safe", action="text “mangos”"))
    opened.write_down(a_promise(lucia.id, words="text “mangos” if not safe", first_step=first_step))
    opened.write_down(a_promise(lucia.id, words="text “pears” if late", first_step=first_step))

    page = safety_view(opened.plan, lucia.id, ON, ENGLISH)

    assert [step.what for step in page.steps] == ["text “mangos”", "text “pears” if late"]
    assert page.signals == ("mangos", "pears")


@pytest.mark.parametrize("reader", ["P1", "P3", "P6", "T1", "T2", "T9"])
def test_one_the_word_for_danger_reaches_those_it_is_for(reader: str) -> None:
    assert of_family("one", reader).signals == ("mangos",)


@pytest.mark.parametrize("reader", ["P2", "T3", "T4", "T5", "T6", "T7", "T8", "T10", "T11"])
def test_one_nobody_else_has_such_a_page(reader: str) -> None:
    family = played("one")

    assert not has_steps(Eyes(family.plan, family.ids[reader], family.day))
    assert of_family("one", reader).steps == ()


@pytest.mark.parametrize("reader", ["P2", "P7", "P8", "T7", "T8", "T10", "T12"])
def test_two_treatment_is_on_no_page_without_leave(reader: str) -> None:
    page = repr(of_family("two", reader))

    assert "Denise" not in page
    assert "use" not in page
    assert "blue" in page


def test_two_the_notice_of_the_law_stands_on_others_pages_and_not_on_the_mothers() -> None:
    notice = (ENGLISH(PART2_NOTICE),)

    assert of_family("two", "P6").notices == notice
    assert of_family("two", "P1").notices == ()
    assert of_family("two", "P7").notices == ()


def test_it_names_neither_family_nor_agency() -> None:
    for name, reader in (("one", "P1"), ("one", "P3"), ("two", "P1")):
        page = repr(of_family(name, reader))
        family = played(name).plan
        assert family.family.label not in page
        assert not family.meeting.agency or family.meeting.agency not in page


def test_a_page_whose_only_step_is_ones_own_promise_is_a_page() -> None:
    opened = a_meeting()
    lucia = join(opened, "Lucia", "youth")
    opened.write_down(
        a_promise(lucia.id, words="text Luz", audience=Audience.only(lucia.id), tags=(Tag.YOUTH_PRIVATE,))
    )

    assert has_steps(Eyes(opened.plan, lucia.id, ON))


def test_leave_that_has_ended_closes_the_step() -> None:
    family = played("two")
    consent = family.get(Consent, "CON1")
    assert consent.expires is not None
    late = date(2027, 1, 8)

    assert "Denise" not in repr(safety_view(family.plan, family.ids["P6"], late, ENGLISH))
