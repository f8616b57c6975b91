"""Reads numbers, dates and units the way people write them; finds what could tell on somebody."""
