"""One key and one sealed paper for all tests of the seal; both are values and never change."""

import pytest

from fteam.seal.key import SealKey, new_key
from fteam.seal.seal import seal
from tests.fteam.seal.sample import AT, a_sealed_plan, countersigned_by, small_pdf, tagged_pdf


@pytest.fixture(scope="session")
def key() -> SealKey:
    return new_key("Dana Whitfield", AT, agency="Riverside Family Center")


@pytest.fixture(scope="session")
def sealed(key: SealKey) -> bytes:
    return seal(small_pdf(), key, AT).pdf


@pytest.fixture(scope="session")
def tagged(key: SealKey) -> bytes:
    return seal(tagged_pdf(), key, AT, field_name="facilitator").pdf


@pytest.fixture(scope="session")
def plan(key: SealKey) -> bytes:
    """A real plan as it was sealed."""
    return a_sealed_plan(key)


@pytest.fixture(scope="session")
def countersigned(plan: bytes) -> bytes:
    """The real plan with one partner's signature."""
    return countersigned_by(plan, 1)
