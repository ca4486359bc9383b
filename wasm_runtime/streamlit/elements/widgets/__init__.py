"""Elements that have a value."""
