"""A case view as a FHIR R4 bundle: what stands in it, and what must not."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from fteam.exchange.fhir import UnfitBundleError, checked, fhir_bundle
from fteam.records.commitment import CommitmentStatus
from fteam.records.spoken import NeedStatus
from fteam.rules.case_view import CaseLine, CaseNeed, CasePerson, CaseView, Part, Side, case_view
from fteam.words import ENGLISH
from tests.fhir.bundles import (
    Bundle,
    bundle_of,
    code_systems,
    family,
    loose_references,
    resources,
    unknown_codes,
)
from tests.makers import DAY
from tests.random_plans import plans

AT = datetime(2026, 9, 15, 16, 0, tzinfo=UTC)
FREE = {
    "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes",
    "http://hl7.org/fhir/CodeSystem/task-code",
    "http://terminology.hl7.org/CodeSystem/goal-achievement",
}
LINE = CaseLine(
    number=1,
    words="keep a place in the feelings group",
    who=2,
    is_ask=False,
    status=CommitmentStatus.PROMISED,
    why_not="",
    starts=None,
    ends=date(2026, 10, 1),
    repeats="",
    needs=(1,),
    children=(1,),
)
VIEW = CaseView(
    part=Part.OWN_LINES,
    language="en",
    agency="Commons Family Partnership",
    agency_phone="555-0100",
    day=DAY,
    version=2,
    check_code="7K4M-92QX",
    facilitator=3,
    people=(
        CasePerson(1, Side.CHILD, "Íñigo"),
        CasePerson(2, Side.HELPER, "Kayla Stidham", "School", "Cedar Gap Elementary"),
        CasePerson(3, Side.HELPER, "Renée Okafor", "Facilitator"),
    ),
    needs=(CaseNeed(1, "Íñigo sleeps through the night", "food", NeedStatus.OPEN, (1,)),),
    lines=(LINE,),
    notices=("Keep it to yourself.",),
)


def told(view: CaseView) -> Bundle:
    whole: Bundle = json.loads(fhir_bundle(view, ENGLISH, AT))
    return whole


def the(view: CaseView, kind: str) -> dict[str, Any]:
    return resources(told(view), kind)[0]


def a_line(**more: Any) -> CaseView:
    return replace(VIEW, lines=(replace(LINE, **more),))


def test_a_promise_is_a_request_and_a_task_in_its_own_words() -> None:
    bundle = told(VIEW)

    request, task = resources(bundle, "ServiceRequest")[0], resources(bundle, "Task")[0]
    assert request["code"] == {"text": "keep a place in the feelings group"}
    assert request["occurrencePeriod"] == {"end": "2026-10-01"}
    assert (request["intent"], task["intent"], task["status"]) == ("plan", "order", "accepted")
    assert task["focus"]["reference"] == f"urn:uuid:{request['id']}"
    assert "statusReason" not in task


def test_an_ask_is_never_a_promise() -> None:
    view = a_line(is_ask=True, status=CommitmentStatus.ASKED)

    assert the(view, "ServiceRequest")["intent"] == "proposal"
    assert the(view, "Task")["status"] == "requested"


@pytest.mark.parametrize(
    ("why_not", "said"), [("There is a waiting list", "There is a waiting list"), ("", "Blocked")]
)
def test_what_stopped_says_why(why_not: str, said: str) -> None:
    view = a_line(status=CommitmentStatus.BLOCKED, why_not=why_not)

    assert the(view, "Task")["statusReason"] == {"text": said}
    assert the(view, "ServiceRequest")["status"] == "on-hold"


def test_what_repeats_keeps_its_rhythm_in_words() -> None:
    view = a_line(repeats="every Monday", starts=DAY)

    assert the(view, "ServiceRequest")["occurrenceTiming"] == {
        "repeat": {"boundsPeriod": {"start": "2026-09-15", "end": "2026-10-01"}},
        "code": {"text": "every Monday"},
    }


def test_a_need_is_a_goal_and_never_a_diagnosis() -> None:
    bundle = told(VIEW)

    goal = resources(bundle, "Goal")[0]
    assert goal["description"] == {"text": "Íñigo sleeps through the night"}
    assert goal["category"][0]["coding"][0]["code"] == "food-insecurity"
    assert resources(bundle, "Condition") == []


def test_a_need_that_fell_away_tells_no_progress() -> None:
    need = replace(VIEW.needs[0], status=NeedStatus.NO_LONGER)

    goal = the(replace(VIEW, needs=(need,)), "Goal")

    assert goal["lifecycleStatus"] == "cancelled"
    assert "achievementStatus" not in goal


def test_several_children_are_a_group() -> None:
    people = (*VIEW.people, CasePerson(4, Side.CHILD, "Zoë", full_name="Zoë Núñez", born=date(2024, 5, 19)))
    both = replace(VIEW, people=people, lines=(replace(LINE, children=(1, 4)),))

    bundle = told(both)

    group = resources(bundle, "Group")[0]
    assert group["quantity"] == 2
    assert resources(bundle, "Task")[0]["for"]["reference"] == f"urn:uuid:{group['id']}"
    assert resources(bundle, "Patient")[1]["birthDate"] == "2024-05-19"
    assert [name["use"] for name in resources(bundle, "Patient")[1]["name"]] == ["usual", "official"]


def test_a_plan_without_a_child_is_about_someone_without_a_name() -> None:
    people = (CasePerson(1, Side.FAMILY, "Maria Reyes", "mother"), *VIEW.people[1:])
    view = replace(VIEW, people=people, needs=(), lines=(replace(LINE, needs=(), children=()),))

    bundle = told(view)

    patient = resources(bundle, "Patient")[0]
    assert set(patient) == {"resourceType", "id"}
    assert resources(bundle, "RelatedPerson")[0]["patient"]["reference"] == f"urn:uuid:{patient['id']}"


def test_where_nobody_is_named_the_meeting_team_speaks() -> None:
    view = replace(VIEW, agency="", agency_phone="", facilitator=None, day=None)

    bundle = told(view)

    agency = resources(bundle, "Organization")[0]
    assert (agency["name"], "telecom" in agency) == ("the meeting team", False)
    assert resources(bundle, "Task")[0]["requester"]["reference"] == f"urn:uuid:{agency['id']}"
    assert resources(bundle, "CarePlan")[0]["created"] == "2026-09-15"


def test_the_notices_of_the_law_travel_with_it() -> None:
    own, whole = the(VIEW, "CarePlan"), the(replace(VIEW, part=Part.WHOLE), "CarePlan")

    assert [note["text"] for note in own["note"]] == [
        "Keep it to yourself.",
        "Only the lines of one partner. The plan holds more.",
    ]
    assert [note["text"] for note in whole["note"]] == ["Keep it to yourself."]


def test_the_same_view_gives_the_same_bytes() -> None:
    assert fhir_bundle(VIEW, ENGLISH, AT) == fhir_bundle(VIEW, ENGLISH, AT)


def test_nothing_ties_two_readers_bundles_together() -> None:
    first, second = (
        {each["resource"]["id"] for each in bundle_of(reader)["entry"]} for reader in ("T6", "T8")
    )

    assert not first & second


def test_none_of_our_ids_leave() -> None:
    plan = family("one").plan
    ours = {record.id for shelf in (plan.people, plan.needs, plan.commitments) for record in shelf}

    text = json.dumps(bundle_of("T2", Part.WHOLE)).replace("-", "")

    assert not any(each in text for each in ours)


def test_only_free_code_systems_are_used() -> None:
    assert code_systems(bundle_of("T2", Part.WHOLE)) <= FREE


def test_the_least_is_a_partners_own_lines() -> None:
    bundle = bundle_of("T6")

    text = json.dumps(bundle, ensure_ascii=False)
    assert [each["description"] for each in resources(bundle, "Task")] == [
        "place Íñigo in the Monday feelings group"
    ]
    assert "birthDate" not in text
    assert "Núñez" not in text
    assert "Majo" not in text


def test_characters_that_r4_does_not_know_are_taken_out() -> None:
    request = the(a_line(words=" keep\u0000 it \u001b"), "ServiceRequest")

    assert request["code"]["text"] == "keep it"


def test_what_does_not_fit_is_refused_without_repeating_a_word() -> None:
    with pytest.raises(UnfitBundleError) as refused:
        checked({"resourceType": "Bundle", "type": "collection", "Quinlivan": "Quinlivan"})

    assert "Quinlivan" not in str(refused.value)
    assert refused.value.__cause__ is None


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))  # speed is no fact here
@given(plans())
def test_every_possible_plan_makes_a_bundle_that_holds_together(plan: Any) -> None:
    for member in plan.memberships[:2]:
        for part in Part:
            bundle = told(case_view(plan, member.person, DAY, ENGLISH, part))

            assert loose_references(bundle) == []
            assert unknown_codes(bundle) == []
