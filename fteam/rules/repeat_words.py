"""The words with which people say how often: English, Spanish, Arabic.

Each word or group of words becomes one sign; `fteam.rules.repeats` reads the row of signs.
What stands in no list becomes the sign of a stranger, and then nothing is guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from fteam.rules.names import fold_letters

STRANGER: Final = "?"
LONGEST_GROUP: Final = 4
FIRST_YEAR: Final = 2000
_MONDAY_FIRST: Final = (
    "mon monday lunes lun الاثنين الإثنين اثنين إثنين",
    "tue tues tuesday martes الثلاثاء ثلاثاء الثلاثا",
    "wed weds wednesday miércoles mié الأربعاء أربعاء الاربعا",
    "thu thur thurs thursday jueves jue الخميس خميس",
    "fri friday viernes vie الجمعة جمعة",
    "sat saturday sábado sáb السبت سبت",
    "sun sunday domingo dom الأحد أحد",
)
_PLURALS: Final = (
    "mondays",
    "tuesdays",
    "wednesdays",
    "thursdays",
    "fridays",
    "saturdays sábados",
    "sundays domingos",
)
_JANUARY_FIRST: Final = (
    "jan january enero ene يناير",
    "feb february febrero فبراير شباط",
    "mar march marzo مارس آذار",
    "apr april abril abr أبريل إبريل نيسان",
    "may mayo مايو أيار",
    "jun june junio يونيو حزيران",
    "jul july julio يوليو تموز",
    "aug august agosto ago أغسطس آب",
    "sep sept september septiembre سبتمبر أيلول",
    "oct october octubre أكتوبر",
    "nov november noviembre نوفمبر",
    "dec december diciembre dic ديسمبر",
)
_TWO_WORD_MONTHS: Final = {"كانون الثاني": 1, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12}
_ORDINALS: Final = (
    "first primer primero أول",
    "second segundo ثاني",
    "third tercer tercero ثالث",
    "fourth cuarto رابع",
)
_LAST: Final = "last último آخر"
_NUMBERS: Final = (
    "one una un",
    "two dos",
    "three tres",
    "four cuatro",
    "five cinco",
    "six seis",
    "seven siete",
    "eight ocho",
    "nine nueve",
    "ten diez",
)
_SIGNS: Final = {
    "D": (
        "daily|everyday|nightly|every day|every night|every evening|every morning|every afternoon"
        "|each day|each night|diario|a diario|diariamente|cada día|cada noche|cada tarde|cada mañana"
        "|todos los días|todas las noches|todas las tardes|todas las mañanas"
        "|يوميا|يومياً|كل ليلة|كل مساء|كل صباح"
    ),
    "J": "كل يوم",
    "K": "weekdays|every weekday|entre semana|días de semana",
    "Z": "weekends|every weekend|each weekend|fines de semana|los fines de semana|cada fin de semana",
    "L": (
        "weekly|every week|each week|once a week|semanal|semanalmente|cada semana|todas las semanas"
        "|una vez por semana|una vez a la semana|أسبوعيا|أسبوعياً|كل أسبوع|مرة كل أسبوع|مرة في الأسبوع"
    ),
    "F": "every other week|every second week|cada quince días|semana por medio|كل أسبوعين",
    "G": "every other",
    "O": (
        "monthly|every month|each month|once a month|of the month|mensual|mensualmente|cada mes"
        "|todos los meses|una vez al mes|una vez por mes|del mes"
        "|شهريا|شهرياً|كل شهر|مرة في الشهر|مرة كل شهر"
    ),
    "E": "every|each|all|cada|todos los|todas las|todos|كل|أيام",
    "S": "los",
    "U": "until|till|til|through|thru|hasta|hasta el|حتى|لغاية",
    "T": "to|a|al|إلى",
    "R": (
        "from|starting|beginning|since|starting on|desde|desde el|a partir de|a partir del"
        "|من|ابتداء من|بدءا من"
    ),
    "g": "of|de|del",
    "@": "at|a las|a la|las|الساعة",
    "Q": "for|durante|por|لمدة",
    "d": "day|days|día|días|يوم|يوما|يوماً|أيام كاملة",
    "w": "week|weeks|semana|semanas|أسبوع|أسابيع|أسبوعا|أسبوعاً",
    "i": "minute|minutes|min|mins|minuto|minutos|دقيقة|دقائق",
    "h": "hour|hours|hr|hrs|hora|horas|ساعة|ساعات",
    "A": "am|in the morning|de la mañana|صباحا|صباحاً|ص",
    "B": "pm|in the evening|in the afternoon|at night|de la tarde|de la noche|مساء|مساءً|م",
    "&": "and|y|e|و",
    "": "on|the|el|en|los días|في|يوم من",
}
"""Words that mean the same, by their sign; those of the empty sign say nothing."""

_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_TOKEN: Final = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2})(?!\d)"
    r"|(?P<clock>\d{1,2}[:.]\d{2})(?![\d:.])h?"
    r"|(?P<number>\d{1,4})(?:st|nd|rd|th|º|ª)?(?!\d)"
    r"|(?P<dash>[-\u2010-\u2015])"
    r"|(?P<word>[^\W\d_]+(?:\.[^\W\d_]+)*\.?)"
    r"|(?P<pause>[,،;؛()\u00b7]+)"
    r"|(?P<other>\S)"
)
_WAW: Final = "و"
"""Arabic writes “and” onto the next word."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One meaning in the row.

    Attributes:
        kind: One letter; `repeats` explains each where it reads it.
        value: A number or the text of a time, where the kind has one.
    """

    kind: str
    value: str = ""


def signs(text: str) -> tuple[Sign, ...]:
    """Turn words into signs; fillers and commas are left out.

    Args:
        text: What someone wrote, such as “every Tue and Thu until Dec 15”.
    """
    plain = "".join(fold_letters(text.translate(_DIGITS)))
    tokens = list(_TOKEN.finditer(plain))
    found: list[Sign] = []
    place = 0
    while place < len(tokens):
        length, new = _next(tokens, place)
        found += new
        place += length
    return tuple(sign for sign in found if sign.kind)


def _next(tokens: list[re.Match[str]], place: int) -> tuple[int, list[Sign]]:
    """Read the longest group of words from a place; returns how many and what they mean."""
    for length in range(min(LONGEST_GROUP, len(tokens) - place), 0, -1):
        group = tokens[place : place + length]
        if all(token.lastgroup == "word" for token in group):
            known = _known(" ".join(token.group().replace(".", "") for token in group))
            if known:
                return length, known
    return 1, [_single(tokens[place])]


def _known(words: str) -> list[Sign]:
    table = _table()
    if words in table:
        return [table[words]]
    bare = words.removeprefix(_WAW)
    if bare != words and bare in table:
        return [Sign("&"), table[bare]]
    return []


def _single(token: re.Match[str]) -> Sign:
    value = token.group()
    match token.lastgroup:
        case "iso":
            return Sign("I", value)
        case "clock":
            return Sign("C", token.group("clock").replace(".", ":"))
        case "number":
            number = token.group("number")
            return Sign("V" if int(number) >= FIRST_YEAR else "N", number)
        case "dash":
            return Sign("T")
        case "pause":
            return Sign("")
        case _:
            return Sign(STRANGER)


@cache
def _table() -> dict[str, Sign]:
    return {"".join(fold_letters(words)).replace(".", ""): sign for words, sign in _entries()}


def _entries() -> Iterator[tuple[str, Sign]]:
    for kind, groups in _SIGNS.items():
        yield from ((words, Sign(kind)) for words in groups.split("|"))
    for kind, lists, first in (
        ("W", _MONDAY_FIRST, 0),
        ("P", _PLURALS, 0),
        ("M", _JANUARY_FIRST, 1),
        ("X", _ORDINALS, 1),
        ("N", _NUMBERS, 1),
    ):
        for number, group in enumerate(lists, first):
            yield from ((word, Sign(kind, str(number))) for word in group.split())
    yield from ((word, Sign("X", "-1")) for word in _LAST.split())
    yield from ((words, Sign("M", str(month))) for words, month in _TWO_WORD_MONTHS.items())
    yield from (("noon", Sign("C", "12:00")), ("mediodía", Sign("C", "12:00")))
