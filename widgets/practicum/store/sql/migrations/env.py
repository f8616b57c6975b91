"""Runs the migrations on the connection that `practicum.store.sql.schema` hands over."""

from alembic import context

if hasattr(context, "config"):  # only while Alembic runs this file
    context.configure(connection=context.config.attributes["connection"])
    with context.begin_transaction():
        context.run_migrations()
