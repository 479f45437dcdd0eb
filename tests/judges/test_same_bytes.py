"""The same view gives the same bytes, whatever the process, its zone, its language and its order of sets."""

import hashlib
import os
import subprocess
import sys
from typing import Final

from tests.judges.conftest import Files
from tests.judges.papers import PAPERS
from tests.source import ROOT

LARGE: Final = "large print"
SAME: Final = [name for name, sample in PAPERS.items() if not sample.is_sealed and LARGE not in name]
"""A seal holds a random number, so sealed papers differ; those in large print would only take longer."""


def test_papers_made_in_another_process_are_the_same_to_the_byte(paper_file: Files) -> None:
    here = {name: hashlib.sha256(paper_file(name).read_bytes()).hexdigest() for name in SAME}
    elsewhere = os.environ | {
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Apia",
        "LC_ALL": "C",
        "LANG": "tr_TR.UTF-8",
    }

    done = subprocess.run(
        [sys.executable, "-m", "tests.judges.made_again", *SAME],
        cwd=ROOT,
        env=elsewhere,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert dict(zip(SAME, done.stdout.split(), strict=True)) == here
