"""Everything by its name: deals, people, organizations, commands, views and pipelines in one list."""
