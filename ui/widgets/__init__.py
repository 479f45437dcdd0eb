"""Small parts that know no meeting."""
