"""Products, the lines of them in deals, and deals whose value follows their lines."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("deal", sa.Column("value_from_lines", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "product",
        sa.Column("uid", sa.String(36), nullable=False),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("folded_name", sa.String(600), nullable=False),
        sa.Column("code", sa.String(100), nullable=False),
        sa.Column("price_minor", ROW_ID, nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("tax", sa.Integer(), nullable=False),
        sa.Column("id", ROW_ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
        sa.UniqueConstraint("uid", name=op.f("uq_product_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_product_folded_name"), "product", ["folded_name"], unique=False)
    op.create_table(
        "line_item",
        sa.Column("deal_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("rank", sa.String(), nullable=False),
        sa.Column("quantity", sa.Text(), nullable=False),
        sa.Column("price_minor", ROW_ID, nullable=False),
        sa.Column("discount", sa.Integer(), nullable=False),
        sa.Column("tax", sa.Integer(), nullable=False),
        sa.Column("id", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(["deal_id"], ["deal.id"], name=op.f("fk_line_item_deal_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_line_item_product_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_item")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_line_item_deal_id"), "line_item", ["deal_id"], unique=False)
    op.create_index(op.f("ix_line_item_product_id"), "line_item", ["product_id"], unique=False)
