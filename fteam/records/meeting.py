"""The meeting, its sessions, and who took part how."""

from datetime import date, time

from sqlmodel import Field

from fteam.records.audience import Item
from fteam.records.record import (
    NAME_LIMIT,
    Choice,
    Record,
    code,
    line,
    maybe_ref,
    ref,
    refs,
    several,
    words_field,
)
from fteam.words import phrase


class MeetingStatus(Choice):
    """How far a meeting is."""

    DRAFT = "draft", phrase("Being prepared")
    READY = "ready", phrase("Ready")
    IN_PROGRESS = "in_progress", phrase("In progress")
    PAUSED = "paused", phrase("Paused")
    CLOSED = "closed", phrase("Closed")
    SIGNED = "signed", phrase("Signed")
    AMENDED = "amended", phrase("Changed after signing")
    CANCELLED = "cancelled", phrase("Cancelled")


class Way(Choice):
    """How a person took part."""

    ROOM = "room", phrase("in the room")
    PHONE = "phone", phrase("by phone")
    VIDEO = "video", phrase("by video")
    CUSTODY = "custody", phrase("by phone from a facility")
    WRITTEN = "written", phrase("in writing")
    ABSENT = "absent", phrase("could not come")


class Meeting(Record):
    """What the meeting is for and who holds it."""

    noun = phrase("the meeting")

    type: str = code(phrase("Type of meeting"), "meeting_types", "INIT")
    purpose: str = words_field(phrase("Why do we meet? One plain sentence."))
    question: str = words_field(phrase("What has to be decided?"))
    agency: str = line(phrase("Agency"), NAME_LIMIT)
    agency_phone: str = line(phrase("Agency phone"), 60)
    facilitator: str | None = maybe_ref(phrase("Facilitator"), "people")
    recorder: str | None = maybe_ref(phrase("Recorder"), "people")
    planned_minutes: int = Field(default=90, ge=5, le=600, title=phrase("Minutes planned"))
    status: MeetingStatus = Field(default=MeetingStatus.DRAFT, title=phrase("Status"))
    paper_languages: tuple[str, ...] = several(phrase("Languages of the plan"))
    not_negotiable: str = words_field(phrase("What cannot change, whatever we say?"))
    ground_rules: str = words_field(phrase("Rules that help us talk well"))
    review_route: str = words_field(phrase("How to ask for a review"))
    privacy_read: bool | None = Field(default=None, title=phrase("The privacy words were read aloud"))
    area: str = line(phrase("County or area"), NAME_LIMIT)
    service_notes: str = words_field(phrase("Anything else to look at next time"))


class Session(Record):
    """One sitting of a meeting, with its own people and its own wall.

    ``hidden_from`` is the wall: those people must never learn of this session.
    ``only_for`` narrows a breakout to its own people.
    """

    noun = phrase("a session")

    name: str = line(phrase("Name for staff, such as A"), 60)
    day: date = Field(title=phrase("Day"))
    starts: time | None = Field(default=None, title=phrase("From"))
    ends: time | None = Field(default=None, title=phrase("Until"))
    zone: str = Field(default="America/New_York", title=phrase("Time zone"), max_length=60)
    place: str = line(phrase("Place"), NAME_LIMIT)
    place_revealing: bool = Field(default=False, title=phrase("The place must not be printed"))
    hidden_from: tuple[str, ...] = refs(phrase("People who must never learn of this session"), "people")
    only_for: tuple[str, ...] = refs(phrase("A breakout for these people only"), "people")
    within: str | None = maybe_ref(phrase("Breakout of"), "sessions")
    next_day: date | None = Field(default=None, title=phrase("Next meeting on"))
    next_time: time | None = Field(default=None, title=phrase("Next meeting at"))
    next_words: str = line(phrase("What we will look at next time"))


class Attendance(Record):
    """A person's stay in a session; someone who leaves and comes back has two."""

    noun = phrase("who is here")

    session: str = ref(phrase("Session"), "sessions")
    person: str = ref(phrase("Person"), "people")
    way: Way = Field(default=Way.ROOM, title=phrase("How"))
    came: time | None = Field(default=None, title=phrase("Came at"))
    left: time | None = Field(default=None, title=phrase("Left at"))
    privacy_agreed: bool | None = Field(default=None, title=phrase("Agrees with the privacy words"))
    told_what_was_missed: bool = Field(default=False, title=phrase("Was told what was decided meanwhile"))
    note: str = line(phrase("Note"))


class WrittenInput(Item):
    """The words of a person who could not come."""

    noun = phrase("words of someone absent")

    person: str = ref(phrase("Whose words"), "people")
    words: str = words_field(phrase("Their words"))
    translation: str = words_field(phrase("In the language of the plan"))
    read_by: str | None = maybe_ref(phrase("Read aloud by"), "people")
    response: str = words_field(phrase("What the team answered"))
