"""Every step of the guide has its page, found by its name."""

from fteam.guide.steps import STEPS
from ui.pages import PAGES


def test_every_step_has_a_page_and_every_page_a_step() -> None:
    assert set(PAGES) == {step.key for step in STEPS}


def test_every_page_stands_in_the_file_of_its_step() -> None:
    astray = {key: page.__module__ for key, page in PAGES.items() if page.__module__ != f"ui.pages.{key}"}

    assert astray == {}
