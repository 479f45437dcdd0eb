"""Which commands there are, and how a run of one ends.

Exit codes: 0 done, 1 refused or changed, 2 cannot tell or wrong use, 130 stopped with Ctrl+C.
"""

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

from fteam import __version__
from fteam.errors import FTeamError
from fteam.words import ENGLISH, phrase

FAMILIES: Final = ("one", "two")
PAPERS: Final = (
    "fridge", "list", "young", "changes", "part", "court", "given", "beside", "invitation", "input", "leave",
    "here", "kit",
)  # fmt: skip  # one list; a test holds it to the papers that there are, which take long to load
REFUSED: Final = 1
CANNOT_TELL: Final = 2
STOPPED: Final = 130
"""What shells expect of a program that was stopped with Ctrl+C."""
_Commands = argparse._SubParsersAction  # noqa: SLF001  # argparse has no public name for it


def run(arguments: Sequence[str]) -> int:
    """Run one command.

    Args:
        arguments: What stands behind the program's name.

    Returns:
        The exit code.
    """
    _say_all_letters()
    options = _parser().parse_args(arguments)
    try:
        command: Callable[[argparse.Namespace], int] = getattr(
            import_module(options.module), options.function
        )
        return command(options)
    except KeyboardInterrupt:
        return STOPPED
    except FTeamError as error:
        print(error.sentence(ENGLISH), file=sys.stderr)
    except OSError as error:
        # Only the system's own reason: a path could hold a name.
        reason = error.strerror or type(error).__name__
        print(ENGLISH(phrase("The disk or the folder refused: {reason}"), reason=reason), file=sys.stderr)
    return int(options.refused)


def _say_all_letters() -> None:
    """Let names be said where the output is not Unicode, as in a file on Windows: numbers for letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    says = "Family team meetings: offline, private, with one signed shared plan."
    parser = argparse.ArgumentParser(prog="fteam", description=says)
    parser.add_argument("--version", action="version", version=f"fteam {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _demo(commands)
    _check(commands)
    _countersign(commands)
    _protect(commands)
    _import(commands)
    _export(commands)
    _add(commands, "meetings", "fteam.cli.meetings", "list the meetings with their ids")
    _add(commands, "doctor", "fteam.cli.doctor", "check key store, vault, fonts and versions")
    return parser


def _add(
    commands: "_Commands[argparse.ArgumentParser]", name: str, module: str, says: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=says, description=says)
    parser.set_defaults(module=module, function=f"{name}_command", refused=REFUSED)
    return parser


def _demo(commands: "_Commands[argparse.ArgumentParser]") -> None:
    says = "play a sample family's meeting and write its signed plan"
    parser = _add(commands, "demo", "fteam.cli.papers", says)
    parser.add_argument("out", type=Path, metavar="OUT_DIR", help="folder for the papers")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--family", choices=FAMILIES, default=FAMILIES[0], help="which sample family")
    which.add_argument("--from", dest="source", type=Path, metavar="FILE.json", help="play this meeting file")
    parser.add_argument("--for", dest="whom", choices=("all",), help="write one file for each reader")


def _check(commands: "_Commands[argparse.ArgumentParser]") -> None:
    says = "say who sealed a plan, when, and what was changed since"
    parser = _add(commands, "check", "fteam.cli.sealed", says)
    parser.add_argument("file", type=Path, metavar="FILE.pdf")
    parser.add_argument("--locked", action="store_true", help="a protected copy: its six words are asked for")
    parser.set_defaults(refused=CANNOT_TELL)


def _countersign(commands: "_Commands[argparse.ArgumentParser]") -> None:
    says = "add a partner's own digital signature to a sealed plan"
    parser = _add(commands, "countersign", "fteam.cli.sealed", says)
    parser.add_argument("file", type=Path, metavar="FILE.pdf")
    parser.add_argument("--with", dest="certificate", type=Path, required=True, metavar="FILE.p12")
    parser.add_argument("--place", default="", help="name of the place to sign; without it they are listed")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")


def _protect(commands: "_Commands[argparse.ArgumentParser]") -> None:
    says = "put a sealed plan behind a passphrase of six words"
    parser = _add(commands, "protect", "fteam.cli.sealed", says)
    parser.add_argument("file", type=Path, metavar="FILE.pdf")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    parser.add_argument("--language", default="en", help="language of the words and of the page in front")


def _import(commands: "_Commands[argparse.ArgumentParser]") -> None:
    parser = _add(commands, "import", "fteam.cli.meetings", "read a meeting file into this computer's vault")
    parser.add_argument("file", type=Path, metavar="FILE.json")


def _export(commands: "_Commands[argparse.ArgumentParser]") -> None:
    says = "write one reader's copy of a plan, sealed; or another paper for them, or data for other programs"
    parser = _add(commands, "export", "fteam.cli.exports", says)
    parser.add_argument("meeting", metavar="MEETING", help="id of a meeting, or what the family calls itself")
    whom = "short name in the meeting file, id or name of a person on the team"
    parser.add_argument("--for", dest="reader", required=True, metavar="READER", help=whom)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    parser.add_argument("--draft", action="store_true", help="do not seal; the paper says that it is a draft")
    parser.add_argument("--paper", choices=PAPERS, help="another paper than the plan")
    kinds = "pdf by default; json: their copy as documented JSON; fhir: their own lines as a FHIR R4 bundle"
    parser.add_argument("--as", dest="kind", choices=("pdf", "json", "fhir"), default="pdf", help=kinds)
    whole = "with “--as fhir”: everything that they may see"
    parser.add_argument("--whole", action="store_true", help=whole)
    without = "leave for this reader has ended: write what can still be given, without those lines"
    parser.add_argument("--without-ended", action="store_true", help=without)
