import itertools
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fteam.records.meeting import MeetingStatus
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.records.spoken import Need
from fteam.store.engine import Database
from fteam.store.errors import (
    DamagedStoreError,
    OutOfStepError,
    RefusedByStoreError,
    StoreFullError,
    UnknownMeetingError,
)
from fteam.store.filing import NewPaper
from fteam.store.meetings import MeetingStore
from fteam.store.tables import KINDS
from fteam.store.vault import Vault
from tests.vaults import MOMENT, a_bare_plan, a_full_plan, a_version

STORE_BUDGET_MS = 30


def rows_written(vault: Vault, work: Callable[[], None]) -> dict[str, int]:
    """Count the rows that each table gains, loses or changes during some work, by triggers of the moment."""
    with vault.database.transaction() as connection:
        connection.exec_driver_sql("CREATE TABLE seen (name TEXT NOT NULL) STRICT")
        for name, act in itertools.product([*KINDS, "plan", "audit_event"], ("INSERT", "UPDATE", "DELETE")):
            noting = f"INSERT INTO seen VALUES ('{name} {act.lower()}')"  # noqa: S608  # our own names
            connection.exec_driver_sql(
                f"CREATE TRIGGER seen_{name}_{act} AFTER {act} ON {name} BEGIN {noting}; END"
            )
    work()
    with vault.database.reading() as connection:
        counted = "SELECT name, count(*) AS times FROM seen GROUP BY name"
        return {row.name: row.times for row in connection.exec_driver_sql(counted)}


@pytest.mark.parametrize("shelf", KINDS)
def test_every_kind_of_record_comes_back_as_it_was(store: MeetingStore, shelf: str) -> None:
    plan = a_full_plan()
    store.keep(None, plan)

    loaded = store.load(plan.id)

    assert getattr(plan, shelf)
    assert getattr(loaded, shelf) == getattr(plan, shelf)


def test_whole_plan_comes_back_as_it_was(store: MeetingStore) -> None:
    plan, other = a_full_plan(), a_bare_plan(people=3)
    store.keep(None, plan)
    store.keep(None, other)

    assert store.load(plan.id) == plan
    assert store.load(other.id) == other


def test_only_the_added_need_is_written(vault: Vault, store: MeetingStore) -> None:
    before = a_bare_plan(people=5)
    store.keep(None, before)
    after = before.with_record(Need(words="a ride", said_by=before.people[0].id))

    written = rows_written(vault, lambda: store.keep(before, after))

    assert written == {"needs insert": 1, "plan update": 1, "audit_event insert": 1}
    assert store.load(before.id) == after


def test_only_the_changed_person_is_written(vault: Vault, store: MeetingStore) -> None:
    before = a_bare_plan(people=5)
    store.keep(None, before)
    after = before.with_record(before.people[3].model_copy(update={"phone": "1"}))

    written = rows_written(vault, lambda: store.keep(before, after))

    assert written == {"people update": 1, "plan update": 1, "audit_event insert": 1}
    assert store.load(before.id) == after


def test_equal_record_in_another_object_is_not_written(vault: Vault, store: MeetingStore) -> None:
    before = a_bare_plan(people=2)
    store.keep(None, before)
    after = replace(before, people=tuple(person.model_copy() for person in before.people))

    written = rows_written(vault, lambda: store.keep(before, after))

    assert written == {}


def test_removed_person_is_gone_and_the_order_stays(store: MeetingStore) -> None:
    before = a_bare_plan(people=4)
    store.keep(None, before)
    after = before.without(before.people[1])

    store.keep(before, after)

    assert store.load(before.id).people == after.people


def test_new_order_of_people_stays(store: MeetingStore) -> None:
    before = a_bare_plan(people=4)
    store.keep(None, before)
    after = before.ordered(Person, tuple(person.id for person in reversed(before.people)))

    store.keep(before, after)

    assert store.load(before.id).people == after.people == before.people[::-1]


def test_change_that_does_not_start_from_the_stored_plan_is_refused(store: MeetingStore) -> None:
    kept = a_bare_plan(people=2)
    store.keep(None, kept)
    unkept = kept.with_record(Person(full_name="never kept"))
    after = unkept.with_record(unkept.people[2].model_copy(update={"phone": "1"}))

    with pytest.raises(OutOfStepError):
        store.keep(unkept, after)

    assert store.load(kept.id) == kept


def test_change_of_an_unknown_plan_is_refused(store: MeetingStore) -> None:
    never_kept = a_bare_plan()

    with pytest.raises(OutOfStepError):
        store.keep(never_kept, never_kept.with_record(Person(full_name="new")))


def test_plan_that_is_kept_already_is_not_new(store: MeetingStore) -> None:
    plan = a_bare_plan()
    store.keep(None, plan)

    with pytest.raises(RefusedByStoreError):
        store.keep(None, plan)


def test_unknown_plan_is_told(store: MeetingStore) -> None:
    with pytest.raises(UnknownMeetingError):
        store.load("0" * 32)


def test_person_carried_over_to_a_later_meeting_is_kept_in_both(store: MeetingStore) -> None:
    first = a_bare_plan(people=2)
    second = replace(a_bare_plan(), people=first.people, family=first.family)
    store.keep(None, first)

    store.keep(None, second)

    assert store.load(first.id).people == store.load(second.id).people


