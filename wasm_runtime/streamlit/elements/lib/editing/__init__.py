"""The data editor: what it makes of a table, of the user's edits, and what the script gets back."""
