"""What all blank forms and letters share: boxes to tick, labels, sentences with facts in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from fteam.document.page import EMPTY_BOX, PaperBuilder
from fteam.document.paper import Paper, PaperLook
from fteam.document.sections import DOT, set_apart
from fteam.document.text import Span, Text, bold, spans
from fteam.document.typeset import Foot, typeset
from fteam.progress import Progress
from fteam.records.record import Record
from fteam.words import Phrase, Words

NO_BREAK: Final = "\u00a0"
BETWEEN: Final = "   "
WHOLE: Final = 100


@dataclass(frozen=True)
class FormWriter:
    """Everything that a form needs to write itself.

    Attributes:
        paper: What it writes into.
        words: The language of the fixed words.
    """

    paper: PaperBuilder
    words: Words

    def tell(self, sentence: str, **facts: object) -> str:
        """Say a fixed sentence; facts of the other direction keep their order in it."""
        apart = {name: set_apart(str(fact), is_rtl=self.words.is_rtl) for name, fact in facts.items()}
        return self.words(sentence, **apart)

    def line(self, *facts: str) -> str:
        """Join short facts that stand in a line; those that say nothing are left out."""
        return DOT.join(set_apart(fact, is_rtl=self.words.is_rtl) for fact in facts if fact)

    def heading(self, text: str, level: int = 2, note: str = "") -> None:
        """Write a heading."""
        self.paper.heading(self.words(text), level, note)

    def ticks(self, labels: Sequence[str]) -> str:
        """Return boxes to tick beside each other, each with its words; none is parted from its box."""
        return BETWEEN.join(tick(self.words(label)) for label in labels)

    def title_of(self, kind: type[Record], name: str) -> str:
        """Return what the screen calls a field; paper and screen read it at the same place."""
        return self.words(str(kind.model_fields[name].title))


def form_paper(
    title: Phrase,
    write: Callable[[FormWriter], None],
    words: Words,
    look: PaperLook,
    foot: Foot,
    progress: Progress,
) -> Paper:
    """Set a paper that is part of no plan's version, so it is neither sealed nor a draft.

    Args:
        title: What it is; never a name.
        write: Writes it.
        words: The language of its fixed words.
        look: What is chosen for it.
        foot: What the foot of every page says.
        progress: Told when it begins and ends.

    Raises:
        StoppedError: If someone pressed Stop.
    """
    progress.at(0)
    paper = typeset(title, lambda builder, tongue: write(FormWriter(builder, tongue)), words, look, foot)
    progress.at(WHOLE)
    return paper


def tick(text: str) -> str:
    """Return a box to tick with its words; a line never ends between them."""
    return NO_BREAK.join((EMPTY_BOX, *text.split()))


def labelled(label: str, text: Text) -> list[Span]:
    """Return a bold label and what it labels."""
    return [bold(label), Span(" "), *spans(text)]
