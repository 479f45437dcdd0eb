"""What was decided, and where each person stands."""

from datetime import date, time

from sqlmodel import Field

from fteam.records.audience import Item
from fteam.records.record import WORDS_LIMIT, Choice, line, maybe_ref, ref, words_field
from fteam.words import phrase


class DecidedBy(Choice):
    """How a decision came about."""

    CONSENSUS = "consensus", phrase("Decided together")
    FAMILY_PLAN = "family_plan", phrase("The family's plan was accepted")
    AGENCY = "agency", phrase("Decided by the agency; not everyone agreed")
    COURT = "court", phrase("A court requires it")


class Stand(Choice):
    """Where a person stands on a decision."""

    AGREE = "agree", phrase("agrees")
    CAN_LIVE = "can_live_with_it", phrase("can live with it")
    ASIDE = "stand_aside", phrase("stands aside")
    DISAGREE = "do_not_agree", phrase("does not agree")
    NOT_ASKED = "not_asked", phrase("was not asked")
    ABSENT = "absent", phrase("was not here")


class Decision(Item):
    """One question and its answer."""

    noun = phrase("a decision")

    question: str = words_field(phrase("What had to be decided?"))
    answer: str = Field(title=phrase("What was decided?"), min_length=1, max_length=WORDS_LIMIT)
    basis: str = words_field(phrase("Because"))
    decided_by: DecidedBy = Field(default=DecidedBy.CONSENSUS, title=phrase("Who decided?"))
    decider: str | None = maybe_ref(phrase("Person who decided"), "people")
    session: str | None = maybe_ref(phrase("Session"), "sessions")
    at: time | None = Field(default=None, title=phrase("Time of the decision"))
    starts: date | None = Field(default=None, title=phrase("Starts on"))
    agency_reasons: str = words_field(phrase("The agency's reasons"))
    goal_before: str = line(phrase("Goal before"))
    goal: str = line(phrase("Goal now"))
    concurrent_goal: str = line(phrase("Second goal"))
    review_on: date | None = Field(default=None, title=phrase("Looked at again on"))


class Position(Item):
    """Where one person stands on one decision, in their own words if they wish."""

    noun = phrase("a position")

    decision: str = ref(phrase("Decision"), "decisions")
    person: str = ref(phrase("Person"), "people")
    stand: Stand = Field(default=Stand.NOT_ASKED, title=phrase("Where they stand"))
    words: str = words_field(phrase("In their own words"))
    about: str = line(phrase("About which part"))
