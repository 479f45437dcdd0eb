"""Starts fteam: the window without arguments or with PDF files to check, else the command line.

This is the one place where the core reaches the screen, and only when the window is asked for.
"""

import sys
from collections.abc import Sequence
from typing import Final

PAPER: Final = ".pdf"


def main(arguments: list[str] | None = None) -> int:
    """Run fteam.

    Args:
        arguments: What stands behind the program's name; None takes them from the command line.

    Returns:
        The exit code.
    """
    given = sys.argv[1:] if arguments is None else arguments
    # Imported only when chosen: the window's first paint must not wait for the command line,
    # and the command line works where there is no Qt.
    if given and not are_papers(given):
        from fteam.cli.main import run as run_command  # noqa: PLC0415  # see above

        return run_command(given)
    from ui.app import run as run_window  # noqa: PLC0415  # see above

    return run_window(given)


def are_papers(arguments: Sequence[str]) -> bool:
    """Tell whether only PDF files are named, as the system does when someone opens them with fteam."""
    return all(name.lower().endswith(PAPER) and not name.startswith("-") for name in arguments)


if __name__ == "__main__":
    sys.exit(main())
