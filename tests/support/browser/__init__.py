"""What browser tests and benchmarks share: the browsers, and what is read from the pages in them."""
