"""Elements, one module each."""
