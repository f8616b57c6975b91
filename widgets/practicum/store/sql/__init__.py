"""Projects in an SQL database: SQLite by itself, PostgreSQL by its URL."""
