"""Figures drawn from the file; reads only."""
