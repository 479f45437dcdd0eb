"""Puts a theme on the application: style, palette, style sheet, fonts."""

from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ui.look.sheet import sheet
from ui.look.tokens import DARK, LIGHT, Tokens

FONT_FAMILY: Final = "Noto Sans"
TEXT_PX: Final = 15
FONTS: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts"
SCREEN_FONTS: Final = (
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSansSymbols2-Regular.ttf",
)


@cache
def load_fonts() -> None:
    """Make the shipped fonts known to Qt, once: every screen looks the same, no name is a row of boxes."""
    for name in SCREEN_FONTS:
        QFontDatabase.addApplicationFont(str(FONTS / name))


def system_is_dark(app: QApplication) -> bool:
    """Tell whether the system asks for dark windows; silence means light."""
    return app.styleHints().colorScheme() is Qt.ColorScheme.Dark


def put_on(app: QApplication, *, dark: bool, percent: int = 100) -> Tokens:
    """Put a theme on the application.

    Args:
        app: The application.
        dark: Whether to take the dark theme.
        percent: Text size, 100 to 250.

    Returns:
        The colours, for what is painted by hand.
    """
    tokens = DARK if dark else LIGHT
    # Every widget that lives is dressed anew by a style sheet, even by the same one.
    if app.styleSheet() and (app.property("dark"), app.property("percent")) == (dark, percent):
        return tokens
    # Before the style sheet: what it reaches asks for the colours at once.
    app.setProperty("dark", dark)
    app.setProperty("percent", percent)
    app.setStyle("Fusion")
    font = QFont(FONT_FAMILY)
    font.setPixelSize(round(TEXT_PX * percent / 100))
    app.setFont(font)
    app.setPalette(_palette(tokens))
    app.setStyleSheet(sheet(tokens, percent))
    return tokens


def tokens_now(app: QApplication | None = None) -> Tokens:
    """Return the colours of the theme that is on."""
    now = app or QApplication.instance()
    return DARK if now is not None and now.property("dark") else LIGHT


def scaled(size: int) -> int:
    """Return a size in px at the text size that is on."""
    app = QApplication.instance()
    percent = app.property("percent") if app is not None else None
    return round(size * (percent or 100) / 100)


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for each, colour in (
        (role.Window, tokens.page),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.card),
        (role.AlternateBase, tokens.side),
        (role.Text, tokens.ink),
        (role.Button, tokens.card),
        (role.ButtonText, tokens.ink),
        (role.PlaceholderText, tokens.quiet),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.ToolTipBase, tokens.card),
        (role.ToolTipText, tokens.ink),
        (role.Link, tokens.accent),
    ):
        palette.setColor(each, QColor(colour))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Text, QColor(tokens.disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, role.ButtonText, QColor(tokens.disabled))
    return palette
