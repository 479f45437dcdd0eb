"""Measures the paper beside what others make of the same content."""
