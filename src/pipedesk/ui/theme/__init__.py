"""Colours, icons and the look of controls."""