def test_list_tells_what_the_first_page_needs(store: MeetingStore) -> None:
    full, bare = a_full_plan(), a_bare_plan("Hale family")
    store.keep(None, full)
    store.keep(None, bare)
    store.keep_place(full.id, "needs")

    newest, older = store.list_meetings()

    assert (newest.plan_id, newest.family, newest.day, newest.version) == (bare.id, "Hale family", None, 0)
    assert (older.plan_id, older.family, older.step, older.version) == (full.id, "Peña family", "needs", 1)
    assert (older.day, older.status) == (full.sessions[0].day, MeetingStatus.DRAFT)
    assert newest.changed_at > older.changed_at > MOMENT


def test_meeting_opens_on_the_step_it_was_left_on(store: MeetingStore) -> None:
    plan = a_bare_plan()
    store.keep(None, plan)

    store.keep_place(plan.id, "strengths")

    assert store.place(plan.id) == "strengths"
    assert not store.place("0" * 32)


def test_typed_words_come_back_until_they_are_dropped(store: MeetingStore) -> None:
    store.keep_draft("", "family.label", "Pe")
    store.keep_draft("", "family.label", "Peña")
    store.keep_draft("", "meeting.purpose", "rides")

    both = store.drafts("")
    store.drop_draft("", "family.label")

    assert both == {"family.label": "Peña", "meeting.purpose": "rides"}
    assert not store.draft("", "family.label")
    assert store.draft("", "meeting.purpose") == "rides"


def test_row_that_breaks_a_records_rule_is_told_as_damage(vault: Vault, store: MeetingStore) -> None:
    plan = a_full_plan()
    store.keep(None, plan)
    with vault.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE needs SET words = ''")

    with pytest.raises(DamagedStoreError):
        store.load(plan.id)


def test_every_act_is_in_the_chain_by_ids_and_field_names_only(
    vault: Vault, store: MeetingStore, sentinels: tuple[str, ...]
) -> None:
    before = a_bare_plan(sentinels[0], people=1)
    store.keep(None, before)
    after = before.with_record(before.people[0].model_copy(update={"phone": sentinels[1]}))

    store.keep(before, after)

    assert store.check_audit().seq == 2
    with vault.database.reading() as connection:
        details = [
            row.detail for row in connection.exec_driver_sql("SELECT detail FROM audit_event ORDER BY seq")
        ]
    assert details[1] == f'[["change","people","{before.people[0].id}","phone"]]'
    assert not [name for name in sentinels if name in "".join(details)]


def test_threads_keep_and_read_beside_each_other(store: MeetingStore) -> None:
    plans = [a_bare_plan(people=2) for _ in range(4)]
    errors: list[BaseException] = []

    def work(plan: Plan) -> None:
        try:
            store.keep(None, plan)
            for number in range(10):
                following = plan.with_record(Need(words=f"need {number}", said_by=plan.people[0].id))
                store.keep(plan, following)
                plan = store.load(plan.id)
        except BaseException as error:
            errors.append(error)
            raise

    threads = [threading.Thread(target=work, args=(plan,)) for plan in plans]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert [len(store.load(plan.id).needs) for plan in plans] == [10, 10, 10, 10]
    assert store.check_audit().seq == 44


def test_keeping_is_fast_enough_for_every_keystroke_to_be_safe(store: MeetingStore) -> None:
    plan = a_bare_plan(people=20)
    store.keep(None, plan)
    times = []
    for number in range(100):
        following = plan.with_record(Need(words=f"need {number}", said_by=plan.people[0].id))
        start = time.perf_counter()
        store.keep(plan, following)
        times.append(1000 * (time.perf_counter() - start))
        plan = following

    assert sorted(times)[94] < STORE_BUDGET_MS


def test_no_word_of_the_family_lies_in_clear_in_any_file(
    vault: Vault, store: MeetingStore, folder: Path, sentinels: tuple[str, ...]
) -> None:
    family, person, need = sentinels
    plan = a_bare_plan(family).with_record(Person(full_name=person))
    store.keep(None, plan)
    store.keep_draft(plan.id, "needs.words", need)
    store.file_version(plan, plan.with_record(a_version(1)), [NewPaper("v", "", "en", family.encode())])

    open_files = [path.read_bytes() for path in folder.iterdir()]
    vault.lock()
    closed_files = [path.read_bytes() for path in folder.iterdir()]

    assert any(len(data) > 4096 for data in open_files)
    assert not [name for name in sentinels for data in open_files + closed_files if name.encode() in data]


def test_full_disk_keeps_nothing_and_the_same_act_works_once_there_is_room(
    vault: Vault, store: MeetingStore
) -> None:
    before = a_bare_plan(people=1)
    store.keep(None, before)
    long_words = "word " * 900
    after = before
    for _ in range(10):
        after = after.with_record(Need(words=long_words, said_by=before.people[0].id))
    with vault.database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")

    with pytest.raises(StoreFullError):
        store.keep(before, after)

    found = store.load(before.id)
    with vault.database.reading() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    store.keep(before, after)
    assert (found, store.load(before.id)) == (before, after)


def test_sorting_and_searching_writes_no_temporary_file(
    vault: Vault, store: MeetingStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "temporary"
    elsewhere.mkdir()
    for name in ("SQLITE_TMPDIR", "TMPDIR"):
        monkeypatch.setenv(name, str(elsewhere))
    store.keep(None, a_bare_plan(people=20))

    with vault.database.transaction() as connection:
        many = (
            "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
            "SELECT hex(randomblob(500)) AS text FROM n, people ORDER BY text LIMIT 1"
        )
        connection.exec_driver_sql(many).all()

    assert list(elsewhere.iterdir()) == []


def test_store_needs_no_more_than_a_vault(vault: Vault) -> None:
    assert isinstance(vault.database, Database)
    assert MeetingStore(vault).list_meetings() == ()
