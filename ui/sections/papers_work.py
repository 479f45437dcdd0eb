"""What can be made for whom: one paper is wished for, made away from the screen, and written down."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from typing import Final

from fteam.document.paper import PaperLook
from fteam.exports import DataKind, earlier_copy, earlier_view
from fteam.handouts import Handout, handout, offered
from fteam.papers import draft_copy
from fteam.progress import Progress
from fteam.records.issued import Given, IssueKind
from fteam.records.meeting import Session
from fteam.records.paper import PlanVersion
from fteam.records.plan import Plan
from fteam.rules.days import day_of
from fteam.rules.disclosing import PLAN, Paper, disclosure_of
from fteam.rules.leave import NOTHING_ACCEPTED, ended_leaves, let_all_go
from fteam.rules.plan_view import PlanView
from fteam.sealed import ended_of_copy, may_be_given_again, refuse_ended_copy
from fteam.words import Words, phrase
from ui.page import Papers, PaperSlip

SHORT: Final = 8
DRAFT: Final = "draft"


@dataclass(frozen=True, slots=True)
class PaperWish:
    """One paper for one reader.

    Attributes:
        reader: Id of the person; None for papers of the room.
        kind: Which paper; None for the plan itself.
        slip: Their sealed copy; None for a draft of the plan, and for every other paper.
        session: The session that a paper of the room is for, where there are several.
        accepted: Ids of ended leave without which someone wants it all the same.
    """

    reader: str | None
    kind: Handout | None = None
    slip: PaperSlip | None = None
    session: Session | None = None
    accepted: frozenset[str] = NOTHING_ACCEPTED

    @property
    def key(self) -> str:
        """A short name that tells nothing of a family."""
        if self.kind is not None:
            return self.kind.key
        return PLAN if self.slip is not None else DRAFT

    def title(self, words: Words) -> str:
        """Say which paper it is."""
        if self.kind is not None and self.session is not None:
            said = phrase("{paper} · session {name}, {day}")
            day = words.short_date(self.session.day)
            return words(said, paper=words(self.kind.title), name=self.session.name, day=day)
        if self.kind is not None:
            return words(self.kind.title)
        if self.slip is None:
            return words(phrase("The plan as it is now, a draft"))
        return words(phrase("The plan, sealed"))


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper that was made.

    Attributes:
        name: A file's name that tells nothing of a family.
        pdf: The file.
    """

    name: str
    pdf: bytes = field(repr=False)


