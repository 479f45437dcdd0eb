"""Erasing in a real vault with real sealed papers; what is left is looked for byte by byte."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fteam.document.paper import PaperLook
from fteam.erase import INSTEAD, Eraser, texts_in
from fteam.errors import NothingToUndoError
from fteam.meeting import OpenMeeting
from fteam.papers import facilitator_key, file_copies, sealed_copies
from fteam.progress import Progress
from fteam.records.issued import IssueKind
from fteam.records.person import Organization
from fteam.records.protection import PrivateWords
from fteam.records.spoken import Need, Statement
from fteam.rules.searching import Search, TooShortToEraseError
from fteam.store import erase as stored
from fteam.store.errors import ErasedPaperError, RefusedByStoreError
from fteam.store.meetings import MeetingStore
from fteam.store.register import NewIssue
from fteam.store.vault import Vault
from tests.makers import DAY, a_running_meeting
from tests.vaults import MemoryRing

STREET = "1407 Peñasco Lane"
TOWN = "Ashe Hollow"
ADDRESS = f"{STREET}, {TOWN}"
SPELLED = "1407  peñasco LANE"
AT = datetime(2026, 9, 16, 9, tzinfo=UTC)


@pytest.fixture
def ring() -> MemoryRing:
    return MemoryRing()


@pytest.fixture
def vault(tmp_path: Path, ring: MemoryRing) -> Iterator[Vault]:
    opened = Vault.create(tmp_path / "vault", ring, None)
    yield opened
    opened.lock()


@pytest.fixture
def store(vault: Vault) -> MeetingStore:
    return MeetingStore(vault)


@pytest.fixture
def eraser(vault: Vault, store: MeetingStore, tmp_path: Path) -> Eraser:
    (tmp_path / "config").mkdir()
    return Eraser(store, vault, [tmp_path / "config"], vault.folder / "shown")


def a_kept_meeting(store: MeetingStore) -> OpenMeeting:
    """Return a meeting in the store whose plan holds the address in several lines and spellings."""
    plan = a_running_meeting().plan
    store.keep(None, plan)
    meeting = OpenMeeting(store, plan)
    mother = plan.people[0]
    meeting.write_down(mother.model_copy(update={"address": ADDRESS}))
    meeting.write_down(Need(words=f"The porch at {SPELLED} needs a rail.", said_by=mother.id))
    meeting.write_down(Statement(words=unicodedata.normalize("NFD", STREET), said_by=mother.id))
    meeting.write_down(Organization(name="School", other_names=(STREET, "the old school")))
    meeting.write_down(PrivateWords(words=STREET, protects=(mother.id,)))
    return meeting


def seal(meeting: OpenMeeting, store: MeetingStore, vault: Vault) -> None:
    """Seal the copies of everyone, as the window does."""
    plan = meeting.plan
    key = facilitator_key(store, vault, plan, AT)
    team = tuple(person.id for person in plan.people)
    look = PaperLook(made_at=AT)
    copies = sealed_copies(plan, team, key, AT, DAY, look, "en", Progress.silent())
    file_copies(meeting, store, copies, AT, "")


def everything(vault: Vault) -> bytes:
    """Return every byte of the vault as someone with the key can read it."""
    vault.database.close()
    return b"".join((*stored.pages(vault), *stored.log_pages(vault)))


def looks_like(words: str, data: bytes) -> bool:
    """Look for words without the eraser's own search: letters and digits only, accents apart."""
    for text in (data.decode("utf-8", "ignore"), data.decode("utf-16-le", "ignore")):
        plain = unicodedata.normalize("NFKD", text).casefold()
        letters = re.sub(r"[^a-z0-9]", "", plain)
        wanted = re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", words).casefold())
        if wanted in letters:
            return True
    return False


def test_search_finds_what_is_there_before(store: MeetingStore, eraser: Eraser, vault: Vault) -> None:
    a_kept_meeting(store)

    search = Search.of(ADDRESS)
    found = {str(place.name) for place in eraser.places() if any(map(search.stands_in, place.pieces()))}

    assert {"the lines of all meetings", "changes that wait to be written"} <= found
    assert looks_like(STREET, everything(vault))


