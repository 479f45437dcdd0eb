"""How facts are said in a view: whole sentences with named places, through the catalogue."""

from collections.abc import Iterable
from datetime import date

from fteam.records.commitment import Commitment, Required
from fteam.records.person import Membership
from fteam.rules.eyes import Eyes
from fteam.rules.masking import Mask, neutral_role
from fteam.vocabulary import vocabulary
from fteam.words import Words, phrase


class Teller:
    """Says names and facts of one plan to one reader in one language."""

    def __init__(self, eyes: Eyes, words: Words) -> None:
        """Join a reader's eyes and the language.

        Args:
            eyes: What the reader may see.
            words: The language of the fixed words.
        """
        self.eyes = eyes
        self.words = words
        self.mask = Mask.for_reader(eyes, words)
        self._speakers: dict[str, str] = {}

    def name(self, person_id: str | None, *, full: bool = False) -> str:
        """Say a person's name, or the neutral words where the reader may not know it."""
        person = self.eyes.people.get(person_id or "")
        if person is None:
            return ""
        if not self.eyes.sees_person(person.id):
            return self._neutral(person.id)
        return person.full_name if full else person.called

    def role(self, person_id: str) -> str:
        """Say how a person is connected, with the organization where the reader may know it."""
        member = self.eyes.members.get(person_id)
        if member is None or not self.eyes.sees_person(person_id):
            return ""
        if self.eyes.hides_work_of(member):
            return self._neutral(person_id)
        said = self._connection(member)
        organization = self.eyes.organization_of(member)
        if organization is None:
            return said
        return self.words(
            phrase("{role}, {organization}"), role=said, organization=self.mask(organization.name)
        )

    def speaker(self, person_id: str) -> str:
        """Say who spoke, with the connection in short; few people say many things."""
        if person_id not in self._speakers:
            self._speakers[person_id] = self._speaker(person_id)
        return self._speakers[person_id]

    def _speaker(self, person_id: str) -> str:
        member = self.eyes.members.get(person_id)
        name = self.name(person_id)
        if member is None or not self.eyes.sees_person(person_id) or self.eyes.hides_work_of(member):
            return name
        return self.words(phrase("{name}, {role}"), name=name, role=self._connection(member))

    def capacity(self, person_id: str, stated: str) -> str:
        """Say what a person signs as; where their work must stay unknown, what they stated is left out."""
        member = self.eyes.members.get(person_id)
        if member is not None and self.eyes.hides_work_of(member):
            return self.role(person_id)
        return self.mask(stated) or self.role(person_id)

    def names(self, people: Iterable[str]) -> str:
        """Say several names."""
        return self.words.listed(dict.fromkeys(self.name(person) for person in people))

    def day(self, value: date | None) -> str:
        """Say a day, or nothing."""
        return self.words.short_date(value) if value else ""

    def when(self, commitment: Commitment) -> str:
        """Say by when or how often a promise is done."""
        parts = [self.mask(commitment.repeats)]
        if commitment.starts:
            parts.append(self.words(phrase("from {day}"), day=self.day(commitment.starts)))
        if commitment.due:
            parts.append(self.words(phrase("by {day}"), day=self.day(commitment.due)))
        if commitment.until:
            parts.append(self.words(phrase("until {day}"), day=self.day(commitment.until)))
        return self.words.listed(parts)

    def checked(self, commitment: Commitment) -> str:
        """Say who checks, when and how."""
        if commitment.checker is None:
            return self.mask(commitment.check_way)
        said = self.words(phrase("{name} checks"), name=self.name(commitment.checker))
        return self.words.listed([said, *self._check(commitment)])

    def checker(self, commitment: Commitment) -> str:
        """Say who checks, when and how, beside a label that says what it is."""
        return self.words.listed([self.name(commitment.checker), *self._check(commitment)])

    def first_step(self, commitment: Commitment) -> str:
        """Say the small first step and its day."""
        return self.words.listed([self.mask(commitment.first_step), self.day(commitment.first_step_day)])

    def required(self, commitment: Commitment) -> str:
        """Say who requires it, or nothing where the person chose it."""
        if commitment.required is Required.VOLUNTARY:
            return ""
        label = self.words(commitment.required.label)
        return self.words.listed([label, self.mask(commitment.required_reference)])

    def _check(self, commitment: Commitment) -> tuple[str, str]:
        return self.mask(commitment.check_way), self.day(commitment.check_day)

    def _connection(self, member: Membership) -> str:
        return self.mask(member.connection) or self.words(vocabulary("roles").label(member.role))

    def _neutral(self, person_id: str) -> str:
        return self.mask(neutral_role(self.eyes, person_id, self.words))
