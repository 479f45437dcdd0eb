"""The disclosure log is kept for good, and holds ids only."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import delete, update

from fteam.records.issued import Disclosure, Given
from fteam.store.disclosures import COLUMNS, DISCLOSURE
from fteam.store.errors import RefusedByStoreError
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from tests.vaults import a_bare_plan

LINE = Disclosure(
    plan_id="",
    at=datetime(2026, 11, 22, 16, 0, tzinfo=UTC),
    how=Given.PRINTED,
    sha256="ab" * 32,
    kind="plan",
    version=2,
    reader="1" * 32,
    recipient="2" * 32,
    basis=("3" * 32, "4" * 32),
    notice="2026_short",
    held_back=5,
    by="5" * 32,
)


@pytest.fixture
def kept(store: MeetingStore) -> Disclosure:
    plan = a_bare_plan()
    store.keep(None, plan)
    return replace(LINE, plan_id=plan.id)


def test_the_table_holds_every_fact_of_a_line() -> None:
    assert {column.name for column in COLUMNS} == {each.name for each in fields(Disclosure)}


def test_lines_come_back_as_they_were_the_oldest_first(store: MeetingStore, kept: Disclosure) -> None:
    later = replace(kept, how=Given.READ_ALOUD, sha256="", basis=(), held_back=0)

    store.disclose(kept)
    store.disclose(later)

    assert store.disclosures(kept.plan_id) == (kept, later)
    assert store.disclosures("another") == ()


def test_a_moment_comes_back_in_utc(store: MeetingStore, kept: Disclosure) -> None:
    east = timezone(timedelta(hours=-5))

    store.disclose(replace(kept, at=kept.at.astimezone(east)))

    (line,) = store.disclosures(kept.plan_id)
    assert line.at.tzinfo is UTC
    assert line.at == kept.at


def test_a_moment_without_a_zone_is_refused(store: MeetingStore, kept: Disclosure) -> None:
    with pytest.raises(ValueError, match="zone"):
        store.disclose(replace(kept, at=datetime(2026, 11, 22)))  # noqa: DTZ001  that is what is refused

    assert store.disclosures(kept.plan_id) == ()


def test_every_line_is_a_link_of_the_chain(store: MeetingStore, kept: Disclosure) -> None:
    before = store.check_audit()

    store.disclose(kept)

    assert store.check_audit(before).seq == before.seq + 1


@pytest.mark.parametrize("statement", [update(DISCLOSURE).values(held_back=0), delete(DISCLOSURE)])
def test_no_line_changes_or_goes(store: MeetingStore, vault: Vault, kept: Disclosure, statement: Any) -> None:
    store.disclose(kept)

    with pytest.raises(RefusedByStoreError), vault.database.transaction() as connection:
        connection.execute(statement)

    assert store.disclosures(kept.plan_id) == (kept,)
