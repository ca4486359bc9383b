"""The kinds of columns that tables have, and what the page gets of them."""
