"""Whatever the plan: no small paper tells a reader more than their own copy of the plan does."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from hypothesis import HealthCheck, given, settings

from fteam.records.audience import TEAM
from fteam.records.plan import Plan
from fteam.rules.eyes import readers
from fteam.rules.view import view_for
from fteam.rules.view_changes import changes_view
from fteam.rules.view_fridge import fridge_view
from fteam.rules.view_partner import partner_view
from fteam.rules.view_safety import safety_view
from fteam.rules.view_youth import youth_view
from fteam.words import ENGLISH
from tests.makers import DAY
from tests.random_plans import plans
from tests.reading import text_of

_MARK: Final = re.compile(r"zq\w+")
VIEWS: Final = (fridge_view, safety_view, youth_view, partner_view)


def _marks(text: str) -> set[str]:
    return set(_MARK.findall(text))


def _papers(plan: Plan, reader: str) -> Iterator[str]:
    yield from (repr(view(plan, reader, DAY, ENGLISH)) for view in VIEWS)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_no_small_paper_tells_more_than_the_readers_plan(plan: Plan) -> None:
    for person in readers(plan):
        known = _marks(text_of(view_for(plan, person.id, DAY, ENGLISH)))
        for paper in _papers(plan, person.id):
            assert _marks(paper) <= known


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), plans())
def test_what_changed_tells_of_old_words_only_to_those_who_read_them(then: Plan, now: Plan) -> None:
    for old, new in zip(readers(then), readers(now), strict=False):
        before = view_for(then, old.id, DAY, ENGLISH)
        page = repr(changes_view(now, new.id, before, DAY + timedelta(days=30), ENGLISH))

        known = text_of(before) + text_of(view_for(now, new.id, DAY + timedelta(days=30), ENGLISH))
        assert _marks(page) <= _marks(known)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_words_that_were_taken_from_a_reader_do_not_come_back(plan: Plan) -> None:
    """Everything was open to everyone; then the plan became what it is now."""
    opened = _opened(plan)
    for person in readers(plan):
        before = view_for(opened, person.id, DAY, ENGLISH)
        page = repr(changes_view(plan, person.id, before, DAY, ENGLISH))

        assert _marks(page) <= _marks(text_of(view_for(plan, person.id, DAY, ENGLISH)))


def _opened(plan: Plan) -> Plan:
    """Return the plan without anything that hides an item from anyone."""
    changed = plan
    for shelf in (plan.needs, plan.strengths, plan.statements, plan.commitments, plan.safety_steps):
        for item in shelf:
            changed = changed.with_record(item.model_copy(update={"audience": TEAM, "tags": ()}))
    return changed
