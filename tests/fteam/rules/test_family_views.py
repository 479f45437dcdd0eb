"""What the small papers are made from."""

from fteam.rules.family_views import Imprint
from tests.fteam.document.views import a_view


def test_a_discreet_foot_names_no_family() -> None:
    view = a_view(family_label="Reyes", version=3)

    assert Imprint.of(view).label == "Reyes"
    assert Imprint.of(view, is_discreet=True) == Imprint("en", "", 3, view.check_code)
