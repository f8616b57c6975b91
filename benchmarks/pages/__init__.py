"""How fast our run chart page is beside the same page made in other ways. Not part of the tests."""
