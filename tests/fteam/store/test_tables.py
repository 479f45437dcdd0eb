import pytest
from sqlalchemy import CheckConstraint

from fteam.records.plan import SHELVES
from fteam.store.errors import RefusedByStoreError
from fteam.store.meetings import MeetingStore
from fteam.store.tables import KINDS, metadata
from fteam.store.vault import Vault
from tests.vaults import a_full_plan


def test_every_shelf_of_a_plan_has_its_table() -> None:
    assert set(KINDS) == {"family", "meeting", *SHELVES}
    assert set(KINDS) <= set(metadata.tables)


@pytest.mark.parametrize("shelf", KINDS)
def test_table_has_every_field_of_its_record(shelf: str) -> None:
    columns = {column.name for column in metadata.tables[shelf].columns}

    assert columns == {*KINDS[shelf].model_fields, "plan_id", "position"}


def test_every_constraint_has_a_name() -> None:
    nameless = [
        table.name for table in metadata.tables.values() for rule in table.constraints if rule.name is None
    ]

    assert nameless == []


def test_choices_are_stored_by_value_and_checked(vault: Vault, store: MeetingStore) -> None:
    store.keep(None, a_full_plan())

    with vault.database.reading() as connection:
        stored = connection.exec_driver_sql("SELECT urgency, basic FROM needs").one()

    assert tuple(stored) == ("not_said", 1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE needs SET urgency = 'NOT_SAID'",
        "UPDATE needs SET basic = 2",
        "UPDATE needs SET basic = 'yes'",
        "UPDATE needs SET words = x'00'",
        "UPDATE needs SET plan_id = 'nobody'",
        "UPDATE needs SET words = NULL",
        "DELETE FROM plan",
    ],
)
def test_database_itself_refuses_what_breaks_the_rules(
    vault: Vault, store: MeetingStore, statement: str
) -> None:
    store.keep(None, a_full_plan())

    with pytest.raises(RefusedByStoreError), vault.database.transaction() as connection:
        connection.exec_driver_sql(statement)


def test_checks_name_their_column() -> None:
    names = {rule.name for rule in metadata.tables["needs"].constraints if isinstance(rule, CheckConstraint)}

    assert names == {"ck_needs_urgency", "ck_needs_status", "ck_needs_basic"}
