import re
from dataclasses import replace

from hypothesis import given, settings

from fteam.records.paper import PlanVersion, Signature
from fteam.records.plan import Plan
from fteam.records.spoken import Need
from fteam.rules.content import check_code_of, content_sha256, is_sealed, plan_sha256
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.makers import DAY, MOMENT, a_plan
from tests.random_plans import plans


def a_version(plan: Plan, number: int = 1) -> PlanVersion:
    return PlanVersion(number=number, content_sha256=plan_sha256(plan), sealed_at=MOMENT, sealed_by="x")


@settings(deadline=None, max_examples=30)
@given(plans())
def test_equal_views_have_equal_fingerprints(plan: Plan) -> None:
    reader = plan.people[0].id
    one, two = (view_for(plan, reader, DAY, ENGLISH) for _ in range(2))

    assert one == two
    assert content_sha256(one) == content_sha256(two)
    assert check_code_of(one) == check_code_of(two) == one.check_code


def test_signatures_and_version_are_no_content_but_the_version_changes_the_code() -> None:
    plan = a_plan(needs=1)
    view = view_for(plan, plan.people[0].id, DAY, ENGLISH)

    later = replace(view, version=2, signatures=())

    assert content_sha256(later) == content_sha256(view)
    assert check_code_of(later) != check_code_of(view)


def test_one_changed_word_changes_the_fingerprint() -> None:
    plan = a_plan(needs=1)
    view = view_for(plan, plan.people[0].id, DAY, ENGLISH)

    assert content_sha256(replace(view, purpose="Another")) != content_sha256(view)


def test_a_code_is_read_without_confusion() -> None:
    plan = a_plan()

    codes = {view_for(plan, person.id, DAY, ENGLISH).check_code for person in plan.people}

    assert len(codes) == 2
    assert all(re.fullmatch(r"[A-HJ-NP-RT-Z1-9]{4}-[A-HJ-NP-RT-Z1-9]{4}", code) for code in codes)


def test_a_plan_is_sealed_until_something_in_it_changes() -> None:
    plan = a_plan(needs=1)
    sealed = plan.with_record(a_version(plan))
    signed = sealed.with_record(Signature(person=plan.people[0].id))
    changed = sealed.with_record(Need(words="more", said_by=plan.people[0].id))

    assert not is_sealed(plan)
    assert is_sealed(sealed)
    assert is_sealed(signed)
    assert not is_sealed(changed)
    assert is_sealed(changed.with_record(a_version(changed, 2)))
