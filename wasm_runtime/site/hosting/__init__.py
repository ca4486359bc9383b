"""What web hosts need: their own files in a site, compressed copies, and the workflow that publishes an app."""
