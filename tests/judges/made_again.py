"""Makes papers in a process of its own and prints their fingerprints.

python -m tests.judges.made_again NAME …
"""

import hashlib
import sys

from tests.judges.papers import PAPERS


def main(names: list[str]) -> None:
    """Print one fingerprint a line, in the order of the names."""
    for name in names:
        print(hashlib.sha256(PAPERS[name].make()).hexdigest())  # noqa: T201  # it speaks to the test that started it


if __name__ == "__main__":
    main(sys.argv[1:])
