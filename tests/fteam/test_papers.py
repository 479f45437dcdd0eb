import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pypdfium2
import pytest

from fteam.document.paper import Attachment, PaperLook, Standard
from fteam.errors import StoppedError
from fteam.exchange.view_json import read_view_json
from fteam.last_look import LeakError, texts_of
from fteam.meeting import OpenMeeting
from fteam.papers import (
    draft_copy,
    facilitator_key,
    facilitator_name,
    file_copies,
    next_version,
    sealed_copies,
    words_for,
)
from fteam.progress import Progress
from fteam.records.audience import Audience
from fteam.records.family import Family
from fteam.records.meeting import Meeting, Way
from fteam.records.person import Organization, Person, ReadingSupport
from fteam.records.plan import Plan
from fteam.records.spoken import Need
from fteam.rules.content import plan_sha256
from fteam.rules.leave import LeaveEndedError
from fteam.rules.view import view_for
from fteam.seal.check import check
from fteam.seal.key import SealKey, new_key
from fteam.seal.places import signing_places
from fteam.seal.reading import PaperReader
from fteam.seal.verdict import Verdict
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from fteam.words import ENGLISH
from tests.fteam.document.printing import letters_of, pages_of
from tests.makers import DAY, MOMENT, a_plan, join
from tests.treatment import DAY_AFTER, LAST_DAY, OPEN_LINE, TREATMENT, a_treated_plan
from tests.vaults import MemoryRing

EAST = timezone(timedelta(hours=-4))
LOOK = PaperLook(made_at=datetime(2026, 9, 15, 9, 0, tzinfo=EAST))


@pytest.fixture(scope="module")
def key() -> SealKey:
    return new_key("Dana Ruiz", MOMENT, agency="Commons")


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    opened = Vault.create(tmp_path_factory.mktemp("papers") / "vault", MemoryRing(), None)
    yield opened
    opened.lock()


@pytest.fixture(scope="module")
def store(vault: Vault) -> MeetingStore:
    return MeetingStore(vault)


def a_led_plan() -> Plan:
    """Return a plan that names its facilitator."""
    plan = a_plan(needs=1)
    worker = plan.people[1]
    return plan.with_record(Meeting(**{**dict(plan.meeting), "facilitator": worker.id, "agency": "Commons"}))


def tallest(pdf: bytes) -> float:
    return max(letter.top - letter.bottom for letter in letters_of(pdf))


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(texts_of(pdf)).split())


def reading(language: str) -> Plan:
    plan = a_plan()
    return plan.with_record(Person(**{**dict(plan.people[0]), "reads": language}))


def a_plan_with_a_secret() -> tuple[Plan, PaperLook]:
    """Return a plan with a line that the mother must not get, and a look that would give it to her."""
    plan = a_led_plan()
    worker = plan.people[1].id
    said = "She hides the spare key under the stone."
    secret = Need(words=said, said_by=worker, audience=Audience.only(worker))
    told = Attachment("notes.txt", "text/plain", said.encode(), "Notes")
    return plan.with_record(secret), replace(LOOK, attachments=(told,))


def test_a_draft_that_would_show_what_its_reader_must_not_see_is_not_made() -> None:
    plan, look = a_plan_with_a_secret()
    mother, worker = (person.id for person in plan.people[:2])

    draft_copy(plan, worker, DAY, look, "en", Progress.silent())
    with pytest.raises(LeakError):
        draft_copy(plan, mother, DAY, look, "en", Progress.silent())


def test_nothing_is_sealed_if_one_copy_would_show_what_its_reader_must_not_see(key: SealKey) -> None:
    plan, look = a_plan_with_a_secret()
    team = [person.id for person in plan.people[:2]]

    with pytest.raises(LeakError):
        sealed_copies(plan, team, key, MOMENT, DAY, look, "en", Progress.silent())


def test_a_reader_gets_the_language_they_read_only_where_it_is_translated() -> None:
    plan = reading("xx")

    assert words_for(plan, plan.people[0].id, "en").language == "en"


def test_a_reader_of_english_gets_english_whatever_the_default() -> None:
    plan = reading("en")

    assert words_for(plan, plan.people[0].id, "xx").language == "en"


def test_an_unknown_reader_gets_the_default() -> None:
    assert words_for(a_plan(), "0" * 32, "en").language == "en"


def test_where_nothing_is_translated_the_paper_is_english() -> None:
    assert words_for(a_plan(), "0" * 32, "xx").language == "en"


def test_a_paper_that_is_not_in_the_readers_language_knows_it() -> None:
    plan = reading("vi")

    words = words_for(plan, plan.people[0].id, "es")

    assert (words.language, words.reads, words.marks) == ("es", "vi", True)


@pytest.mark.parametrize("tag", ["en", "en-US", "es", "es-MX", "ar"])
def test_a_paper_in_the_readers_language_has_nothing_to_say_about_it(tag: str) -> None:
    plan = reading(tag)

    words = words_for(plan, plan.people[0].id, "es")

    assert words.language in {tag, "en"}
    assert not words.reads


