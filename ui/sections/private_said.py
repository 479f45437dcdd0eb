"""What is said about protected words in a field: what they lead to, and what the papers will say."""

from collections.abc import Collection, Mapping
from typing import Final

from fteam.erase import Proof, Traces
from fteam.records.audience import Audience, AudienceKind
from fteam.records.plan import Plan
from fteam.rules.private import Found, Leads, person_of
from fteam.words import Phrase, Words, phrase
from ui.shelves import short, some_names

LEADS_TO: Final[dict[Leads, Phrase]] = {
    Leads.ADDRESS: phrase("“{words}” is an address of {names}."),
    Leads.CODE: phrase("“{words}” is the address programme code of {names}."),
    Leads.PHONE: phrase("“{words}” is the phone number of {names}, who must stay safe."),
    Leads.PLACE: phrase("“{words}” shows where {names} can be found."),
    Leads.ADVOCACY: phrase("“{words}” tells who helps {names}."),
    Leads.TREATMENT: phrase("“{words}” tells of a treatment program."),
    Leads.WORDS: phrase("“{words}” is kept private for {names}."),
}
SOMEONE: Final = phrase("someone")
NOT_OWN: Final = phrase("This field has no readers of its own, so the copies say what stands here.")
NOTHING: Final = phrase(
    "Nothing here is known as private. Select the words that would lead to someone, then press Alt+M again."
)
OFFERED: Final = phrase("Keep “{words}” private? Then only those you choose here will ever read these words.")
KEPT: Final = phrase("“{words}” is kept private now.")
LOCKED_NOW: Final = phrase("Marked as private: this line is locked and on no copy.")
MARKED: Final = phrase("Marked as private: this line is on no copy of {names}.")
FOR_GOOD: Final = phrase("Nobody can bring these words back, not even with Undo.")
OUT_OF_REACH: Final = phrase("Copies that were printed, saved elsewhere or sent are not reached.")
NOT_FINISHED: Final = phrase(
    "Erased. Old pages of the records file could not be cleaned yet: that is done when fteam opens next time."
)


def lead_said(plan: Plan, found: Found, copies: Mapping[str, str], words: Words) -> str:
    """Say what words lead to, and what the copies of those who must not know will say.

    Args:
        plan: The plan as it is.
        found: The words in the text.
        copies: Ids of the readers who must not read them, with what their copies say instead.
        words: The screen's language.
    """
    held = found.protected
    names = some_names(person_of(plan, found), words) or words(SOMEONE)
    leads = words(LEADS_TO[held.leads], words=short(held.words), names=names)
    return " ".join(part for part in (leads, copies_said(plan, copies, words)) if part)


def copies_said(plan: Plan, said: Mapping[str, str], words: Words) -> str:
    """Say what stands on the copies of those who must not read some words; nothing if all may."""
    people = [person for person in plan.people if person.id in said]
    if not people:
        return ""
    different = set(said.values())
    if len(different) > 1:
        told = phrase("The copies of {names} will not have it.")
        return words(told, names=some_names(people, words))
    instead = different.pop()
    if len(people) == 1:
        told = phrase("{name}'s copy will say “{instead}” instead.")
        return words(told, name=people[0].called, instead=instead)
    told = phrase("The copies of {names} will say “{instead}” instead.")
    return words(told, names=some_names(people, words), instead=instead)


def marked_said(plan: Plan, audience: Audience, left_out: Collection[str], words: Words) -> str:
    """Say who does not have a line after it was marked as private.

    Args:
        plan: The plan as it is.
        audience: Who may see the line now.
        left_out: Ids of the readers who must not.
        words: The screen's language.
    """
    if audience.kind is AudienceKind.LOCKED:
        return words(LOCKED_NOW)
    people = tuple(person for person in plan.people if person.id in left_out)
    return words(MARKED, names=some_names(people, words))


def question_said(traces: Traces, words: Words) -> str:
    """Say what erasing does, before it is done."""
    said = [words(FOR_GOOD)]
    said.append(
        words.many(
            "They stand in {n} line of this plan.", "They stand in {n} lines of this plan.", traces.lines
        )
    )
    if traces.meetings:
        said.append(
            words.many(
                "They stand in {n} other meeting too, and are erased there as well.",
                "They stand in {n} other meetings too, and are erased there as well.",
                traces.meetings,
            )
        )
    if traces.sealed:
        said.append(
            words.many(
                "{n} sealed copy has them: its pages are destroyed; only its line and its fingerprint stay.",
                "{n} sealed copies have them: their pages are destroyed; "
                "only their lines and fingerprints stay.",
                traces.sealed,
            )
        )
    if traces.papers:
        said.append(
            words.many(
                "{n} paper that came back or waits for a time stamp has them and is destroyed.",
                "{n} papers that came back or wait for a time stamp have them and are destroyed.",
                traces.papers,
            )
        )
    return "\n".join((*said, words(OUT_OF_REACH)))


def proof_said(proof: Proof, words: Words) -> str:
    """Say what the search found after erasing."""
    if not proof.left:
        return words.many(
            "Erased. Looked in {n} place; found nowhere.",
            "Erased. Looked in {n} places; found nowhere.",
            proof.places,
        )
    left = words.listed(words(name) for name in proof.left)
    return words(phrase("Erased, but these words still stand here: {places}."), places=left)
