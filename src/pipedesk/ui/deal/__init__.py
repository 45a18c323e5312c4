"""The deal pane: everything about one deal, edited where it stands."""