def test_a_draft_is_set_for_its_reader() -> None:
    plan = a_plan(needs=1)

    paper = draft_copy(plan, plan.people[1].id, DAY, LOOK, "en", Progress.silent())

    text = " ".join(pages_of(paper.pdf))
    assert "Draft, not sealed Copy for Sam Cole" in text
    assert "need 0" in text


def test_large_print_is_set_for_those_who_asked_for_it() -> None:
    plan = a_plan()
    reader = Person(**{**dict(plan.people[0]), "reading_support": ReadingSupport.LARGE_PRINT})
    large = plan.with_record(reader)

    usual, bigger = (
        draft_copy(each, reader.id, DAY, LOOK, "en", Progress.silent()) for each in (plan, large)
    )

    assert tallest(bigger.pdf) > tallest(usual.pdf)


def test_each_reader_gets_a_genuine_copy_of_their_own(key: SealKey) -> None:
    plan = a_led_plan()
    readers = [person.id for person in plan.people]

    copies = sealed_copies(plan, readers, key, MOMENT, DAY, LOOK, "en", Progress.silent())

    assert [copy.reader for copy in copies] == readers
    assert [check(copy.pdf).verdict for copy in copies] == [Verdict.GENUINE] * 2
    assert len({copy.check_code for copy in copies}) == 2
    assert [hashlib.sha256(copy.pdf).hexdigest() for copy in copies] == [copy.sha256 for copy in copies]
    assert {copy.language for copy in copies} == {"en"}


def test_a_sealed_copy_tells_who_sealed_it_and_when_in_the_zone_of_the_paper(key: SealKey) -> None:
    plan = a_led_plan()

    (copy,) = sealed_copies(plan, [plan.people[0].id], key, MOMENT, DAY, LOOK, "en", Progress.silent())

    said = seal_of(copy.pdf)
    assert "Sam Cole. Commons. Sealed on Tuesday, September 15, 2026 at 11:30" in said
    assert f"key {key.fingerprint}" in said
    assert "Draft" not in " ".join(pages_of(copy.pdf))


def test_a_sealed_copy_carries_what_its_reader_may_see_for_programs(key: SealKey) -> None:
    plan = a_led_plan()
    reader = plan.people[0].id

    (copy,) = sealed_copies(plan, [reader], key, MOMENT, DAY, LOOK, "en", Progress.silent())

    document = pypdfium2.PdfDocument(copy.pdf)
    attached = document.get_attachment(0)
    seen = read_view_json(bytes(attached.get_data()))
    assert attached.get_name() == "plan.json"
    assert seen.needs == view_for(plan, reader, DAY, ENGLISH).needs
    document.close()


def test_a_court_copy_is_sealed_for_good_and_carries_nothing(key: SealKey) -> None:
    plan = a_led_plan()
    look = replace(LOOK, standard=Standard.COURT)

    (copy,) = sealed_copies(plan, [plan.people[0].id], key, MOMENT, DAY, look, "en", Progress.silent())

    document = pypdfium2.PdfDocument(copy.pdf)
    assert document.count_attachments() == 0
    assert signing_places(copy.pdf) == ()
    assert check(copy.pdf).verdict is Verdict.GENUINE
    document.close()


def test_a_sealed_copy_has_a_place_for_each_partner_whose_work_the_reader_knows(key: SealKey) -> None:
    plan = a_led_plan()

    (copy,) = sealed_copies(plan, [plan.people[0].id], key, MOMENT, DAY, LOOK, "en", Progress.silent())

    assert all(place.label.startswith("Place for") for place in signing_places(copy.pdf))


def seal_of(pdf: bytes) -> str:
    """Return what is read aloud for the seal."""
    fields = PaperReader(pdf).root["/AcroForm"]["/Fields"]
    return next(str(each.get_object()["/TU"]) for each in fields if each.get_object()["/T"] == "seal")


def test_the_name_of_a_file_tells_no_name(key: SealKey) -> None:
    plan = a_plan()

    (copy,) = sealed_copies(plan, [plan.people[0].id], key, MOMENT, DAY, LOOK, "en", Progress.silent())

    assert copy.file_name == f"plan-{copy.check_code}.pdf"


def test_stop_seals_nothing(key: SealKey) -> None:
    plan = a_plan()

    with pytest.raises(StoppedError):
        sealed_copies(
            plan,
            [plan.people[0].id],
            key,
            MOMENT,
            DAY,
            LOOK,
            "en",
            Progress(lambda _percent: None, lambda: True),
        )


def test_progress_is_told_after_each_copy(key: SealKey) -> None:
    plan = a_plan()
    told: list[int] = []
    readers = [person.id for person in plan.people]

    sealed_copies(plan, readers, key, MOMENT, DAY, LOOK, "en", Progress(told.append, lambda: False))

    assert told == [0, 50, 100]


