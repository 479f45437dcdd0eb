"""Papers are made from frozen values, on any thread, and written down in the register."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pypdfium2
import pytest

from fteam.handouts import Handout, NotOfferedError
from fteam.meeting import OpenMeeting
from fteam.papers import sealed_copies
from fteam.progress import Progress
from fteam.records.issued import Given, IssueKind
from fteam.records.meeting import Session
from fteam.records.spoken import Need
from fteam.words import ENGLISH
from tests.makers import DAY, a_plan
from tests.ui.vault_papers import VaultPapers
from ui.sections.papers_work import PaperMaker, PaperWish, newest_copies, now

AT = datetime(2026, 9, 15, 16, 0, tzinfo=UTC)
SILENT = Progress.silent()


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VaultPapers]:
    made = VaultPapers(tmp_path_factory.mktemp("work") / "vault")
    yield made
    made.vault.lock()


def sealed(papers: VaultPapers, meeting: OpenMeeting) -> OpenMeeting:
    plan = meeting.plan
    people = tuple(person.id for person in plan.people)
    key, look = papers.key(plan, AT), papers.look(AT)
    papers.file(meeting, sealed_copies(plan, people, key, AT, DAY, look, "en", SILENT), AT)
    return meeting


def maker_of(papers: VaultPapers, meeting: OpenMeeting) -> PaperMaker:
    return PaperMaker(meeting.plan, papers, AT)


def words_of(pdf: bytes) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def test_a_draft_is_made_for_its_reader(papers: VaultPapers) -> None:
    meeting = papers.meeting(a_plan(needs=1))
    wish = PaperWish(meeting.plan.people[0].id)

    made = maker_of(papers, meeting).make(wish, SILENT)

    assert "need 0" in words_of(made.pdf)
    assert made.name.startswith("draft-")
    assert wish.title(ENGLISH) == "The plan as it is now, a draft"


def test_a_sealed_copy_is_fetched_as_it_was_filed(papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    mother = meeting.plan.people[0].id
    slip = newest_copies(meeting.plan, papers)[mother]

    made = maker_of(papers, meeting).make(PaperWish(mother, slip=slip), SILENT)

    assert made.pdf == papers.pdf(meeting.plan, slip.sha256)
    assert PaperWish(mother, slip=slip).title(ENGLISH) == "The plan, sealed"


def test_another_paper_has_a_name_that_tells_nothing(papers: VaultPapers) -> None:
    meeting = papers.meeting(a_plan(promises=1))
    wish = PaperWish(meeting.plan.people[0].id, Handout.FRIDGE)

    made = maker_of(papers, meeting).make(wish, SILENT)

    assert made.name.startswith("fridge")
    assert "Maria" not in made.name
    assert words_of(made.pdf)


def test_who_meets_apart_signs_in_on_a_sheet_of_their_own(papers: VaultPapers) -> None:
    plan = a_plan()
    only = papers.meeting(plan)
    apart = papers.meeting(a_plan().with_record(Session(day=DAY, name="B")))

    one, two = (
        [wish for wish in maker_of(papers, each).for_room() if wish.kind is Handout.SIGN_IN]
        for each in (only, apart)
    )

    assert [wish.session for wish in one] == [None]
    assert len(two) == 2
    assert two[1].title(ENGLISH) == "Sign-in sheet · session B, Tue, Sep 15"
    assert maker_of(papers, apart).make(two[1], SILENT).pdf.startswith(b"%PDF-")


def test_a_paper_that_makes_no_sense_is_refused(papers: VaultPapers) -> None:
    meeting = papers.meeting(a_plan())
    wish = PaperWish(meeting.plan.people[0].id, Handout.YOUTH)

    with pytest.raises(NotOfferedError):
        maker_of(papers, meeting).make(wish, SILENT)


def test_what_changed_is_offered_once_there_is_something_to_compare(papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan(needs=1)))
    mother = meeting.plan.people[0].id
    at_first = maker_of(papers, meeting).offered(mother)
    meeting.write_down(Need(words="a ride to the clinic", said_by=mother))

    made = maker_of(papers, meeting).make(PaperWish(mother, Handout.CHANGES), SILENT)

    assert Handout.CHANGES not in at_first
    assert Handout.CHANGES in maker_of(papers, meeting).offered(mother)
    assert "a ride to the clinic" in words_of(made.pdf)


def test_after_the_next_seal_it_is_compared_with_the_one_before(papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan(needs=1)))
    mother = meeting.plan.people[0].id
    meeting.write_down(Need(words="a ride to the clinic", said_by=mother))
    sealed(papers, meeting)

    made = maker_of(papers, meeting).make(PaperWish(mother, Handout.CHANGES), SILENT)

    assert "a ride to the clinic" in words_of(made.pdf)


def test_every_kind_of_paper_is_written_down_as_what_it_is(papers: VaultPapers) -> None:
    meeting = sealed(papers, papers.meeting(a_plan()))
    mother = meeting.plan.people[0].id
    slip = newest_copies(meeting.plan, papers)[mother]
    before = len(papers.store.issued(meeting.plan.id))
    maker = maker_of(papers, meeting)

    maker.note(PaperWish(mother), Given.PRINTED, b"%PDF-draft")
    maker.note(PaperWish(mother, Handout.FRIDGE), Given.PRINTED, b"%PDF-fridge")
    maker.note(PaperWish(None, Handout.KIT), Given.PRINTED, b"%PDF-kit")
    maker.note(PaperWish(mother, slip=slip), Given.SAVED, papers.pdf(meeting.plan, slip.sha256))

    lines = papers.store.issued(meeting.plan.id)[before:]
    assert [(line.kind, line.handout, line.reader, line.version) for line in lines] == [
        (IssueKind.DRAFT, "", mother, 0),
        (IssueKind.HANDOUT, "fridge", mother, 0),
        (IssueKind.HANDOUT, "kit", "", 0),
        (IssueKind.SEALED, "", mother, 1),
    ]
    assert [
        (line.kind, line.how, line.reader, line.version) for line in papers.disclosures(meeting.plan)
    ] == [
        ("plan", Given.PRINTED, mother, 0),
        ("fridge", Given.PRINTED, mother, 0),
        ("kit", Given.PRINTED, "", 0),
        ("plan", Given.SAVED, mother, 1),
    ]
    assert papers.disclosures(meeting.plan)[-1].sha256 == slip.sha256


def test_a_plan_that_was_never_sealed_has_no_copies(papers: VaultPapers) -> None:
    assert newest_copies(papers.meeting(a_plan()).plan, papers) == {}


def test_now_is_aware_and_in_whole_seconds() -> None:
    assert now().tzinfo is not None
    assert now().microsecond == 0
