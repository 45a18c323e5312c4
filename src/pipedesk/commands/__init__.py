"""What a user can intend: one small type per intention, each planning edits or refusing."""
