"""Which deals are shown: the filter that board and list share, its bar, and the views that keep it."""
