"""Pixels and gestures."""
