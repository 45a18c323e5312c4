"""Stages have a colour, an exit checklist and required fields; deals have what they ticked off."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("stage", sa.Column("colour", sa.String(24), nullable=False, server_default=""))
    op.add_column("stage", sa.Column("required", sa.Text(), nullable=False, server_default="[]"))
    op.create_table(
        "checklist_item",
        sa.Column("uid", sa.String(36), nullable=False),
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("rank", sa.String(), nullable=False),
        sa.Column("text", sa.String(500), nullable=False),
        sa.Column("id", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["stage_id"], ["stage.id"], name=op.f("fk_checklist_item_stage_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_item")),
        sa.UniqueConstraint("uid", name=op.f("uq_checklist_item_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_checklist_item_stage_id"), "checklist_item", ["stage_id"], unique=False)
    op.create_table(
        "deal_tick",
        sa.Column("deal_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("id", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(["deal_id"], ["deal.id"], name=op.f("fk_deal_tick_deal_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["item_id"], ["checklist_item.id"], name=op.f("fk_deal_tick_item_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deal_tick")),
        sa.UniqueConstraint("deal_id", "item_id", name=op.f("uq_deal_tick_deal_id_item_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_deal_tick_item_id"), "deal_tick", ["item_id"], unique=False)
