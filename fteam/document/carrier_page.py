"""The page of a protected copy: how to get the paper out. It names nobody and says nothing of a family."""

from typing import Final

from fteam.document.metadata import PaperFacts
from fteam.document.page import PaperBuilder
from fteam.document.paper import PaperLook
from fteam.words import Words, phrase

TITLE: Final = phrase("A protected paper")
STEPS: Final = (
    phrase("Open the list of attached files. In most programs it is behind a paper clip."),
    phrase("Save the file “paper.pdf” and open it. That is the paper."),
    phrase("If your program shows no attached files, open this one in another PDF program on a computer."),
)
KEEP: Final = (
    phrase("The saved paper has no passphrase any more. Keep it where only you can see it, or delete it."),
    phrase("Never keep the passphrase together with this file."),
    phrase("You did not expect this file? Close it, and ask the person who sent it, by telephone."),
)


def carrier_page(words: Words, look: PaperLook) -> bytes:
    """Write the page that stands in front of a protected paper.

    Args:
        words: The partner's language.
        look: Page size, size of the text, moment.
    """
    builder = PaperBuilder(PaperFacts(words(TITLE), words.language, look.made_at), look)
    builder.title(words(TITLE))
    builder.para(words(phrase("The paper is inside this file, exactly as it was sealed.")))
    builder.heading(words(phrase("How to read it")), 2)
    builder.bullets([words(step) for step in STEPS])
    builder.heading(words(phrase("How to keep it safe")), 2)
    builder.bullets([words(rule) for rule in KEEP])
    return builder.build()
