"""Write the first migration step from the tables: `python installer/schema.py`.

Only until the first release: from then on a change of the tables is a new step. The test
`tests/fteam/store/migrations/test_migrated.py` says when this was forgotten.
"""

from pathlib import Path
from typing import Final

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from fteam.store.tables import metadata

STEP: Final = Path(__file__).resolve().parent.parent / "fteam/store/migrations/versions/v0001_first.sql"


def schema_text() -> str:
    """Return the statements that make every table and index, one after the other."""
    dialect = sqlite.dialect()
    made = []
    for table in metadata.sorted_tables:
        made.append(str(CreateTable(table).compile(dialect=dialect)).strip())
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        made += [str(CreateIndex(index).compile(dialect=dialect)).strip() for index in indexes]
    lines = "\n".join(f"{statement};\n" for statement in made).replace("\t", "    ").splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


if __name__ == "__main__":
    STEP.write_text(schema_text(), "utf-8")
