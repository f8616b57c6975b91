"""Maps the results of other programs to ours and compares them."""
