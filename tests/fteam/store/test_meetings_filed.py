from dataclasses import replace

import pytest

from fteam.store.errors import (
    DamagedStoreError,
    RefusedByStoreError,
)
from fteam.store.filing import NewPaper
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from tests.vaults import a_bare_plan, a_full_plan, a_version

STORE_BUDGET_MS = 30


def test_sealed_version_and_its_papers_are_kept_together(store: MeetingStore) -> None:
    before = a_bare_plan(people=1)
    store.keep(None, before)
    after = before.with_record(a_version(1))
    reader = before.people[0].id
    papers = [
        NewPaper(after.versions[0].id, "", "en", b"%PDF for all"),
        NewPaper(after.versions[0].id, reader, "es", b"%PDF for one"),
    ]

    store.file_version(before, after, papers)

    slips = store.papers_of(before.id)
    assert [(slip.reader, slip.language, slip.size) for slip in slips] == [("", "en", 12), (reader, "es", 12)]
    assert [store.paper(slip) for slip in slips] == [b"%PDF for all", b"%PDF for one"]
    assert store.load(before.id) == after


def test_paper_for_another_reader_can_be_filed_later(store: MeetingStore) -> None:
    plan = a_full_plan()
    store.keep(None, plan)

    store.file_version(plan, plan, [NewPaper(plan.versions[0].id, plan.people[1].id, "es", b"%PDF")])

    assert len(store.papers_of(plan.id)) == 1


def test_second_paper_for_the_same_reader_undoes_the_whole_filing(store: MeetingStore) -> None:
    before = a_full_plan()
    store.keep(None, before)
    paper = NewPaper(before.versions[0].id, "", "en", b"%PDF")
    store.file_version(before, before, [paper])
    after = before.with_record(a_version(2))

    with pytest.raises(RefusedByStoreError):
        store.file_version(before, after, [paper])

    assert store.load(before.id) == before


def test_paper_with_another_fingerprint_is_told(store: MeetingStore) -> None:
    plan = a_full_plan()
    store.keep(None, plan)
    store.file_version(plan, plan, [NewPaper(plan.versions[0].id, "", "en", b"%PDF")])
    (slip,) = store.papers_of(plan.id)

    with pytest.raises(DamagedStoreError):
        store.paper(replace(slip, sha256="0" * 64))


@pytest.mark.parametrize("changed", ["gone", "changed"])
def test_sealed_version_never_changes(store: MeetingStore, changed: str) -> None:
    before = a_full_plan()
    store.keep(None, before)
    version = before.versions[0].model_copy(update={"reason": "another"})
    after = before.without(version) if changed == "gone" else before.with_record(version)

    with pytest.raises(RefusedByStoreError):
        store.keep(before, after)

    assert store.load(before.id) == before


def test_signing_key_comes_back_and_the_newest_counts(store: MeetingStore) -> None:
    assert store.signing_key() is None

    store.keep_signing_key(b"old private", b"old certificate")
    store.keep_signing_key(b"new private", b"new certificate")

    found = store.signing_key()
    assert found is not None
    assert (found.pkcs8_encrypted, found.certificate) == (b"new private", b"new certificate")


def test_signing_key_with_another_certificate_is_refused(vault: Vault, store: MeetingStore) -> None:
    store.keep_signing_key(b"private", b"certificate")
    with vault.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE signing_key SET certificate = x'00'")

    with pytest.raises(DamagedStoreError):
        store.signing_key()
