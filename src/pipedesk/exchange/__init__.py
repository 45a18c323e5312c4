"""Other programs' files, hostile by default."""
