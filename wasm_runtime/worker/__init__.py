"""The only modules that know they run in a browser's web worker."""
