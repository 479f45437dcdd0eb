"""What the sheet for the words of someone who cannot come may say: a number, and no family's name.

Source:
    Domain model 1.5 (absent members), 5.1 (AbsentInput), 5.4.
"""

from dataclasses import dataclass
from datetime import date

from fteam.records.audience import TEAM
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.rules.codes import reply_code
from fteam.rules.eyes import Eyes
from fteam.rules.invited import sessions_of
from fteam.rules.view_invitation import is_young
from fteam.words import Words


@dataclass(frozen=True, slots=True)
class InputSheetView:
    """What one person's input sheet may say.

    Attributes:
        language: BCP 47 tag of its fixed words.
        called: What the person is called; empty for a sheet that anyone can take.
        is_young: Whether it is written for a child or a young person.
        back_by: Day of the meeting, in full, as far as it is known.
        facilitator: Whom to give it to.
        phone: Number to call, if there is one.
        code: The person's number for answers.
    """

    language: str
    called: str = ""
    is_young: bool = False
    back_by: str = ""
    facilitator: str = ""
    phone: str = ""
    code: str = ""


def input_sheet_view(plan: Plan, person: str, on: date, words: Words) -> InputSheetView:
    """Compute what the input sheet of one person may say; a child without a place on the team has one too.

    Args:
        plan: The whole plan.
        person: Id of the person.
        on: The day of writing.
        words: The language of the fixed words.

    Returns:
        The view.

    Raises:
        UnknownItemError: If there is no such person.
    """
    one = plan.get(Person, person)
    days = [session.day for session in sessions_of(plan, person) if session.day >= on]
    return InputSheetView(
        language=words.language,
        called=one.called,
        is_young=is_young(plan, person, on),
        back_by=words.date(min(days)) if days else "",
        facilitator=_facilitator(Eyes(plan, person, on)),
        phone=plan.meeting.agency_phone,
        code=reply_code(plan.id, person),
    )


def _facilitator(eyes: Eyes) -> str:
    """Name the facilitator to whoever may know them; a child off the team may if the whole team may."""
    facilitator = eyes.people.get(eyes.plan.meeting.facilitator or "")
    if facilitator is None:
        return ""
    member = eyes.members.get(facilitator.id)
    is_open = member is None or (member.audience == TEAM and not eyes.hides_work_of(member))
    is_known = eyes.sees_person(facilitator.id) if eyes.reader in eyes.members else is_open
    return facilitator.full_name if is_known else ""
