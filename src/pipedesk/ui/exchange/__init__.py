"""Bringing files in, step by step."""
