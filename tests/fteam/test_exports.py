"""One reader's plan for other programs."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

import pytest

from fteam import exports
from fteam.document.paper import Attachment
from fteam.document.plan import plan_pdf
from fteam.errors import UnknownPersonError
from fteam.exchange.view_json import MIME, NAME, read_view_json, view_json
from fteam.exports import DataKind, PaperOnlyError, data_file, earlier_copy, earlier_view
from fteam.last_look import LeakError
from fteam.progress import Progress
from fteam.records.audience import LOCKED
from fteam.records.commitment import Commitment
from fteam.records.meeting import Way
from fteam.records.paper import PlanVersion
from fteam.records.plan import Plan
from fteam.rules.content import plan_sha256
from fteam.rules.leave import LeaveEndedError
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.fteam.document.views import a_look, a_view
from tests.makers import a_plan
from tests.treatment import DAY_AFTER, LAST_DAY, TREATMENT, a_treated_plan

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


@pytest.mark.parametrize("kind", DataKind)
def test_data_that_rests_on_ended_leave_is_written_only_without_it(kind: DataKind) -> None:
    plan = a_treated_plan()
    worker, leave = plan.people[1].id, frozenset({plan.consents[0].id})
    last, after = (datetime.combine(day, time(9), UTC) for day in (LAST_DAY, DAY_AFTER))

    with_it = data_file(kind, plan, worker, last, "en").data
    with pytest.raises(LeaveEndedError):
        data_file(kind, plan, worker, after, "en")
    without = data_file(kind, plan, worker, after, "en", accepted=leave).data

    assert (TREATMENT.encode() in with_it) is (kind is not DataKind.FHIR)
    assert TREATMENT.encode() not in without


def test_whoever_gets_paper_only_gets_no_file() -> None:
    plan = a_plan()
    inside = plan.with_record(plan.attendance[0].model_copy(update={"way": Way.CUSTODY}))

    with pytest.raises(PaperOnlyError):
        data_file(DataKind.JSON, inside, inside.people[0].id, AT, "en")


def test_data_that_would_tell_what_its_reader_must_not_know_is_not_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan = a_plan(needs=1)
    locked = plan.with_record(plan.needs[0].model_copy(update={"audience": LOCKED, "words": TREATMENT}))
    reader = plan.people[0].id
    told = plan.with_record(plan.needs[0].model_copy(update={"words": TREATMENT}))
    too_much = view_for(told, reader, AT.date(), ENGLISH)
    monkeypatch.setattr(exports, "view_for", lambda *_: too_much)

    with pytest.raises(LeakError):
        data_file(DataKind.JSON, locked, reader, AT, "en")
