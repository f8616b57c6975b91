"""What is known of PDSA cycles: reading them, coaching them, ramps, predictions, sizes."""
