"""Frozen values: one file for each thing people speak of."""
