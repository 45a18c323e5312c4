"""The stages of a pipeline, edited in a window of their own."""
