"""People of a view: who took part, who could not come, whose words were read."""

from collections.abc import Mapping

from fteam.records.meeting import Attendance, Session, Way, WrittenInput
from fteam.records.person import Person
from fteam.rules.eyes import took_part
from fteam.rules.plan_view import PersonLine, Quote
from fteam.rules.wording import Teller
from fteam.words import phrase

RANGE = "\u2013"
NOT_HERE = frozenset({Way.ABSENT, Way.WRITTEN})


def people_here(teller: Teller) -> dict[str, PersonLine]:
    """Return who took part in the reader's sessions, each with how and when, by their ids.

    Times are said only of those who were there for a part.
    """
    own = {session.id: session for session in teller.eyes.sessions}
    stays: dict[str, list[Attendance]] = {}
    for stay in took_part(teller.eyes.plan):
        if stay.session in own:
            stays.setdefault(stay.person, []).append(stay)
    return {person: _person(teller, person, _how(teller, each, own)) for person, each in stays.items()}


def _how(teller: Teller, stays: list[Attendance], own: Mapping[str, Session]) -> str:
    attended = {stay.session for stay in stays}
    outer = [stay for stay in stays if own[stay.session].within not in attended]
    said = []
    for stay in outer:
        was_whole = len(outer) == 1 and _is_whole(stay, own[stay.session])
        said.append(f"{teller.words(stay.way.label)} {'' if was_whole else _between(teller, stay)}".strip())
    return teller.words.listed(dict.fromkeys(said))


def _between(teller: Teller, stay: Attendance) -> str:
    if not (stay.came or stay.left):
        return ""
    return RANGE.join(teller.words.time(each) if each else "" for each in (stay.came, stay.left))


def _is_whole(stay: Attendance, session: Session) -> bool:
    came_late = stay.came is not None and session.starts is not None and stay.came > session.starts
    left_early = stay.left is not None and session.ends is not None and stay.left < session.ends
    unknown = session.starts is None and session.ends is None and (stay.came or stay.left)
    return not (came_late or left_early or unknown)


def people_not_here(teller: Teller) -> dict[str, PersonLine]:
    """Return who was invited to the reader's sessions and took part in none of them, by their ids."""
    eyes = teller.eyes
    own = {session.id for session in eyes.sessions}
    here = {stay.person for stay in took_part(eyes.plan) if stay.session in own}
    invited = dict.fromkeys(
        stay.person for stay in eyes.plan.attendance if stay.session in own and stay.way in NOT_HERE
    )
    read = {each.person for each in written_inputs(teller)}
    said = teller.words(phrase("their words were read"))
    return {
        person: _person(teller, person, said if person in read else "")
        for person in invited
        if person not in here and eyes.sees_person(person)
    }


def written_inputs(teller: Teller) -> tuple[WrittenInput, ...]:
    """Return the words of absent people that the reader may see.

    Words that were sent to a session behind a wall stay behind it.
    """
    eyes = teller.eyes
    sent_to: dict[str, set[str]] = {}
    for stay in eyes.plan.attendance:
        sent_to.setdefault(stay.person, set()).add(stay.session)
    return tuple(
        each
        for each in eyes.plan.written_inputs
        if eyes.may_see(each) and (each.person not in sent_to or sent_to[each.person] & eyes.known_sessions)
    )


def words_read(teller: Teller) -> tuple[Quote, ...]:
    """Return the words of absent people as they are printed."""
    return tuple(_quote(teller, each) for each in written_inputs(teller))


def _quote(teller: Teller, written: WrittenInput) -> Quote:
    by = teller.speaker(written.person)
    return Quote(teller.mask(written.words), by, written.language, teller.mask(written.translation))


def _person(teller: Teller, person: str, how: str) -> PersonLine:
    if not teller.eyes.sees_person(person):
        return PersonLine(teller.name(person), "", "", how)
    native = teller.eyes.plan.get(Person, person).native_script
    return PersonLine(teller.name(person, full=True), native, teller.role(person), how)
