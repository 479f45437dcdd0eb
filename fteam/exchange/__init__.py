"""Files from and for others, one module for each format."""
