"""What the aim tool is made of: reading, checking and writing aims."""
