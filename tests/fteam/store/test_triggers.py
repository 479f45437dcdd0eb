import pytest

from fteam.store.errors import RefusedByStoreError
from fteam.store.filing import NewPaper
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from tests.vaults import a_full_plan


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE versions SET reason = 'another'",
        "DELETE FROM versions",
        "INSERT OR REPLACE INTO versions SELECT * FROM versions",
        "UPDATE paper SET pdf = x'00'",
        "DELETE FROM paper",
        "INSERT OR REPLACE INTO paper SELECT * FROM paper",
        "UPDATE audit_event SET detail = ''",
        "DELETE FROM audit_event",
        "INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event",
        "INSERT INTO audit_event SELECT seq + 2, at, '', '', '', '', mac, mac FROM audit_event",
        "INSERT INTO audit_event SELECT seq + 1, at, '', '', '', '', prev, mac FROM audit_event",
    ],
)
def test_what_is_filed_for_good_refuses_every_change(
    vault: Vault, store: MeetingStore, statement: str
) -> None:
    plan = a_full_plan()
    store.file_version(None, plan, [NewPaper(plan.versions[0].id, "", "en", b"%PDF")])

    with pytest.raises(RefusedByStoreError), vault.database.transaction() as connection:
        connection.exec_driver_sql(statement)

    assert store.load(plan.id) == plan
    assert len(store.papers_of(plan.id)) == 1
    assert store.check_audit().seq == 1
