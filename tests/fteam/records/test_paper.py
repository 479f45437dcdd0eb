import pytest
from pydantic import ValidationError

from fteam.records.paper import Meaning, PlanVersion, Signature
from fteam.records.record import new_id
from tests.makers import MOMENT


def test_a_version_carries_a_fingerprint() -> None:
    with pytest.raises(ValidationError):
        PlanVersion(number=1, content_sha256="z" * 64, sealed_at=MOMENT, sealed_by="A facilitator")


def test_versions_count_from_one() -> None:
    with pytest.raises(ValidationError):
        PlanVersion(number=0, content_sha256="0" * 64, sealed_at=MOMENT, sealed_by="A facilitator")


def test_ink_is_kept_point_by_point() -> None:
    ink = (((1.0, 2.0, 0.5), (2.0, 3.0, 0.6)),)
    signature = Signature(person=new_id(), strokes=ink, meanings=(Meaning.PRESENT,))

    assert Signature.model_validate_json(signature.model_dump_json()).strokes == ink
