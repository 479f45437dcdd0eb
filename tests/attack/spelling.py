"""Names as people write them, and every way in which the same name can hide in a sentence.

Nothing here is taken from the program: what counts as “the same name” is judged by these few lines.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from random import Random
from typing import Final

PEOPLE: Final = (
    ("Beatriz Solórzano", "", ""),
    ("Łukasz Wiśniewski", "Lukaszek", ""),
    ("Noor Khalil al-Haddad", "", "نور خليل الحداد"),
    ("Мария Хмельницкая", "Машенька", ""),
    ("שירה ברקוביץ", "", ""),
    ("王小明", "", ""),
    ("Nguyễn Thị Ánh", "", ""),
    ("María José Quintavar", "Majotte", ""),
    ("Joan Abernathy, RN", "", ""),
    ("Renée Okafor-Lindqvist", "Doña Renée", ""),
    ("Þórdís Jónsdóttir", "", ""),
    ("Zoë Drăgulescu", "", ""),
    ("Li Qiuyue", "", "李秋月"),
    ("Yousef Mansour", "", "يوسف منصور"),
    ("Carlos Solórzano", "", ""),
    ("Anna Quintavar", "", ""),
)
"""Full name, what they are called, and the name in its own script; some share a family name."""
ORGANIZATIONS: Final = (
    ("Casa Clarabel", ()),
    ("New Bridge Outpatient", ("New Bridge",)),
    ("Cedar Gap Elementary", ("Cedar Gap",)),
    ("مركز الأمل الجديد", ()),
    ("Клиника Надежда", ()),
    ("仁爱诊所", ()),
    ("St. Brigid's Hearth", ("Brigid's Hearth",)),
)
PLACES: Final = ("Maplewood Library, room 2", "Old Harlan Depot", "Café Tournesol", "ساحة الزيتون")
PRIVATE: Final = ("Quarry Lane", "green Tacoma KZ4 881", "شارع النخيل", "Садовая улица", "Übersee")
PHONES: Final = ("(555) 010-0111", "555-0122", "+1 555 010 0133", "555.0144")
ADDRESSES: Final = ("14 Elmbrook Street, Apt 7, Harlan", "PO Box 1407", "221 Zimtweg, Dorfen")
CODES: Final = ("ACP-00417", "SAH 88120")
_SAME: Final = {"ł": "l", "Ł": "L", "\u0640": ""}
INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
SHORTEST_PART: Final = 3
_RUNS: Final = re.compile(r"[^\W_]+")
_ARABIC: Final = re.compile(r"[\u0600-\u06ff]")
_HEBREW: Final = re.compile(r"[\u0590-\u05ff]")


@cache
def _kept(letter: str) -> str:
    return "" if unicodedata.category(letter) in {"Mn", "Cf", "Me"} else _SAME.get(letter, letter)


def bare(text: str) -> str:
    """Return a text without accents and invisible marks; what is left is in its own case."""
    return text if text.isascii() else "".join(map(_kept, unicodedata.normalize("NFKD", text)))


def squeezed(text: str) -> str:
    """Return only the letters and digits of a text, in lower case and without accents."""
    return "".join(_RUNS.findall(bare(text))).casefold()


def words_of(text: str) -> frozenset[str]:
    """Return the words that begin with a capital, or whose script has none, in lower case."""
    return frozenset(each.casefold() for each in _RUNS.findall(bare(text)) if not each[0].islower())


def parts_of(name: str) -> tuple[str, ...]:
    """Return the single names in a name, without articles and titles."""
    told = bare(name.split(",", maxsplit=1)[0])
    return tuple(
        each for each in _RUNS.findall(told) if not each[0].islower() and len(each) >= _shortest(each)
    )


def _shortest(part: str) -> int:
    return SHORTEST_PART if part[0].lower() != part[0].upper() else 2


def _inside(random: Random, name: str) -> str:
    """Put something invisible into the middle of a word."""
    place = max(1, len(name) // 2)
    return name[:place] + random.choice(INVISIBLE) + name[place:]


def _between(gap: str) -> Callable[[Random, str], str]:
    return lambda _random, name: gap.join(name.split(" "))


DISGUISES: Final[tuple[Callable[[Random, str], str], ...]] = (
    lambda _random, name: name,
    lambda _random, name: name.upper(),
    lambda _random, name: name.lower(),
    lambda _random, name: name.swapcase(),
    lambda _random, name: bare(name),
    lambda _random, name: unicodedata.normalize("NFD", name),
    lambda _random, name: f"{name}’s",
    lambda _random, name: f"({name})",
    lambda _random, name: name.replace("-", "\u2011"),
    _inside,
    _between("  "),
    _between("\u00a0"),
    _between("\n"),
    _between("\t"),
    _between("-"),
    _between(" \u200b"),
)


def disguised(random: Random, name: str) -> str:
    """Write a name in one of the ways in which it can stand in a sentence."""
    said = random.choice(DISGUISES)(random, name)
    if _ARABIC.search(name):
        return random.choice(("", "و", "ل", "ب")) + said
    return random.choice(("", "ב", "ול")) + said if _HEBREW.search(name) else said


SENTENCES: Final = (
    "We told {name} about it.",
    "{name} knows why.",
    "Ask {name}",
    "Hablamos con {name}; todo bien.",
    "قال {name} ذلك",
    "我们问了{name}。",
)
