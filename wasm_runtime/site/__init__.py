"""From an app to a static site, and a server to look at it while it is written. Runs at build time only."""
