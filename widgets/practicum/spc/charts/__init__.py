"""Shewhart charts, one family a file. `practicum.spc.charts.catalogue` lists them."""
