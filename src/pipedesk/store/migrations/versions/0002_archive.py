"""Deals can be put away into the archive.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("deal", sa.Column("archived_at", sa.BigInteger(), nullable=True))
    op.drop_index("ix_deal_column", "deal")
    op.drop_index("ix_deal_totals", "deal")
    op.create_index("ix_deal_column", "deal", ["status", "stage_id", "archived_at", "rank"])
    op.create_index(
        "ix_deal_totals", "deal", ["status", "stage_id", "archived_at", "currency", "value_minor", "probability"]
    )
