"""Runs the steps on a live, keyed connection; there is no address and no settings file."""

from typing import Final

from alembic import context

from fteam.store.tables import metadata

VERSION_TABLE: Final = "schema_step"


def run() -> None:
    """Run the steps that the database has not seen, in the caller's transaction."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        render_as_batch=True,
        transaction_per_migration=False,
        # The transaction round all steps is the caller's: all of them, or none.
        transactional_ddl=False,
        version_table=VERSION_TABLE,
    )
    context.run_migrations()


if __name__ == "env_py":  # the name that the migration library loads this file under
    run()
