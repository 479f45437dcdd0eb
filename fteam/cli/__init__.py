"""The command line: the same core, no window, no Qt."""
