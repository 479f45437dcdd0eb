"""How hard a text is to read, as a school year.

Source:
    Kincaid et al. 1975 (grade level); syllables are counted by groups of vowels.
"""

import re


def grade(text: str) -> float:
    """Return the school year of the text; 5 is a child of ten."""
    sentences = [part for part in re.split(r"[.!?:\u2022\u2610]+", text) if re.search(r"[A-Za-z]{2}", part)]
    words = re.findall(r"[A-Za-z']+", text)
    syllables = sum(_syllables(word.lower()) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word))
    is_silent = word.endswith("e") and not word.endswith(("le", "ee")) and groups > 1
    return max(groups - is_silent, 1)
