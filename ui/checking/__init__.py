"""“Check a plan”: is this file exactly as it was sealed, and by whom."""
