"""The servers that pages in browser tests and benchmarks come from."""
