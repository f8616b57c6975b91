"""What the process map is made of: its flow, its drawing, its sums, its coach."""
