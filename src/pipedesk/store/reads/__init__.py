"""Questions to the file, one module for each screen that asks; answers are small frozen rows."""
