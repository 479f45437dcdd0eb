"""Starts fteam: the window without arguments, the command line with them.

This is the one place where the core reaches the screen, and only when the window is asked for.
"""

import sys


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
    if given:
        from fteam.cli.main import run as run_command  # noqa: PLC0415  # see above

        return run_command(given)
    from ui.app import run as run_window  # noqa: PLC0415  # see above

    return run_window(given)


if __name__ == "__main__":
    sys.exit(main())
