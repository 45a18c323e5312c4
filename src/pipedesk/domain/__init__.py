"""What is true about selling: standard library and small pure libraries only, no Qt, no SQL."""
