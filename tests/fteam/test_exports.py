"""One reader's plan for other programs."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from fteam.document.paper import Attachment
from fteam.document.plan import plan_pdf
from fteam.errors import UnknownPersonError
from fteam.exchange.view_json import MIME, NAME, read_view_json, view_json
from fteam.exports import DataKind, data_file, earlier_copy, earlier_view
from fteam.progress import Progress
from fteam.records.commitment import Commitment
from fteam.records.paper import PlanVersion
from fteam.records.plan import Plan
from fteam.rules.content import plan_sha256
from fteam.words import ENGLISH
from tests.fteam.document.views import a_look, a_view
from tests.makers import a_plan

AT = datetime(2026, 9, 15, 16, 0, tzinfo=UTC)


def tasks(plan: Plan, reader: str, kind: DataKind) -> int:
    bundle = json.loads(data_file(kind, plan, reader, AT, "en").data)
    return sum(each["resource"]["resourceType"] == "Task" for each in bundle["entry"])


def test_the_json_is_the_readers_copy() -> None:
    plan = a_plan(needs=2)

    file = data_file(DataKind.JSON, plan, plan.people[0].id, AT, "en")

    view = read_view_json(file.data)
    assert (len(view.needs), view.reader_name) == (2, "Maria Reyes")
    assert file.name == f"plan-{view.check_code}.json"


def test_a_bundle_holds_own_lines_unless_the_whole_was_asked_for() -> None:
    plan = a_plan(promises=2)
    mother = plan.people[0].id
    plan = plan.with_record(Commitment(words="be there", promiser=mother))

    assert tasks(plan, mother, DataKind.FHIR) == 1
    assert tasks(plan, mother, DataKind.FHIR_WHOLE) == 3


def test_a_bundles_name_tells_nothing() -> None:
    plan = a_plan(promises=1)

    name = data_file(DataKind.FHIR, plan, plan.people[1].id, AT, "en").name

    assert name.startswith("plan-")
    assert name.endswith(".fhir.json")


def test_someone_without_a_place_on_the_team_gets_nothing() -> None:
    with pytest.raises(UnknownPersonError):
        data_file(DataKind.JSON, a_plan(), "0" * 32, AT, "en")


@dataclass(frozen=True)
class ASlip:
    version_id: str
    reader: str = "maria"


def a_version(number: int, fingerprint: str = "0" * 64) -> PlanVersion:
    return PlanVersion(number=number, content_sha256=fingerprint, sealed_at=AT, sealed_by="Dana")


def test_a_plan_that_was_never_sealed_has_no_earlier_copy() -> None:
    assert earlier_copy(a_plan(), [ASlip("x")], "maria") is None


def test_a_plan_that_changed_since_its_seal_is_compared_with_it() -> None:
    version = a_version(1)
    plan = a_plan().with_record(version)

    assert earlier_copy(plan, [ASlip("x"), ASlip(version.id)], "maria") == ASlip(version.id)
    assert earlier_copy(plan, [ASlip(version.id, "luz")], "maria") is None


def test_a_plan_as_it_was_sealed_is_compared_with_the_version_before() -> None:
    plan = a_plan()
    first, last = a_version(1), a_version(2, plan_sha256(plan))
    plan = plan.with_record(first).with_record(last)

    assert earlier_copy(plan, [ASlip(last.id), ASlip(first.id)], "maria") == ASlip(first.id)


def test_the_earlier_view_is_what_that_copy_carries() -> None:
    version = a_version(1)
    plan = a_plan().with_record(version)
    carried = Attachment(NAME, MIME, view_json(a_view(purpose="We meet.")), "the plan as data")
    look = replace(a_look(sealed=True), attachments=(carried,))
    pdf = plan_pdf(a_view(), ENGLISH, look, Progress.silent()).pdf

    view = earlier_view(plan, [ASlip(version.id)], "maria", lambda _slip: pdf)

    assert view is not None
    assert view.purpose == "We meet."
    assert earlier_view(plan, [], "maria", lambda _slip: pdf) is None
