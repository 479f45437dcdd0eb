"""Prints the forms for leave: of an entry on the ledger, or of one that is only typed yet."""

from collections.abc import Sequence
from dataclasses import replace

from fteam.handouts import Handout
from fteam.records.plan import Plan
from fteam.records.protection import Consent
from ui.page import Page
from ui.sections.papers_acts import PaperActs
from ui.sections.papers_work import PaperMaker, PaperWish, now


class ConsentPapers(PaperActs):
    """Makes forms from a plan that knows no other leave than the one that is asked for."""

    def __init__(self, page: Page) -> None:
        """Act for a page.

        Args:
            page: The page; its plan, papers, jobs and notices are used.
        """
        super().__init__(page)
        self._asked: tuple[Consent, ...] = ()

    def maker(self) -> PaperMaker:
        """Return who makes the forms that were asked for."""
        return PaperMaker(self._narrowed(), self._page.papers, now())

    def print_forms(self, consents: Sequence[Consent]) -> None:
        """Ask for a printer and print a form for each who gets something."""
        self._asked = tuple(consents)
        self.print([PaperWish(self._asked[0].signer, Handout.CONSENT)])

    def look_at_forms(self, consents: Sequence[Consent]) -> None:
        """Show the forms in another program."""
        self._asked = tuple(consents)
        self.open(PaperWish(self._asked[0].signer, Handout.CONSENT))

    def print_empty(self) -> None:
        """Ask for a printer and print an empty form."""
        self.print([PaperWish(None, Handout.CONSENT)])

    def _narrowed(self) -> Plan:
        return replace(self._page.plan, consents=self._asked)