def test_the_first_version_follows_none() -> None:
    plan = a_plan()

    version = next_version(plan, "Dana Ruiz", MOMENT, "")

    assert (version.number, version.supersedes, version.sealed_by) == (1, None, "Dana Ruiz")
    assert version.content_sha256 == plan_sha256(plan)


def test_a_later_version_follows_the_one_before() -> None:
    first = next_version(a_plan(), "Dana Ruiz", MOMENT, "")
    plan = a_plan().with_record(first)

    version = next_version(plan, "Dana Ruiz", MOMENT, "The school changed.")

    assert (version.number, version.supersedes, version.reason) == (2, first.id, "The school changed.")


def test_a_certificate_names_the_facilitator_and_the_agency() -> None:
    assert facilitator_name(a_led_plan()) == ("Sam Cole", "Commons")


def test_an_agency_that_a_reader_may_not_know_is_left_out_of_the_certificate() -> None:
    plan = a_led_plan()
    hidden = Organization(name="Commons", audience=Audience.only(plan.people[0].id))

    named = facilitator_name(plan.with_record(hidden))

    assert named == ("Sam Cole", "")


def test_a_meeting_without_a_facilitator_is_sealed_under_the_role() -> None:
    assert facilitator_name(a_plan()) == ("Facilitator", "")


def test_a_key_that_names_someone_else_is_not_used(store: MeetingStore, vault: Vault) -> None:
    before = facilitator_key(store, vault, a_plan(), MOMENT)

    key = facilitator_key(store, vault, a_led_plan(), MOMENT)

    assert key.fingerprint != before.fingerprint
    assert key.is_for("Sam Cole", "Commons")
    assert not before.is_for("Sam Cole", "Commons")


def test_the_key_is_made_once_and_again_when_it_has_ended(store: MeetingStore, vault: Vault) -> None:
    plan = a_led_plan()

    first = facilitator_key(store, vault, plan, MOMENT)
    same = facilitator_key(store, vault, plan, MOMENT + timedelta(days=1))
    later = facilitator_key(store, vault, plan, first.ends_at + timedelta(days=1))

    assert same.fingerprint == first.fingerprint
    assert later.fingerprint != first.fingerprint


def test_copies_are_kept_with_their_version(store: MeetingStore, key: SealKey) -> None:
    meeting = OpenMeeting.start(store, Family(label="Reyes–Jackson family"), Meeting())
    reader = join(meeting, "Maria Reyes", "parent").id
    copies = sealed_copies(meeting.plan, [reader], key, MOMENT, DAY, LOOK, "en", Progress.silent())

    version = file_copies(meeting, store, copies, MOMENT, "")

    (slip,) = store.papers_of(meeting.plan.id)
    assert meeting.plan.versions == (version,)
    assert (slip.version_id, slip.reader, slip.sha256) == (version.id, reader, copies[0].sha256)
    assert store.paper(slip) == copies[0].pdf


def test_a_draft_that_rests_on_ended_leave_is_made_only_without_it() -> None:
    plan = a_treated_plan()
    worker, leave = plan.people[1].id, plan.consents[0].id

    with_it = draft_copy(plan, worker, LAST_DAY, LOOK, "en", Progress.silent())
    with pytest.raises(LeaveEndedError):
        draft_copy(plan, worker, DAY_AFTER, LOOK, "en", Progress.silent())
    without = draft_copy(plan, worker, DAY_AFTER, LOOK, "en", Progress.silent(), accepted=frozenset({leave}))

    assert TREATMENT in text_of(with_it.pdf)
    assert TREATMENT not in text_of(without.pdf)
    assert OPEN_LINE in text_of(without.pdf)


def test_nothing_is_sealed_while_leave_of_any_reader_has_ended(key: SealKey) -> None:
    plan = a_treated_plan()
    team = [person.id for person in plan.people]
    silent = Progress.silent()

    with pytest.raises(LeaveEndedError) as caught:
        sealed_copies(plan, team, key, MOMENT, DAY_AFTER, LOOK, "en", silent)
    copies = sealed_copies(
        plan, team, key, MOMENT, DAY_AFTER, LOOK, "en", silent, accepted=caught.value.leaves
    )

    assert caught.value.readers == 1
    assert [TREATMENT in text_of(copy.pdf) for copy in copies] == [True, False, False]


def test_a_copy_for_someone_in_custody_carries_no_file(key: SealKey) -> None:
    plan = a_treated_plan()
    stay = plan.attendance[2].model_copy(update={"way": Way.CUSTODY})
    inside = plan.with_record(stay)
    school = plan.people[2].id

    (copy,) = sealed_copies(inside, [school], key, MOMENT, DAY, LOOK, "en", Progress.silent())

    with pypdfium2.PdfDocument(copy.pdf) as document:
        assert document.count_attachments() == 0
