"""Times of a view: when children and someone they love are together, and when these people meet next."""

from datetime import date, time

from fteam.records.commitment import FamilyTime
from fteam.rules.masking import VISIT_PLACE
from fteam.rules.plan_view import FamilyTimeLine, NextMeeting
from fteam.rules.wording import Teller
from fteam.words import phrase


def family_times(teller: Teller) -> tuple[FamilyTimeLine, ...]:
    """Return the family times that the reader may see."""
    eyes = teller.eyes
    return tuple(_family_time(teller, each) for each in eyes.plan.family_times if eyes.may_see(each))


def _family_time(teller: Teller, each: FamilyTime) -> FamilyTimeLine:
    words, mask = teller.words, teller.mask
    starts = words(phrase("from {day}"), day=teller.day(each.starts)) if each.starts else ""
    return FamilyTimeLine(
        children=teller.names(each.children),
        adult=teller.name(each.adult),
        how=words(each.way.label),
        when=words.listed([mask(each.when), starts]),
        place=words(VISIT_PLACE) if each.place_revealing else mask(each.place),
        driver=teller.name(each.transport_by),
        rules=mask(each.rules),
        review=teller.day(each.review_on),
    )


def next_meetings(teller: Teller) -> tuple[NextMeeting, ...]:
    """Return when the reader's sessions meet next, and what they look at."""
    return tuple(
        NextMeeting(_moment(teller, session.next_day, session.next_time), teller.mask(session.next_words))
        for session in teller.eyes.sessions
        if session.next_day
    )


def _moment(teller: Teller, day: date, at: time | None) -> str:
    said = teller.words.date(day)
    if at:
        return teller.words(phrase("{day} at {time}"), day=said, time=teller.words.time(at))
    return said
