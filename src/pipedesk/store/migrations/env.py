"""Alembic's entrance: runs the migrations on the connection that `migrations.upgrade` hands over."""

from alembic import context

from pipedesk.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
