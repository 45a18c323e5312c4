"""Deals have the fields that users add."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "custom_field",
        sa.Column("uid", sa.String(36), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("rank", sa.String(), nullable=False),
        sa.Column("options", sa.Text(), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("id", ROW_ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_custom_field")),
        sa.UniqueConstraint("uid", name=op.f("uq_custom_field_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "custom_value",
        sa.Column("deal_id", sa.Integer(), nullable=False),
        sa.Column("field_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("folded_value", sa.Text(), nullable=False),
        sa.Column("id", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(["deal_id"], ["deal.id"], name=op.f("fk_custom_value_deal_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["field_id"], ["custom_field.id"], name=op.f("fk_custom_value_field_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_custom_value")),
        sqlite_autoincrement=True,
    )
    op.create_index("uq_custom_value_deal_id_field_id", "custom_value", ["deal_id", "field_id"], unique=True)
    op.create_index("ix_custom_value_field_id", "custom_value", ["field_id"], unique=False)