def test_erased_words_are_nowhere(store: MeetingStore, eraser: Eraser, vault: Vault) -> None:
    meeting = a_kept_meeting(store)
    store.keep_draft(meeting.plan.id, "needs", f"she lives at {STREET}")
    store.keep_draft("", "people", STREET)

    eraser.erase(meeting, ADDRESS, str(INSTEAD), AT)
    proof = eraser.prove(ADDRESS, AT)

    assert proof == replace(proof, places=6, left=())
    assert store.draft(meeting.plan.id, "needs") == "she lives at "
    assert not store.draft("", "people")
    assert not looks_like(STREET, everything(vault))


def test_other_words_stay(store: MeetingStore, eraser: Eraser) -> None:
    meeting = a_kept_meeting(store)

    eraser.erase(meeting, ADDRESS, str(INSTEAD), AT)

    plan = meeting.plan
    assert plan == store.load(plan.id)
    assert not plan.people[0].address
    assert plan.needs[0].words == "The porch at (erased) needs a rail."
    assert plan.statements[0].words == "(erased)"
    assert plan.organizations[0].other_names == ("the old school",)
    assert plan.private_words == ()


def test_undo_cannot_bring_erased_words_back(store: MeetingStore, eraser: Eraser) -> None:
    meeting = a_kept_meeting(store)

    eraser.erase(meeting, ADDRESS, str(INSTEAD), AT)

    assert meeting.undo_noun is None
    with pytest.raises(NothingToUndoError):
        meeting.undo()


def test_words_that_were_taken_out_before_are_forgotten_too(
    store: MeetingStore, eraser: Eraser, vault: Vault
) -> None:
    meeting = a_kept_meeting(store)
    meeting.remove(meeting.plan.needs[0])

    eraser.erase(meeting, ADDRESS, str(INSTEAD), AT)
    eraser.prove(ADDRESS, AT)

    assert meeting.undo_noun is None
    assert not looks_like(STREET, everything(vault))


def test_sealed_copies_lose_their_bytes_and_keep_their_line(
    store: MeetingStore, eraser: Eraser, vault: Vault
) -> None:
    meeting = a_kept_meeting(store)
    seal(meeting, store, vault)
    slips, lines = store.papers_of(meeting.plan.id), store.issued(meeting.plan.id)
    traces = eraser.traces(meeting.plan, STREET)

    eraser.erase(meeting, STREET, str(INSTEAD), AT)
    proof = eraser.prove(STREET, AT)

    assert (traces.lines, traces.sealed, traces.papers, traces.meetings) == (5, 1, 0, 0)
    assert proof.left == ()
    assert [slip.sha256 for slip in store.papers_of(meeting.plan.id)] == [each.sha256 for each in slips]
    assert store.issued(meeting.plan.id) == lines
    mothers, workers = (
        next(slip for slip in slips if slip.reader == each.id) for each in meeting.plan.people
    )
    with pytest.raises(ErasedPaperError):
        store.newest_copy(mothers)
    assert store.paper(workers).startswith(b"%PDF")


def test_sealed_copies_without_the_words_stay_as_they_are(
    store: MeetingStore, eraser: Eraser, vault: Vault
) -> None:
    meeting = a_kept_meeting(store)
    eraser.erase(meeting, STREET, str(INSTEAD), AT)
    seal(meeting, store, vault)

    eraser.erase(meeting, STREET, str(INSTEAD), AT)

    assert all(store.paper(slip).startswith(b"%PDF") for slip in store.papers_of(meeting.plan.id))


def test_copies_that_came_back_and_stamp_requests_are_destroyed(
    store: MeetingStore, eraser: Eraser, vault: Vault
) -> None:
    meeting = a_kept_meeting(store)
    seal(meeting, store, vault)
    plan = meeting.plan
    slips = store.papers_of(plan.id)
    pdf = store.paper(next(slip for slip in slips if slip.reader == plan.people[0].id))
    store.issue(plan.id, NewIssue(IssueKind.STAMPED, pdf + b"%", keeps_bytes=True))
    number = store.keep_stamp_request(plan.id, "0" * 64, pdf, b"tsq")
    store.keep_stamp_request(plan.id, "1" * 64, b"another paper", b"tsq")

    assert eraser.traces(plan, STREET).papers == 2
    eraser.erase(meeting, STREET, str(INSTEAD), AT)

    assert number not in [each.number for each in store.stamp_requests(plan.id)]
    assert len(store.stamp_requests(plan.id)) == 1
    assert not any(store.issued_pdf(line.sha256) for line in store.issued(plan.id))


