"""One file for each stage of the guide; the list is explicit, so that the packager sees it."""

from typing import Final

from ui.page import Page
from ui.pages.commitments import CommitmentsPage
from ui.pages.consents import ConsentsPage
from ui.pages.decision import DecisionPage
from ui.pages.family import FamilyPage
from ui.pages.hopes import HopesPage
from ui.pages.ideas import IdeasPage
from ui.pages.needs import NeedsPage
from ui.pages.people import PeoplePage
from ui.pages.readers import ReadersPage
from ui.pages.safety import SafetyPage
from ui.pages.share import SharePage
from ui.pages.sign import SignPage
from ui.pages.strengths import StrengthsPage
from ui.pages.welcome import WelcomePage
from ui.pages.whatif import WhatIfPage

PAGES: Final[dict[str, type[Page]]] = {
    "family": FamilyPage,
    "people": PeoplePage,
    "safety": SafetyPage,
    "consents": ConsentsPage,
    "welcome": WelcomePage,
    "hopes": HopesPage,
    "strengths": StrengthsPage,
    "needs": NeedsPage,
    "ideas": IdeasPage,
    "decision": DecisionPage,
    "commitments": CommitmentsPage,
    "whatif": WhatIfPage,
    "readers": ReadersPage,
    "sign": SignPage,
    "share": SharePage,
}
