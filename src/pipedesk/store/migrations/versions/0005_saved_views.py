"""Views that a user has saved."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "saved_view",
        sa.Column("uid", sa.String(36), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("icon", sa.String(40), nullable=False),
        sa.Column("shortcut", sa.String(40), nullable=False),
        sa.Column("page", sa.String(40), nullable=False),
        sa.Column("filter", sa.Text(), nullable=False),
        sa.Column("arrangement", sa.Text(), nullable=False),
        sa.Column("rank", sa.String(), nullable=False),
        sa.Column("is_first", sa.Boolean(), nullable=False),
        sa.Column("id", ROW_ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_view")),
        sa.UniqueConstraint("uid", name=op.f("uq_saved_view_uid")),
        sqlite_autoincrement=True,
    )
