"""What the browser shows: one widget class a file; `static` holds its ES modules and style."""
