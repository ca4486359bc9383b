"""One run of the script: compiling it, the context its calls find themselves in, and what may cut it short."""
