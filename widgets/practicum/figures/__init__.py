"""Plotly figures from results: pure functions, a result in, a Figure out."""
