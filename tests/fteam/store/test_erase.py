from pathlib import Path

import pytest

from fteam.rules.erasing import without_words
from fteam.rules.private import Lookout
from fteam.store import erase as stored
from fteam.store.engine import connect
from fteam.store.erase import Erasure
from fteam.store.errors import StoreBusyError
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from tests.vaults import MOMENT, a_bare_plan


def an_erasure(plan_id: str) -> Erasure:
    return Erasure((), (), lambda text: text, "", plan_id)


def test_pages_are_read_as_they_lie_there(vault: Vault, store: MeetingStore) -> None:
    store.keep(None, a_bare_plan("the sentinel family"))

    in_log = any(b"the sentinel family" in page for page in stored.log_pages(vault))
    vault.database.close()
    in_file = any(b"the sentinel family" in page for page in stored.pages(vault))

    assert in_log
    assert in_file
    assert list(stored.log_pages(vault)) == []
    assert next(stored.pages(vault))[4] == stored.RESERVED  # 20 in the file, after 16 bytes of salt


def test_half_a_page_at_the_end_is_no_page(vault: Vault) -> None:
    with vault.database.path.open("ab") as file:
        file.write(b"half a page")

    assert list(stored.pages(vault))[-1] == b""


def test_erasure_is_unfinished_until_the_file_is_made_anew(vault: Vault, store: MeetingStore) -> None:
    plan = a_bare_plan()
    store.keep(None, plan)

    before = stored.is_unfinished(vault)
    stored.erase(vault, an_erasure(plan.id), MOMENT)
    between = stored.is_unfinished(vault)
    stored.finish(vault, MOMENT)

    assert (before, between, stored.is_unfinished(vault)) == (False, True, False)


def test_someone_who_reads_keeps_it_from_being_finished(vault: Vault, store: MeetingStore) -> None:
    store.keep(None, a_bare_plan())
    reader = connect(vault.database.path, vault.database.key())
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM plan").fetchall()

    try:
        with pytest.raises(StoreBusyError):
            stored.finish(vault, MOMENT)
    finally:
        reader.close()


def test_drafts_are_cleaned_and_named_by_their_place(vault: Vault, store: MeetingStore) -> None:
    store.keep_draft("", "people", "Oak Street")
    store.keep_draft("", "needs", "a ride")
    lookout = Lookout.for_words("Oak Street")

    clean = Erasure((), (), lambda text: without_words(text, lookout, ""), "", "")
    stored.erase(vault, clean, MOMENT)

    assert store.drafts("") == {"people": "", "needs": "a ride"}


def test_log_stands_beside_the_file(vault: Vault) -> None:
    assert stored.log_path(vault) == Path(f"{vault.database.path}-wal")