def test_other_meetings_are_erased_too(store: MeetingStore, eraser: Eraser, vault: Vault) -> None:
    other, meeting = a_kept_meeting(store), a_kept_meeting(store)

    assert eraser.traces(meeting.plan, STREET).meetings == 1
    eraser.erase(meeting, STREET, str(INSTEAD), AT)
    eraser.prove(STREET, AT)

    assert store.load(other.plan.id).needs[0].words == "The porch at (erased) needs a rail."
    assert not looks_like(STREET, everything(vault))


def test_triggers_stand_again_afterwards(store: MeetingStore, eraser: Eraser, vault: Vault) -> None:
    meeting = a_kept_meeting(store)
    seal(meeting, store, vault)

    eraser.erase(meeting, STREET, str(INSTEAD), AT)

    for table, column in (("paper", "pdf"), ("issued", "pdf"), ("versions", "reason")):
        with pytest.raises(RefusedByStoreError), vault.database.transaction() as connection:
            connection.exec_driver_sql(f"UPDATE {table} SET {column} = ''")  # noqa: S608  # our own names


def test_audit_tells_of_it_by_ids_only(store: MeetingStore, eraser: Eraser, vault: Vault) -> None:
    meeting = a_kept_meeting(store)

    eraser.erase(meeting, ADDRESS, str(INSTEAD), AT)
    eraser.prove(ADDRESS, AT)

    with vault.database.reading() as connection:
        links = connection.exec_driver_sql("SELECT action, detail FROM audit_event ORDER BY seq").all()
    assert [link[0] for link in links[-2:]] == ["erase", "erased"]
    assert meeting.plan.needs[0].id in links[-2][1]
    assert not any(looks_like(TOWN, str(link[1]).encode()) for link in links)
    store.check_audit()


def test_what_can_not_be_kept_erases_nothing(store: MeetingStore, eraser: Eraser, vault: Vault) -> None:
    meeting = a_kept_meeting(store)
    before = meeting.plan
    with vault.database.transaction() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER no_more BEFORE UPDATE ON needs BEGIN SELECT RAISE(ABORT, 'no'); END"
        )

    with pytest.raises(RefusedByStoreError):
        eraser.erase(meeting, STREET, str(INSTEAD), AT)

    assert meeting.plan is before
    assert meeting.undo_noun
    assert store.load(before.id) == before


def test_papers_that_were_opened_and_half_written_files_are_destroyed(
    eraser: Eraser, vault: Vault, store: MeetingStore, tmp_path: Path
) -> None:
    meeting = a_kept_meeting(store)
    shown = vault.folder / "shown"
    shown.mkdir()
    (shown / "plan-1.pdf").write_bytes(STREET.encode())
    (vault.folder / ".~12.tmp").write_bytes(STREET.encode())
    log = tmp_path / "config" / "fteam.log"
    log.write_text(STREET, encoding="utf-16")

    eraser.erase(meeting, STREET, str(INSTEAD), AT)
    proof = eraser.prove(STREET, AT)

    assert [str(name) for name in proof.left] == ["temporary files, settings and logs"]
    assert list(shown.iterdir()) == []
    assert not list(vault.folder.glob("*.tmp"))


def test_erasure_that_was_cut_off_is_finished_later(
    store: MeetingStore, eraser: Eraser, vault: Vault
) -> None:
    meeting = a_kept_meeting(store)
    eraser.erase(meeting, ADDRESS, str(INSTEAD), AT)
    (vault.folder / ".~12.tmp").write_bytes(STREET.encode())

    eraser.finish(AT)
    seq = store.check_audit().seq
    eraser.finish(AT)

    assert store.check_audit().seq == seq
    assert not list(vault.folder.glob("*.tmp"))
    assert not looks_like(STREET, everything(vault))


def test_too_short_words_are_refused(eraser: Eraser, store: MeetingStore) -> None:
    meeting = a_kept_meeting(store)

    with pytest.raises(TooShortToEraseError):
        eraser.traces(meeting.plan, " a 1")


def test_lines_of_an_address_that_are_too_short_alone_stay(store: MeetingStore, eraser: Eraser) -> None:
    meeting = a_kept_meeting(store)
    mother = meeting.plan.people[0]
    meeting.write_down(Need(words="4 boxes for box 4", said_by=mother.id))

    eraser.erase(meeting, "Old Mill Road, 4", str(INSTEAD), AT)

    assert meeting.plan.needs[-1].words == "4 boxes for box 4"


def test_paper_that_nobody_can_read_is_searched_as_it_lies_there() -> None:
    assert texts_in(b"%PDF-1.7 broken") == (b"%PDF-1.7 broken",)
