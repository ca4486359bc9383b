"""What an app consists of: its files, what it imports and names, what of its folder stays at home, how it is set up."""
