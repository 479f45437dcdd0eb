from dataclasses import replace

import pytest

from fteam.records.issued import IssueKind
from fteam.store.errors import DamagedStoreError, RefusedByStoreError
from fteam.store.filing import NewPaper
from fteam.store.meetings import MeetingStore
from fteam.store.papers import utc_now
from fteam.store.register import NewIssue
from fteam.store.vault import Vault
from tests.vaults import a_full_plan

SEALED = b"%PDF as it was sealed"
SIGNED = SEALED + b" and signed"


@pytest.fixture
def plan_id(store: MeetingStore) -> str:
    """A plan with one sealed paper."""
    plan = a_full_plan()
    store.keep(None, plan)
    store.file_version(plan, plan, [NewPaper(plan.versions[0].id, plan.people[0].id, "en", SEALED)])
    return plan.id


def a_return(store: MeetingStore, plan_id: str, pdf: bytes = SIGNED, signatures: int = 1) -> NewIssue:
    """Return a sealed copy that came back signed."""
    (slip,) = store.papers_of(plan_id)
    kind = IssueKind.COUNTERSIGNED
    return NewIssue(kind, pdf, 1, slip.reader, "", slip.sha256, signatures, keeps_bytes=True)


def test_the_clock_knows_its_zone() -> None:
    assert utc_now().tzinfo is not None


def test_a_sealed_paper_stands_in_the_register_as_soon_as_it_is_filed(
    store: MeetingStore, plan_id: str
) -> None:
    (line,) = store.issued(plan_id)

    (slip,) = store.papers_of(plan_id)
    assert (line.kind, line.sha256, line.document) == (IssueKind.SEALED, slip.sha256, slip.sha256)
    assert (line.version, line.reader, line.size, line.signatures) == (1, slip.reader, len(SEALED), 0)
    assert store.issued_hashes() == {slip.sha256}


def test_what_is_handed_out_is_known_by_its_fingerprint_alone(store: MeetingStore, plan_id: str) -> None:
    draft = NewIssue(IssueKind.DRAFT, b"%PDF draft", reader="someone")

    store.issue(plan_id, draft)

    assert [line.kind for line in store.issued()] == [IssueKind.SEALED, IssueKind.DRAFT]
    assert draft.sha256 in store.issued_hashes()
    assert store.issued_pdf(draft.sha256) == b""


def test_lines_of_another_plan_are_not_told(store: MeetingStore, plan_id: str) -> None:
    assert store.issued("0" * 32) == ()
    assert len(store.issued(plan_id)) == 1


def test_what_came_back_signed_is_the_newest_copy(store: MeetingStore, plan_id: str) -> None:
    (slip,) = store.papers_of(plan_id)
    store.issue(plan_id, a_return(store, plan_id, SIGNED + b" twice", 2))
    store.issue(plan_id, a_return(store, plan_id))

    assert store.newest_copy(slip) == SIGNED + b" twice"
    assert store.paper(slip) == SEALED


def test_without_a_return_the_sealed_paper_is_the_newest_copy(store: MeetingStore, plan_id: str) -> None:
    (slip,) = store.papers_of(plan_id)

    assert store.newest_copy(slip) == SEALED


def test_a_line_of_the_register_never_changes(vault: Vault, store: MeetingStore, plan_id: str) -> None:
    for statement in ("UPDATE issued SET version = 2", "DELETE FROM issued"):
        with pytest.raises(RefusedByStoreError), vault.database.transaction() as connection:
            connection.exec_driver_sql(statement)

    assert len(store.issued(plan_id)) == 1


def test_kept_bytes_with_another_fingerprint_are_not_given(
    vault: Vault, store: MeetingStore, plan_id: str
) -> None:
    back = a_return(store, plan_id)
    store.issue(plan_id, back)
    with vault.database.transaction() as connection:
        connection.exec_driver_sql("DROP TRIGGER issued_no_update")
        connection.exec_driver_sql("UPDATE issued SET pdf = x'00' WHERE pdf <> x''")

    with pytest.raises(DamagedStoreError):
        store.issued_pdf(back.sha256)


def test_handing_out_is_a_link_of_the_chain(store: MeetingStore, plan_id: str) -> None:
    before = store.check_audit()

    store.issue(plan_id, NewIssue(IssueKind.HANDOUT, b"%PDF", handout="fridge"))

    assert store.check_audit(before).seq == before.seq + 1


def test_a_request_for_a_stamp_waits_until_it_is_dropped(store: MeetingStore, plan_id: str) -> None:
    first = store.keep_stamp_request(plan_id, "a" * 64, b"prepared", b"tsq")
    second = store.keep_stamp_request(plan_id, "b" * 64, b"prepared 2", b"tsq 2")

    waiting = store.stamp_requests(plan_id)
    store.drop_stamp_request(first)

    assert [each.number for each in waiting] == [second, first]
    assert (waiting[1].prepared, waiting[1].tsq, waiting[1].of_sha256) == (b"prepared", b"tsq", "a" * 64)
    assert [each.number for each in store.stamp_requests()] == [second]


def test_every_key_that_was_ever_made_here_is_a_known_root(store: MeetingStore) -> None:
    first, second = (b"-----BEGIN CERTIFICATE-----\n%d\n" % number for number in (1, 2))
    leaf = b"-----BEGIN CERTIFICATE-----\nleaf\n"
    for chain in (leaf + first, leaf + second, leaf + first, b"no certificate"):
        store.keep_signing_key(b"pkcs8", chain)

    assert store.seal_roots() == (first, second)


def test_an_issue_says_nothing_of_its_bytes_when_it_is_shown() -> None:
    issue = NewIssue(IssueKind.DRAFT, b"family words")

    assert "family" not in repr(replace(issue, version=2))
