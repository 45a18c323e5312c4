"""The file on disk: the only room that knows SQL."""
