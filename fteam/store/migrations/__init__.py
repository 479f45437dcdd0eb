"""Steps that bring an older database to today's schema; shipped inside the package."""
