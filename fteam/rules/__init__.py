"""Pure functions on a plan."""
