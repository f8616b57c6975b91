"""Reads numbers, dates and units the way people write them."""
