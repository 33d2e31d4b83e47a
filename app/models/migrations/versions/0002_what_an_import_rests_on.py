"""What an import rests on: columns, sets, rows that share an identity, the row of every device, documents' inventories.

An insert that would take the place of a row that is kept for good is refused, whichever program asks for it.

Columns come last and may be empty: what was stored before does not know them.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

SCHEMA = (
    """
    CREATE TABLE column_memory (
        id INTEGER NOT NULL,
        customer_id INTEGER NOT NULL,
        fingerprint VARCHAR NOT NULL,
        headers VARCHAR NOT NULL,
        fields VARCHAR NOT NULL,
        file_name VARCHAR NOT NULL,
        saved_at VARCHAR NOT NULL,
        saved_by VARCHAR NOT NULL,
        CONSTRAINT pk_column_memory PRIMARY KEY (id),
        CONSTRAINT uq_column_memory_customer_id_fingerprint UNIQUE (customer_id, fingerprint),
        CONSTRAINT fk_column_memory_customer_id_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
    )
    """,
    "CREATE INDEX ix_column_memory_customer_id ON column_memory (customer_id)",
    """
    CREATE TABLE set_rule (
        id INTEGER NOT NULL,
        kept VARCHAR NOT NULL,
        part VARCHAR NOT NULL,
        kept_name VARCHAR NOT NULL,
        part_name VARCHAR NOT NULL,
        is_one_set BOOLEAN NOT NULL,
        decided_at VARCHAR NOT NULL,
        decided_by VARCHAR NOT NULL,
        CONSTRAINT pk_set_rule PRIMARY KEY (id),
        CONSTRAINT uq_set_rule_kept_part UNIQUE (kept, part)
    )
    """,
    """
    CREATE TABLE inventory_source (
        inventory_id INTEGER NOT NULL,
        payload BLOB NOT NULL,
        CONSTRAINT pk_inventory_source PRIMARY KEY (inventory_id),
        CONSTRAINT fk_inventory_source_inventory_id_inventory FOREIGN KEY (inventory_id) REFERENCES inventory (id)
    )
    """,
    """
    CREATE TABLE inventory_shared (
        inventory_id INTEGER NOT NULL,
        number INTEGER NOT NULL,
        listed_model_id INTEGER NOT NULL,
        device_id INTEGER,
        serial VARCHAR NOT NULL,
        mac VARCHAR NOT NULL,
        lens_id VARCHAR NOT NULL,
        pair INTEGER NOT NULL,
        CONSTRAINT pk_inventory_shared PRIMARY KEY (inventory_id, number),
        CONSTRAINT fk_inventory_shared_inventory_id_inventory FOREIGN KEY (inventory_id) REFERENCES inventory (id),
        CONSTRAINT fk_inventory_shared_listed_model_id_listed_model FOREIGN KEY (listed_model_id)
            REFERENCES listed_model (id),
        CONSTRAINT fk_inventory_shared_device_id_device FOREIGN KEY (device_id) REFERENCES device (id)
    )
    WITHOUT ROWID
    """,
    "CREATE INDEX ix_inventory_shared_listed_model_id ON inventory_shared (listed_model_id)",
    "CREATE INDEX ix_inventory_shared_device_id ON inventory_shared (device_id)",
    "ALTER TABLE inventory_file ADD COLUMN container VARCHAR",
    "ALTER TABLE inventory_file ADD COLUMN original VARCHAR",
    "ALTER TABLE issued_document ADD COLUMN inventory_id INTEGER",
)
KEPT_FOR_GOOD = {
    "ledger_entry": "id = NEW.id",
    "ledger_group": "entry_id = NEW.entry_id AND group_name = NEW.group_name",
    "issued_document": """id = NEW.id OR (customer_id = NEW.customer_id AND kind = NEW.kind
            AND subject = NEW.subject AND revision = NEW.revision)""",
    "audit_log": "id = NEW.id",
}
"""What makes a new row the same as a stored one; without it INSERT OR REPLACE would change history."""


def upgrade() -> None:
    for statement in SCHEMA:
        op.execute(statement)
    for table, same in KEPT_FOR_GOOD.items():
        op.execute(_refuse_replacement(table, same))


def _refuse_replacement(table: str, same: str) -> str:
    stands = f"EXISTS (SELECT 1 FROM {table} WHERE {same})"  # noqa: S608 - constants of this script
    return f"""
        CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {stands}
        BEGIN SELECT RAISE(ABORT, '{table} is append-only: replacement refused'); END
        """


def downgrade() -> None:
    raise NotImplementedError("The backup made before the upgrade is the way back.")
