"""The family, by the name it chose for itself."""

from sqlmodel import Field

from fteam.records.record import NAME_LIMIT, Record, code, line, several, words_field
from fteam.words import phrase


class Family(Record):
    """A family; its label is agreed with the family, never “case of mother”."""

    noun = phrase("the family")

    label: str = Field(
        title=phrase("What does the family call itself?"),
        min_length=1,
        max_length=NAME_LIMIT,
        description=phrase("Agree the name with the family. It is printed on the plan."),
    )
    case_numbers: tuple[str, ...] = several(phrase("Case numbers in other systems"))
    area: str = line(phrase("County or area"), NAME_LIMIT)
    languages: tuple[str, ...] = several(phrase("Languages the family uses"))
    culture: str = words_field(phrase("Culture, faith and customs, in the family's words"))
    prevention_level: str = code(phrase("Prevention level today"), "prevention_levels")
