"""Templates keep what stands in added fields, and products."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("fields", "lines"):
        op.add_column("deal_template", sa.Column(name, sa.Text(), nullable=False, server_default="[]"))
    op.add_column(
        "deal_template", sa.Column("value_from_lines", sa.Boolean(), nullable=False, server_default=sa.false())
    )
