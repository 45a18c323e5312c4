"""The deals as a table: sorted, grouped, edited in place, copied as cells."""
