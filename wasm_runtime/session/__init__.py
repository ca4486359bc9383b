"""What lasts between runs: session state, the widgets that were drawn and what identifies them."""
