"""What differs between desktop systems."""
