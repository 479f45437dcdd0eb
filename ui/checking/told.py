"""Puts what a check found into words for someone who was never told about seals."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from fteam.seal.verdict import CheckResult, Finding, Issuer, Verdict
from fteam.words import Phrase, Words, phrase
from ui.checking.look_at import Checked
from ui.widgets.verdict_sign import Sign


class Compared(Enum):
    """What a person said about the fingerprint of the key."""

    NOT_YET = auto()
    SAME = auto()
    DIFFERENT = auto()


@dataclass(frozen=True)
class Told:
    """What is shown for one file.

    Attributes:
        sign: The shape.
        word: The answer in a word or two.
        headline: The answer in a sentence.
        lines: What was found, one sentence each.
        advice: What to do next.
        fingerprint: The key to compare; empty if there is nothing to compare.
        name: Whose key it is said to be.
    """

    sign: Sign
    word: str
    headline: str
    lines: tuple[str, ...] = ()
    advice: str = ""
    fingerprint: str = ""
    name: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return " ".join(part for part in (f"{self.word}.", self.headline, *self.lines, self.advice) if part)


WORDS: Final[dict[Sign, Phrase]] = {
    Sign.GENUINE: phrase("Genuine"),
    # Translators: nothing was changed since the seal; who sealed is not known yet.
    Sign.WHOLE: phrase("Not changed"),
    # Translators: the paper is genuine, but there is a newer one.
    Sign.OLDER: phrase("An older copy"),
    Sign.CHANGED: phrase("Changed"),
    Sign.UNKNOWN: phrase("Cannot tell"),
}

_WHOLE: Final = phrase("Nothing was changed since it was sealed. Whose seal it is, you find out below.")
_SAME: Final = phrase("Nothing was changed since it was sealed, and you compared the key yourself.")
_DIFFERENT: Final = phrase("Somebody else sealed this paper: the key is not the one that {name} gave you.")

_NEXT: Final[dict[Sign, Phrase]] = {
    Sign.GENUINE: phrase("You can rely on this paper."),
    Sign.WHOLE: phrase(
        "Call {name} on a number that you already have, not one from this file. Ask them to read out the "
        "fingerprint of their key, and compare it with this one."
    ),
    Sign.CHANGED: phrase(
        "Do not use this file. Ask the person who gave it to you for a new copy, and tell them that this "
        "one was changed."
    ),
    Sign.UNKNOWN: phrase("Ask the person who gave it to you for a new copy."),
    Sign.OLDER: phrase("Ask for the newest copy before you act on this one."),
}

_NEXT_FOR: Final[dict[Finding, Phrase]] = {
    Finding.OUTSIDE_KEY_TIME: phrase(
        "Ask {name} whether the date on their computer was right, and for a new copy."
    ),
    Finding.OTHER_PROGRAM: phrase(
        "Ask the person who gave it to you how it can be checked. Only papers that fteam sealed can be "
        "checked here."
    ),
    Finding.NOT_SEALED: phrase(
        "It may be a draft, or a copy that was printed into a file. Ask for the sealed copy."
    ),
    Finding.NOT_A_PDF: phrase(
        "Choose the PDF file itself, as you were given it. A photo or a scan of a paper has no seal."
    ),
    Finding.TOO_LARGE: phrase("A plan is a small file. Ask for the plan alone."),
    Finding.ENCRYPTED: phrase("Ask the person who gave it to you to send it in another way."),
    Finding.CARRIER: phrase("Type the passphrase that you were given for it."),
}
_SIGNS: Final = {
    Verdict.GENUINE: Sign.GENUINE,
    Verdict.CHANGED: Sign.CHANGED,
    Verdict.CANNOT_TELL: Sign.UNKNOWN,
}
_OTHER_KEY: Final = frozenset({Finding.UNKNOWN_ISSUER, Finding.SAME_NAME_OTHER_KEY})
# Translators: a file that needs a passphrase.
_LOCKED: Final = phrase("Locked")
_PROTECTED: Final = phrase(
    "This is a protected copy of a plan. What is inside can be checked once it is open."
)
_INSIDE: Final = phrase("This is the paper inside the locked file.")
_DO_NOT_RELY: Final = phrase(
    "Do not rely on it. Ask {name} for a new copy, on a number that you already have."
)


def told(checked: Checked, words: Words, compared: Compared = Compared.NOT_YET) -> Told:
    """Say what was found in one file.

    Args:
        checked: The file after its check.
        words: The screen's language.
        compared: What the person said about the fingerprint, where there is one to compare.
    """
    trouble = (checked.trouble.sentence(words),) if checked.trouble else ()
    result = checked.result
    if result is None:
        return Told(Sign.UNKNOWN, words(WORDS[Sign.UNKNOWN]), " ".join(trouble))
    found = _told_compared(result, words, compared) if is_to_compare(result) else _told(result, words)
    inside = (words(_INSIDE),) if checked.is_inside else ()
    return replace(found, lines=(*inside, *found.lines, *trouble))


def is_to_compare(result: CheckResult) -> bool:
    """Tell whether nothing was changed but the key is not known here."""
    is_whole = result.verdict is Verdict.GENUINE or result.finding in _OTHER_KEY
    return is_whole and result.issuer is not Issuer.KNOWN and result.sealer is not None


def _sign(result: CheckResult) -> Sign:
    is_genuine = result.verdict is Verdict.GENUINE
    if result.finding is Finding.OLDER_COPY or (is_genuine and result.newer_version):
        return Sign.OLDER
    return _SIGNS[result.verdict]


def _told(result: CheckResult, words: Words) -> Told:
    sign = _sign(result)
    headline, *lines = result.sentences(words)
    if result.finding is Finding.CARRIER:
        advice = words(_NEXT_FOR[Finding.CARRIER])
        return Told(sign, words(_LOCKED), words(_PROTECTED), (), advice)
    if sign is Sign.CHANGED and result.sealer is not None:
        # Whose key it was says nothing any more, and must not invite anyone to compare it.
        lines = [line for line in lines if result.sealer.fingerprint not in line]
    name = result.sealer.name if result.sealer else ""
    advice = words(_NEXT_FOR.get(result.finding, _NEXT[sign]), name=name)
    return Told(sign, words(WORDS[sign]), headline, tuple(lines), advice)


def _told_compared(result: CheckResult, words: Words, compared: Compared) -> Told:
    name = result.sealer.name if result.sealer else ""
    fingerprint = result.sealer.fingerprint if result.sealer else ""
    sign, headline, advice = {
        Compared.NOT_YET: (Sign.WHOLE, _WHOLE, _NEXT[Sign.WHOLE]),
        Compared.SAME: (Sign.GENUINE, _SAME, _NEXT[Sign.GENUINE]),
        Compared.DIFFERENT: (Sign.UNKNOWN, _DIFFERENT, _DO_NOT_RELY),
    }[compared]
    lines = tuple(line for line in result.sentences(words)[1:] if fingerprint not in line)
    return Told(
        sign,
        words(WORDS[sign]),
        words(headline, name=name),
        lines,
        words(advice, name=name),
        fingerprint,
        name,
    )


def counted(signs: Sequence[Sign], words: Words) -> str:
    """Say of several files how many there are of each kind.

    Args:
        signs: One for each file.
        words: The screen's language.
    """
    said = phrase(
        "{files} files: {genuine} genuine, {changed} changed, {whole} with a key to compare, "
        "{open} cannot tell."
    )
    genuine = signs.count(Sign.GENUINE) + signs.count(Sign.OLDER)
    return words(
        said,
        files=len(signs),
        genuine=genuine,
        changed=signs.count(Sign.CHANGED),
        whole=signs.count(Sign.WHOLE),
        open=signs.count(Sign.UNKNOWN),
    )
