"""What is due, and when to look again."""
