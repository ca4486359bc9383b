"""What a run produces: payloads, the tree that holds them, and the messages that carry changes to the page."""
