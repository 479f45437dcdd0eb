"""Everything on the screen can be read and seen: contrast is computed, not looked at."""

from typing import Final

import pytest

from ui.look.tokens import DARK, LIGHT, Tokens, contrast

THEMES: Final = {"light": LIGHT, "dark": DARK}
TEXT: Final = 4.5
OUTLINE: Final = 3.0
WORDS_ON_GROUNDS: Final = (
    *((ink, ground) for ink in ("ink", "quiet") for ground in ("page", "card", "side", "tint")),
    *((tone, ground) for tone in ("strength", "need", "promise", "alert") for ground in ("card", "page")),
    *((tone, f"{tone}_tint") for tone in ("strength", "need", "promise", "alert")),
    ("ink", "need_tint"),
    ("ink", "alert_tint"),
    ("on_rail", "rail"),
    ("rail_quiet", "rail"),
    ("on_rail_current", "rail_current"),
    ("on_rail_done", "rail_done"),
    ("on_accent", "accent"),
    ("disabled", "card"),
    ("disabled", "side"),
)
OUTLINES_ON_GROUNDS: Final = (
    *((line, ground) for line in ("edge", "accent") for ground in ("page", "card")),
    *(("focus", ground) for ground in ("page", "card", "rail")),
    *((mark, "side") for mark in ("edge", "strength", "need", "promise")),
    ("rail_done", "rail"),
)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("ink", "ground"), WORDS_ON_GROUNDS)
def test_words_stand_out_from_their_ground(theme: Tokens, ink: str, ground: str) -> None:
    ratio = contrast(getattr(theme, ink), getattr(theme, ground))

    assert ratio >= TEXT


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("line", "ground"), OUTLINES_ON_GROUNDS)
def test_outlines_and_marks_stand_out_from_their_ground(theme: Tokens, line: str, ground: str) -> None:
    ratio = contrast(getattr(theme, line), getattr(theme, ground))

    assert ratio >= OUTLINE


def test_black_and_white_have_the_contrast_that_the_standard_names() -> None:
    ratio = contrast("#000000", "#ffffff")

    assert ratio == pytest.approx(21)


def test_contrast_does_not_ask_which_colour_is_the_ground() -> None:
    there, back = contrast("#146c6c", "#fbfaf6"), contrast("#fbfaf6", "#146c6c")

    assert there == back
