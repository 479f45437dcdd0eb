"""The digital seal of a paper, and its check."""
