"""Reads tables as people have them: pasted cells, CSV, XLSX; and writes them safely."""
