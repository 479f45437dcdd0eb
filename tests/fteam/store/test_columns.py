from datetime import UTC, datetime, timedelta, timezone

import pytest

from fteam.records.paper import Signature
from fteam.records.person import Person
from fteam.store.columns import moment_text, records_of, row_of
from fteam.store.errors import DamagedStoreError
from fteam.store.tables import metadata


def test_moment_is_stored_in_utc_and_sorts_by_time() -> None:
    earlier = datetime(2026, 9, 15, 12, 0, tzinfo=timezone(timedelta(hours=-4)))
    later = datetime(2026, 9, 15, 16, 0, 0, 1, tzinfo=UTC)

    assert moment_text(earlier) == "2026-09-15T16:00:00.000000+00:00"
    assert moment_text(earlier) < moment_text(later)


def test_moment_without_a_zone_is_refused() -> None:
    naive = Signature(person="0" * 32, signed_at=datetime(2026, 9, 15, 12, 0))  # noqa: DTZ001  # the case itself

    with pytest.raises(ValueError, match="zone"):
        row_of(naive)


def test_moment_comes_back_in_utc() -> None:
    given = datetime(2026, 9, 15, 12, 0, tzinfo=timezone(timedelta(hours=-4)))
    row = row_of(Signature(person="0" * 32, signed_at=given))

    (found,) = records_of(Signature, metadata.tables["signatures"], [row])

    assert found.signed_at == given
    assert found.signed_at is not None
    assert found.signed_at.utcoffset() == timedelta(0)


def test_row_that_breaks_a_rule_is_told_without_its_words(sentinels: tuple[str, ...]) -> None:
    row = row_of(Person(full_name="person")) | {"full_name": "", "staff_note": sentinels[0]}

    with pytest.raises(DamagedStoreError) as caught:
        records_of(Person, metadata.tables["people"], [row])

    assert sentinels[0] not in f"{caught.value!r} {caught.value.__cause__}"
