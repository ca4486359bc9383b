"""Tables: what a script shows, as columns that the page gets."""
