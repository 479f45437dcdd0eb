"""SQLModel over SQLCipher: the only place that writes a family's words to disk."""