class PaperMaker:
    """Makes papers of a plan as it is now; it holds frozen values only, so it works on any thread."""

    def __init__(self, plan: Plan, papers: Papers, at: datetime) -> None:
        """Take the plan as it is.

        Args:
            plan: The plan.
            papers: What is sealed already, and the settings of paper.
            at: Now, aware, in the zone in which it is printed.
        """
        self._plan = plan
        self._papers = papers
        self._look: PaperLook = replace(papers.look(at), made_at=at, sealed=False)
        self._language = papers.language()
        self._at = at
        self._on = day_of(plan, at)

    def offered(self, reader: str | None) -> tuple[Handout, ...]:
        """Return the papers that make sense for a reader besides the plan."""
        kinds = offered(self._plan, reader, self._on)
        has_older = earlier_copy(self._plan, self._papers.slips(self._plan), reader or "") is not None
        has_log = bool(self._papers.disclosures(self._plan))
        wants = {Handout.CHANGES: has_older, Handout.GIVEN: has_log}
        return tuple(kind for kind in kinds if wants.get(kind, True))

    def for_room(self) -> tuple[PaperWish, ...]:
        """Return the papers that belong to nobody alone; who meets apart signs in on a sheet of their own."""
        sessions = self._plan.sessions
        return tuple(
            PaperWish(None, kind, session=session)
            for kind in self.offered(None)
            for session in (sessions if kind is Handout.SIGN_IN and len(sessions) > 1 else (None,))
        )

    def make(self, wish: PaperWish, progress: Progress) -> MadePaper:
        """Make a paper to look at, or fetch a sealed one; it does not leave the table yet.

        Raises:
            FTeamError: If it cannot be made or read.
        """
        return self._made(wish, progress, ended_leaves(self._plan, _reader_of(wish), self._on))

    def give(self, wish: PaperWish, progress: Progress) -> MadePaper:
        """Make a paper, or fetch a sealed one, to be printed, saved or opened elsewhere.

        Raises:
            LeaveEndedError: If leave has ended on which it rests, and nobody has accepted that.
            FTeamError: If it cannot be made, read or given again.
        """
        made = self._made(wish, progress, wish.accepted)
        if wish.slip is not None:
            sealed_at = self._version(wish.slip).sealed_at
            may_be_given_again(self._plan, wish.slip.reader, made.pdf, sealed_at, self._on)
        return made

    def ended(self, wish: PaperWish) -> frozenset[str]:
        """Return the ids of the leave that stops a paper; none where someone has accepted it."""
        if wish.slip is not None:
            return ended_of_copy(self._plan, wish.slip.reader, self._version(wish.slip).sealed_at, self._on)
        return ended_leaves(self._plan, _reader_of(wish), self._on) - wish.accepted

    def refuse_ended(self, wish: PaperWish) -> None:
        """Stop a paper before a printer is asked for.

        Raises:
            LeaveEndedError: If leave has ended on which it rests, and nobody has accepted that.
        """
        if wish.slip is not None:
            refuse_ended_copy(self._plan, wish.slip.reader, self._version(wish.slip).sealed_at, self._on)
        elif wish.kind is not Handout.CONSENT:
            let_all_go(self._plan, _reader_of(wish), self._on, wish.accepted)

    def note(self, wish: PaperWish, how: Given, pdf: bytes) -> None:
        """Write down that a paper was handed out: in the register, and in the disclosure log.

        Raises:
            FTeamError: If the disk refuses.
        """
        plan, reader = self._plan, wish.reader or ""
        if wish.slip is not None:
            number, document = self._version(wish.slip).number, wish.slip.sha256
            self._papers.note(plan, IssueKind.SEALED, pdf, reader=reader, version=number, document=document)
        elif wish.kind is not None:
            self._papers.note(plan, IssueKind.HANDOUT, pdf, reader=reader, handout=wish.kind.key)
        else:
            self._papers.note(plan, IssueKind.DRAFT, pdf, reader=reader)
        self.disclose(wish, how, pdf)

    def disclose(self, wish: PaperWish, how: Given, pdf: bytes = b"", recipient: str = "") -> None:
        """Write down in the disclosure log that a paper was given to someone.

        Args:
            wish: Which paper of whose.
            how: How it was given.
            pdf: The file, if one was made; by default the sealed copy as it was filed.
            recipient: Id of the person who got it; the reader themself unless given.

        Raises:
            FTeamError: If the disk refuses.
        """
        slip = wish.slip
        version = self._version(slip) if slip else None
        paper = Paper(
            kind=wish.kind.key if wish.kind else PLAN,
            reader=wish.reader or "",
            sha256=sha256(pdf).hexdigest() if pdf else getattr(slip, "sha256", ""),
            version=version.number if version else 0,
            sealed_at=version.sealed_at if version else None,
        )
        self._papers.disclose(disclosure_of(self._plan, paper, how, self._at, recipient))

    def disclose_data(self, reader: str, kind: DataKind, data: bytes) -> None:
        """Write down in the disclosure log that a file for another program was saved.

        Raises:
            FTeamError: If the disk refuses.
        """
        paper = Paper(kind.key, reader, sha256(data).hexdigest())
        self._papers.disclose(disclosure_of(self._plan, paper, Given.SAVED, self._at))

    def _made(self, wish: PaperWish, progress: Progress, accepted: frozenset[str]) -> MadePaper:
        plan, papers = self._plan, self._papers
        if wish.slip is not None:
            pdf = papers.pdf(plan, wish.slip.sha256)
            return MadePaper(f"{wish.key}-{wish.slip.sha256[:SHORT]}.pdf", pdf)
        reader, on, look, language = wish.reader, self._on, self._look, self._language
        if wish.kind is None:
            paper = draft_copy(plan, reader or "", on, look, language, progress, accepted=accepted)
        else:
            before = self._before(reader or "") if wish.kind is Handout.CHANGES else None
            given = papers.disclosures(plan) if wish.kind is Handout.GIVEN else ()
            session = wish.session.id if wish.session else None
            paper = handout(
                wish.kind,
                plan,
                reader,
                on,
                look,
                language,
                progress,
                before,
                session,
                given=given,
                accepted=accepted,
            )
        code = f"-{paper.check_code}" if paper.check_code else ""
        return MadePaper(f"{wish.key}{code}.pdf", paper.pdf)

    def _version(self, slip: PaperSlip) -> PlanVersion:
        return self._plan.get(PlanVersion, slip.version_id)

    def _before(self, reader: str) -> PlanView | None:
        plan, papers = self._plan, self._papers
        return earlier_view(plan, papers.slips(plan), reader, lambda slip: papers.pdf(plan, slip.sha256))


def newest_copies(plan: Plan, papers: Papers) -> dict[str, PaperSlip]:
    """Return the sealed copies of the newest version by their readers."""
    return {slip.reader: slip for slip in _slips_of(plan, papers)}


def _slips_of(plan: Plan, papers: Papers) -> Iterator[PaperSlip]:
    if plan.versions:
        newest = plan.versions[-1].id
        yield from (slip for slip in papers.slips(plan) if slip.version_id == newest)


def now() -> datetime:
    """Return this moment in the computer's zone, in whole seconds, as papers print it."""
    return datetime.now().astimezone().replace(microsecond=0)


def _reader_of(wish: PaperWish) -> tuple[str, ...]:
    """Return whose view a paper is; a paper of the room is nobody's."""
    return (wish.reader,) if wish.reader else ()
