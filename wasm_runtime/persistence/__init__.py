"""What of a session outlives its page: what has changed in it, as bytes, and how it comes back."""
