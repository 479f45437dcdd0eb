"""Only codes that anyone may use and pass on."""

import pytest

from fteam.exchange.fhir_codes import (
    GOAL_STATES,
    NEEDS_REASON,
    REQUEST_STATES,
    TASK_STATES,
    UNSPECIFIED,
    categories,
    category_of,
)
from fteam.records.commitment import CommitmentStatus
from fteam.records.spoken import NeedStatus
from fteam.vocabulary import vocabulary

REFERRAL_STATES = {
    "requested", "accepted", "rejected", "in-progress", "on-hold", "completed", "cancelled", "failed",
}  # fmt: skip  # what a platform that takes referrals documents


def test_every_state_of_a_promise_has_one_that_platforms_take() -> None:
    assert set(TASK_STATES) == set(CommitmentStatus)
    assert set(TASK_STATES.values()) <= REFERRAL_STATES
    assert set(GOAL_STATES) == set(NeedStatus)
    assert set(REQUEST_STATES) <= set(TASK_STATES.values()) >= NEEDS_REASON


def test_every_category_is_one_of_the_guide_and_of_a_part_of_life() -> None:
    known = categories()

    assert set(known.of_domain) <= set(vocabulary("need_domains").codes())
    assert set(known.of_domain.values()) | {UNSPECIFIED} <= set(known.codes)
    assert "CC0" in known.credit


def test_food_has_a_category_of_its_own() -> None:
    assert category_of("food")["code"] == "food-insecurity"


@pytest.mark.parametrize("domain", ["", "child_care", "partner_violence", "unheard_of"])
def test_what_has_no_category_is_unspecified(domain: str) -> None:
    assert category_of(domain)["code"] == UNSPECIFIED


def test_no_part_of_life_that_could_put_someone_in_danger_has_a_category() -> None:
    neutral = {entry.code for entry in vocabulary("need_domains").entries if entry.neutral}

    assert neutral
    assert not neutral & set(categories().of_domain)
