"""Bundles pass every judge, and each of nine deliberate faults is caught by at least one."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any, Final

import pytest

from fteam.exchange.fhir import UnfitBundleError, checked
from fteam.rules.case_view import Part
from tests.fhir.bundles import Bundle, bundle_of, loose_references, resources, unknown_codes
from tests.fhir.judges import Judgement, judged, why_missing

GOOD: Final[dict[str, tuple[str, Part, str]]] = {
    "a school's own lines": ("T6", Part.OWN_LINES, "one"),
    "a caseworker's whole plan": ("T2", Part.WHOLE, "one"),
    "a father's own lines": ("P2", Part.OWN_LINES, "one"),
    "a teller of nothing": ("T5", Part.OWN_LINES, "one"),
    "a mother's whole plan": ("P1", Part.WHOLE, "two"),
    "a school's own lines, family two": ("T7", Part.OWN_LINES, "two"),
}
NOBODY: Final = {"reference": "urn:uuid:00000000-0000-0000-0000-000000000000"}


def the(bundle: Bundle, kind: str) -> dict[str, Any]:
    return resources(bundle, kind)[0]


def bad_code(bundle: Bundle) -> None:
    the(bundle, "Goal")["category"][0]["coding"][0]["code"] = "not-a-code"


def both_detail_and_reference(bundle: Bundle) -> None:
    the(bundle, "CarePlan")["activity"][0]["detail"] = {"status": "scheduled"}


FAULTS: Final[dict[str, tuple[Callable[[Bundle], object], frozenset[str]]]] = {
    "unknown element": (
        lambda bundle: the(bundle, "Goal").update(foo=1),
        frozenset({"models", "schema", "medplum", "fhir"}),
    ),
    "missing required element": (
        lambda bundle: the(bundle, "Goal").pop("subject"),
        frozenset({"models", "schema", "medplum", "fhir"}),
    ),
    "day that is none": (
        lambda bundle: the(bundle, "Goal").update(startDate="2026-13-40"),
        frozenset({"models", "medplum"}),
    ),
    "two choices of one value": (
        lambda bundle: the(bundle, "ServiceRequest").update(occurrenceDateTime="2026-12-01"),
        frozenset({"models"}),
    ),
    "status outside its list": (
        lambda bundle: the(bundle, "Task").update(status="banana"),
        frozenset({"fhir"}),
    ),
    "reference to another kind": (
        lambda bundle: the(bundle, "Task").update(requester={"reference": "Goal/1"}),
        frozenset({"fhir", "ours"}),
    ),
    "both detail and reference": (both_detail_and_reference, frozenset({"medplum"})),
    "reference to nothing": (
        lambda bundle: the(bundle, "Goal").update(subject=NOBODY),
        frozenset({"ours"}),
    ),
    "unknown code of the guide": (bad_code, frozenset({"ours"})),
}


@pytest.fixture(scope="module")
def judgements(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Judgement]:
    """Ask about all bundles at once: loading the judges takes longer than judging."""
    if reason := why_missing():
        pytest.skip(reason)
    good = {name: bundle_of(*what) for name, what in GOOD.items()}
    return judged(good | {name: faulty(name) for name in FAULTS}, tmp_path_factory.mktemp("fhir"))


def faulty(name: str) -> Bundle:
    bundle = deepcopy(bundle_of("T2", Part.WHOLE))
    FAULTS[name][0](bundle)
    return bundle


@pytest.mark.parametrize("name", GOOD)
def test_a_bundle_passes_every_judge(name: str, judgements: dict[str, Judgement]) -> None:
    assert judgements[name] == {"schema": [], "medplum": [], "fhir": []}


@pytest.mark.parametrize("name", GOOD)
def test_a_bundle_leads_nowhere_outside_and_uses_known_codes(name: str) -> None:
    bundle = bundle_of(*GOOD[name])

    assert loose_references(bundle) == []
    assert unknown_codes(bundle) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_deliberate_fault_is_caught(name: str, judgements: dict[str, Judgement]) -> None:
    bundle = faulty(name)

    caught = {judge for judge, complaints in judgements[name].items() if complaints}
    if loose_references(bundle) or unknown_codes(bundle):
        caught.add("ours")
    if not passes_models(bundle):
        caught.add("models")

    assert caught >= FAULTS[name][1], judgements[name]


def passes_models(bundle: Bundle) -> bool:
    try:
        checked(bundle)
    except UnfitBundleError:
        return False
    return True
