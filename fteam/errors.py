"""The errors that people meet, each with its own sentence.

``FTeamError``
    ``FixableError``: the person can put it right.
    ``DamagedError``: stored data breaks a rule; the sentence says what is safe.
    ``StoppedError``: someone pressed Stop; shown to nobody.

Anything else that is raised is our defect. The class has the words, the place that raises it
has only facts, and facts never hold a family's words: ids, counts and field names only.
"""

from typing import ClassVar

from fteam.words import ENGLISH, Phrase, Words, phrase


class FTeamError(Exception):
    """Base of all errors with a sentence for people.

    Attributes:
        says: The sentence, with places for the facts.
        facts: What fills the places; never a family's words.
    """

    says: ClassVar[Phrase] = phrase("Something did not work.")

    def __init__(self, **facts: object) -> None:
        """Keep the facts for the sentence."""
        super().__init__(self.says, facts)
        self.facts = facts

    def sentence(self, words: Words) -> str:
        """Say what happened and what to do, in the reader's language."""
        return words(self.says, **self.facts)

    def __str__(self) -> str:
        """Say it in English, for the command line and for defects."""
        return self.sentence(ENGLISH)


class FixableError(FTeamError):
    """The person can put it right."""


class DamagedError(FTeamError):
    """Stored data breaks a rule."""


class StoppedError(FTeamError):
    """Someone pressed Stop."""

    says = phrase("Stopped.")


class UnknownPersonError(FixableError):
    """An act names a person who is not on the team."""

    says = phrase("This person is not on the team yet. Add them under “Who is coming”, then try again.")


class UnknownItemError(FixableError):
    """An act names a line that is no longer there."""

    says = phrase("That line is no longer in the plan. Nothing was changed.")


class StillNamedError(FixableError):
    """A person or session that other lines need cannot be taken out."""

    says = phrase("Other lines name this. Change or remove those lines first; nothing was changed.")


class RuleError(FixableError):
    """An act breaks a rule of the plan.

    Attributes:
        field: Name of the field to look at, so that the screen can show the sentence there.
    """

    field: str = ""


class NoWordsError(RuleError):
    """A line without words."""

    says = phrase("Write down what was said first.")
    field = "words"

    def __init__(self, field: str = "words", **facts: object) -> None:
        """Keep the field that is empty."""
        super().__init__(**facts)
        self.field = field


class CheckerIsPromiserError(RuleError):
    """Nobody checks their own promise."""

    says = phrase("Choose someone else to check: nobody checks their own promise.")
    field = "checker"


class CannotPromiseError(RuleError):
    """An interpreter or an observer has no promise in the plan."""

    says = phrase("Interpreters and observers do not promise anything in the plan. Choose another person.")
    field = "promiser"


class AbsentPromiseError(RuleError):
    """A person who is not here cannot promise."""

    says = phrase("This person is not here and has not said yes. Write it as something to ask.")
    field = "kind"


class InsideItselfError(RuleError):
    """A session can't be a part of itself."""

    says = phrase("A session cannot be a part of itself. Choose another one.")
    field = "within"


class CannotReleaseError(RuleError):
    """Someone who may be dangerous has no say over another person's information.

    The sentence does not tell why: the signer may be reading along.
    """

    says = phrase(
        "This person can sign only for themself here. Ask someone else who may sign for them: the other "
        "parent, a guardian or the court."
    )
    field = "signer"


class SecondPersonError(RuleError):
    """Nobody shares something without leave on their own word alone."""

    says = phrase("Two people stand behind this. Choose someone else as the second person who agrees.")
    field = "confirmed_by"


class StaffDecidesError(RuleError):
    """Only staff of the agency share something without leave."""

    says = phrase(
        "Only staff can decide this: a facilitator, recorder, caseworker or supervisor of this team."
    )

    def __init__(self, field: str = "decided_by", **facts: object) -> None:
        """Keep the field that names someone else."""
        super().__init__(**facts)
        self.field = field


class NoReasonError(RuleError):
    """Something is shared without leave only for a reason that the law knows."""

    says = phrase("Choose the legal reason first.")
    field = "basis"


class ProtectedAddressError(RuleError):
    """A protected person has no real address in fteam."""

    says = phrase(
        "This address is protected: there is no place for the real one. Write the substitute address."
    )
    field = "address"


class SealedVersionError(FixableError):
    """A sealed version never changes."""

    says = phrase("This version is sealed and stays as it is. Change the plan and seal the next version.")


class NothingToUndoError(FixableError):
    """There is no act to undo."""

    says = phrase("There is nothing to undo.")
