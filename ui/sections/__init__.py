"""Parts of pages that know the plan: a shelf of records, a person, a session, the signing."""
