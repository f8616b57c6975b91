"""Changes of the tables, oldest first, for Alembic."""
