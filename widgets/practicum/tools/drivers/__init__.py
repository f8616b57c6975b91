"""What a driver diagram can be asked: its shape, its picture, its reading, its coach."""
