from dataclasses import FrozenInstanceError

import pytest

from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.makers import DAY, a_plan
from tests.reading import text_of


def test_a_view_is_frozen_and_holds_plain_text_only() -> None:
    plan = a_plan(needs=1, strengths=1, promises=1)

    view = view_for(plan, plan.people[0].id, DAY, ENGLISH)

    with pytest.raises(FrozenInstanceError):
        view.purpose = "another"  # type: ignore[misc]  # the refusal is the point
    assert plan.needs[0].id not in text_of(view)
    assert plan.people[1].id not in text_of(view)
