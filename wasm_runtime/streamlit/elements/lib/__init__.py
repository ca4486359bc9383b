"""What elements share."""
