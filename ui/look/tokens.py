"""The colours of the two themes. Every one is used with a word or a shape beside it."""

from dataclasses import dataclass
from typing import Final

STRAIGHT: Final = 0.04045
"""Below this, sRGB is linear. Source: WCAG 2.1."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme's colours, as ``#rrggbb``.

    Attributes:
        page: Background of pages: warm paper.
        card: Background of cards and fields.
        side: Background of the table side.
        rail: Background of the rail.
        on_rail: Text on the rail.
        rail_quiet: Headings on the rail.
        ink: Text.
        quiet: Secondary text.
        line: Edges that only please the eye.
        edge: Edges of things that can be used; 3:1 or better.
        accent: The one accent.
        on_accent: Text on the accent.
        tint: Accent as a background.
        focus: The focus ring.
        strength, need, promise: The three marks.
        alert: What must be looked at.
    """

    page: str
    card: str
    side: str
    rail: str
    on_rail: str
    rail_quiet: str
    rail_current: str
    on_rail_current: str
    rail_done: str
    on_rail_done: str
    ink: str
    quiet: str
    line: str
    edge: str
    accent: str
    on_accent: str
    tint: str
    focus: str
    strength: str
    strength_tint: str
    need: str
    need_tint: str
    promise: str
    promise_tint: str
    alert: str
    alert_tint: str
    disabled: str


LIGHT: Final = Tokens(
    page="#fbfaf6",
    card="#ffffff",
    side="#f3f0e8",
    rail="#22404a",
    on_rail="#e9f0ef",
    rail_quiet="#a9bfc2",
    rail_current="#ffffff",
    on_rail_current="#1c2b30",
    rail_done="#7cc4a1",
    on_rail_done="#12332a",
    ink="#1c2b30",
    quiet="#4d5c61",
    line="#dcdcd4",
    edge="#808a87",
    accent="#146c6c",
    on_accent="#ffffff",
    tint="#e1efed",
    focus="#b97f10",
    strength="#23714a",
    strength_tint="#e3f1e8",
    need="#a4520f",
    need_tint="#fbeee0",
    promise="#2f5aa8",
    promise_tint="#e6edf8",
    alert="#a3272f",
    alert_tint="#f9e1e3",
    disabled="#5d6866",
)

DARK: Final = Tokens(
    page="#171d1f",
    card="#212a2d",
    side="#1c2426",
    rail="#0f1618",
    on_rail="#dfe8e7",
    rail_quiet="#93a8ab",
    rail_current="#e9f0ef",
    on_rail_current="#142024",
    rail_done="#7cc4a1",
    on_rail_done="#12332a",
    ink="#eef2f0",
    quiet="#b3c0bf",
    line="#37454a",
    edge="#7f8f92",
    accent="#4fb8b0",
    on_accent="#08211f",
    tint="#1f3c3c",
    focus="#f0b545",
    strength="#7fd0a3",
    strength_tint="#1e3a2c",
    need="#f0ad6d",
    need_tint="#42301e",
    promise="#9dbdf5",
    promise_tint="#22324f",
    alert="#f59aa0",
    alert_tint="#4a2226",
    disabled="#8b999b",
)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21.

    Source:
        WCAG 2.1, relative luminance and contrast ratio.
    """
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= STRAIGHT else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
