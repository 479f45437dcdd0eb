"""Sealed papers as they leave the program, and as they come back: countersigned, and stamped later."""

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Final

from fteam.demo import main_reader
from fteam.document.paper import PaperLook
from fteam.handouts import Handout, handout
from fteam.papers import sealed_copies
from fteam.progress import Progress
from fteam.seal.key import SealKey, new_key
from fteam.seal.partner_key import open_certificate
from fteam.seal.places import signing_places
from fteam.seal.seal import seal
from fteam.seal.stamp import add_stamp, stamp_request
from fteam.sealed import countersigned
from tests.fteam.seal.offices import PASSPHRASE, a_stamp_office, certificate_file
from tests.judges.practice import first_reader_of, meeting_day, practice_plan, reading, words_in

MOMENT: Final = datetime(2026, 11, 22, 11, 58, tzinfo=UTC)
PARTNERS: Final = ("Marcus Obi", "Karen O’Neil", "نور خليل الحداد")


@cache
def seal_key() -> SealKey:
    """Return the facilitator's key."""
    return new_key("Dana Ruiz", MOMENT, agency="Commons")


@cache
def certified(family: str, language: str = "en") -> bytes:
    """Return the sealed copy of a family's first parent, as it is handed out."""
    plan = practice_plan(family)
    reader = main_reader(plan)
    (copy,) = sealed_copies(
        reading(plan, reader, language),
        (reader,),
        seal_key(),
        MOMENT,
        meeting_day(plan),
        PaperLook(made_at=MOMENT),
        language,
        Progress.silent(),
    )
    return copy.pdf


@cache
def countersigned_by(family: str, partners: int, language: str = "en") -> bytes:
    """Return a sealed copy that partners have signed, one after the other."""
    paper = certified(family, language)
    for number, name in enumerate(PARTNERS[:partners], 1):
        at = MOMENT + timedelta(hours=number)
        place = next(
            place for place in signing_places(paper) if place.is_free and place.field.startswith("partner")
        )
        key = open_certificate(certificate_file(name), PASSPHRASE, at)
        paper = countersigned(paper, place.field, key, at, words_in(language))
    return paper


def stamped(paper: bytes) -> bytes:
    """Return a sealed paper with a time stamp that was added later."""
    office = a_stamp_office()
    request = stamp_request(paper)
    return add_stamp(request, office.reply(request.tsq), [office.pem])


def certified_for_court() -> bytes:
    """Return a sealed court copy; nothing can be added to it."""
    plan, reader = first_reader_of(Handout.COURT)
    look = PaperLook(made_at=MOMENT, sealed=True)
    paper = handout(Handout.COURT, plan, reader, meeting_day(plan), look, "en", Progress.silent())
    return seal(paper.pdf, seal_key(), MOMENT, field_name=paper.seal_field, is_final=True).pdf
