"""Controls that every area uses; none knows anything about deals."""
