"""What the bank of change ideas knows: change concepts, tables to bring in, tests so far."""
