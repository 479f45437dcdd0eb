"""A view of a plan, set as a PDF."""
