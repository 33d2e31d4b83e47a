"""The first schema, in the words of the database.

Money is in cents, percentages in hundredths of a percent, days and moments are ISO 8601 text. The tables of
APPEND_ONLY refuse every change and every deletion.
"""

from alembic import op

revision = "0001"
down_revision = None

CUSTOMERS = (
    """
    CREATE TABLE customer (
        id INTEGER NOT NULL,
        code VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        language VARCHAR NOT NULL,
        currency VARCHAR NOT NULL,
        site_id VARCHAR NOT NULL,
        master_account_id VARCHAR NOT NULL,
        vat_number VARCHAR NOT NULL,
        vat_treatment VARCHAR NOT NULL,
        vat_rate INTEGER NOT NULL,
        street VARCHAR NOT NULL,
        postcode VARCHAR NOT NULL,
        city VARCHAR NOT NULL,
        country VARCHAR NOT NULL,
        csm_name VARCHAR NOT NULL,
        csm_email VARCHAR NOT NULL,
        csm_lens_access BOOLEAN NOT NULL,
        lens_tenant VARCHAR NOT NULL,
        note VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        CONSTRAINT pk_customer PRIMARY KEY (id),
        CONSTRAINT uq_customer_code UNIQUE (code)
    )
    """,
    """
    CREATE TABLE contact (
        id INTEGER NOT NULL,
        customer_id INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        role VARCHAR NOT NULL,
        email VARCHAR NOT NULL,
        phone VARCHAR NOT NULL,
        CONSTRAINT pk_contact PRIMARY KEY (id),
        CONSTRAINT fk_contact_customer_id_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
    )
    """,
    "CREATE INDEX ix_contact_customer_id ON contact (customer_id)",
)

CONTRACTS = (
    """
    CREATE TABLE contract (
        id INTEGER NOT NULL,
        number VARCHAR NOT NULL,
        customer_id INTEGER NOT NULL,
        start DATE NOT NULL,
        "end" DATE NOT NULL,
        reading VARCHAR NOT NULL,
        proration VARCHAR NOT NULL,
        allowance INTEGER NOT NULL,
        "trigger" INTEGER NOT NULL,
        price_list VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        CONSTRAINT pk_contract PRIMARY KEY (id),
        CONSTRAINT uq_contract_number UNIQUE (number),
        CONSTRAINT fk_contract_customer_id_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
    )
    """,
    "CREATE INDEX ix_contract_customer_id ON contract (customer_id)",
    """
    CREATE TABLE coverage (
        id INTEGER NOT NULL,
        contract_id INTEGER NOT NULL,
        category VARCHAR NOT NULL,
        group_name VARCHAR NOT NULL,
        installed INTEGER NOT NULL,
        growth INTEGER NOT NULL,
        growth_unit VARCHAR NOT NULL,
        upfront INTEGER NOT NULL,
        unit_price INTEGER NOT NULL,
        unit_cost INTEGER,
        price_term_months INTEGER NOT NULL,
        CONSTRAINT pk_coverage PRIMARY KEY (id),
        CONSTRAINT uq_coverage_contract_id_category_group_name UNIQUE (contract_id, category, group_name),
        CONSTRAINT fk_coverage_contract_id_contract FOREIGN KEY (contract_id) REFERENCES contract (id)
    )
    """,
    "CREATE INDEX ix_coverage_contract_id ON coverage (contract_id)",
)

CATALOGUE_AND_PRICES = (
    """
    CREATE TABLE catalogue_model (
        id INTEGER NOT NULL,
        model VARCHAR NOT NULL,
        normalised VARCHAR NOT NULL,
        classification VARCHAR,
        proposal VARCHAR,
        group_name VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        aliases VARCHAR NOT NULL,
        shipped BOOLEAN NOT NULL,
        end_of_sale DATE,
        end_of_life DATE,
        end_of_service DATE,
        CONSTRAINT pk_catalogue_model PRIMARY KEY (id),
        CONSTRAINT uq_catalogue_model_normalised UNIQUE (normalised)
    )
    """,
    """
    CREATE TABLE listed_model (
        id INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        catalogue_model_id INTEGER,
        CONSTRAINT pk_listed_model PRIMARY KEY (id),
        CONSTRAINT uq_listed_model_name UNIQUE (name),
        CONSTRAINT fk_listed_model_catalogue_model_id_catalogue_model
            FOREIGN KEY (catalogue_model_id) REFERENCES catalogue_model (id)
    )
    """,
    "CREATE INDEX ix_listed_model_catalogue_model_id ON listed_model (catalogue_model_id)",
    """
    CREATE TABLE price (
        id INTEGER NOT NULL,
        part_number VARCHAR NOT NULL,
        description VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        category VARCHAR,
        model VARCHAR,
        term_months INTEGER,
        list_price INTEGER NOT NULL,
        currency VARCHAR NOT NULL,
        partner_discount INTEGER NOT NULL,
        valid_from DATE NOT NULL,
        valid_to DATE,
        CONSTRAINT pk_price PRIMARY KEY (id),
        CONSTRAINT uq_price_part_number_kind_category_model_term_months_currency_valid_from
            UNIQUE (part_number, kind, category, model, term_months, currency, valid_from)
    )
    """,
)

INVENTORIES = (
    """
    CREATE TABLE inventory (
        id INTEGER NOT NULL CONSTRAINT pk_inventory PRIMARY KEY AUTOINCREMENT,
        customer_id INTEGER NOT NULL,
        date DATE NOT NULL,
        position INTEGER NOT NULL,
        imported_at VARCHAR NOT NULL,
        rows INTEGER NOT NULL,
        duplicates INTEGER NOT NULL,
        quarantined INTEGER NOT NULL,
        joined INTEGER NOT NULL,
        "left" INTEGER NOT NULL,
        moved INTEGER NOT NULL,
        CONSTRAINT uq_inventory_customer_id_position UNIQUE (customer_id, position),
        CONSTRAINT fk_inventory_customer_id_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
    )
    """,
    "CREATE INDEX ix_inventory_customer_id ON inventory (customer_id)",
    """
    CREATE TABLE inventory_file (
        id INTEGER NOT NULL,
        inventory_id INTEGER NOT NULL,
        number INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        sha256 VARCHAR NOT NULL,
        size INTEGER NOT NULL,
        sheet VARCHAR NOT NULL,
        header_row INTEGER NOT NULL,
        rows INTEGER NOT NULL,
        CONSTRAINT pk_inventory_file PRIMARY KEY (id),
        CONSTRAINT uq_inventory_file_inventory_id_number UNIQUE (inventory_id, number),
        CONSTRAINT fk_inventory_file_inventory_id_inventory FOREIGN KEY (inventory_id) REFERENCES inventory (id)
    )
    """,
    "CREATE INDEX ix_inventory_file_inventory_id ON inventory_file (inventory_id)",
    "CREATE INDEX ix_inventory_file_sha256 ON inventory_file (sha256)",
    """
    CREATE TABLE inventory_total (
        inventory_id INTEGER NOT NULL,
        listed_model_id INTEGER NOT NULL,
        devices INTEGER NOT NULL,
        CONSTRAINT pk_inventory_total PRIMARY KEY (inventory_id, listed_model_id),
        CONSTRAINT fk_inventory_total_inventory_id_inventory FOREIGN KEY (inventory_id) REFERENCES inventory (id),
        CONSTRAINT fk_inventory_total_listed_model_id_listed_model
            FOREIGN KEY (listed_model_id) REFERENCES listed_model (id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE inventory_software (
        inventory_id INTEGER NOT NULL,
        listed_model_id INTEGER NOT NULL,
        software VARCHAR NOT NULL,
        devices INTEGER NOT NULL,
        CONSTRAINT pk_inventory_software PRIMARY KEY (inventory_id, listed_model_id, software),
        CONSTRAINT fk_inventory_software_inventory_id_inventory
            FOREIGN KEY (inventory_id) REFERENCES inventory (id),
        CONSTRAINT fk_inventory_software_listed_model_id_listed_model
            FOREIGN KEY (listed_model_id) REFERENCES listed_model (id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE inventory_remark (
        id INTEGER NOT NULL,
        inventory_id INTEGER NOT NULL,
        kind VARCHAR NOT NULL,
        file_number INTEGER NOT NULL,
        row INTEGER NOT NULL,
        model VARCHAR NOT NULL,
        serial VARCHAR NOT NULL,
        detail VARCHAR NOT NULL,
        CONSTRAINT pk_inventory_remark PRIMARY KEY (id),
        CONSTRAINT fk_inventory_remark_inventory_id_inventory FOREIGN KEY (inventory_id) REFERENCES inventory (id)
    )
    """,
    "CREATE INDEX ix_inventory_remark_inventory_id ON inventory_remark (inventory_id)",
    """
    CREATE TABLE inventory_facts (
        inventory_id INTEGER NOT NULL,
        payload BLOB NOT NULL,
        CONSTRAINT pk_inventory_facts PRIMARY KEY (inventory_id),
        CONSTRAINT fk_inventory_facts_inventory_id_inventory FOREIGN KEY (inventory_id) REFERENCES inventory (id)
    )
    """,
)

DEVICES = (
    """
    CREATE TABLE device (
        id INTEGER NOT NULL,
        customer_id INTEGER NOT NULL,
        "key" VARCHAR NOT NULL,
        identity VARCHAR,
        serial VARCHAR NOT NULL,
        mac VARCHAR NOT NULL,
        lens_id VARCHAR NOT NULL,
        CONSTRAINT pk_device PRIMARY KEY (id),
        CONSTRAINT uq_device_customer_id_key UNIQUE (customer_id, "key"),
        CONSTRAINT fk_device_customer_id_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
    )
    """,
    """
    CREATE TABLE device_span (
        id INTEGER NOT NULL,
        customer_id INTEGER NOT NULL,
        device_id INTEGER NOT NULL,
        listed_model_id INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER,
        name VARCHAR NOT NULL,
        site VARCHAR NOT NULL,
        room VARCHAR NOT NULL,
        user VARCHAR NOT NULL,
        CONSTRAINT pk_device_span PRIMARY KEY (id),
        CONSTRAINT fk_device_span_customer_id_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
        CONSTRAINT fk_device_span_device_id_device FOREIGN KEY (device_id) REFERENCES device (id),
        CONSTRAINT fk_device_span_listed_model_id_listed_model
            FOREIGN KEY (listed_model_id) REFERENCES listed_model (id)
    )
    """,
    'CREATE INDEX ix_device_span_in_force ON device_span (customer_id, "end", start)',
    "CREATE UNIQUE INDEX ix_device_span_device ON device_span (device_id, start)",
)

LEDGER = (
    """
    CREATE TABLE ledger_entry (
        id INTEGER NOT NULL,
        contract_id INTEGER NOT NULL,
        category VARCHAR NOT NULL,
        effective DATE NOT NULL,
        kind VARCHAR NOT NULL,
        ordered INTEGER NOT NULL,
        baseline INTEGER NOT NULL,
        threshold INTEGER NOT NULL,
        document VARCHAR,
        inventory_id INTEGER,
        note VARCHAR NOT NULL,
        written_at VARCHAR NOT NULL,
        CONSTRAINT pk_ledger_entry PRIMARY KEY (id),
        CONSTRAINT fk_ledger_entry_contract_id_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
        CONSTRAINT fk_ledger_entry_inventory_id_inventory FOREIGN KEY (inventory_id) REFERENCES inventory (id)
    )
    """,
    "CREATE INDEX ix_ledger_entry_contract_id ON ledger_entry (contract_id)",
    "CREATE INDEX ix_ledger_entry_inventory_id ON ledger_entry (inventory_id)",
    """
    CREATE TABLE ledger_group (
        entry_id INTEGER NOT NULL,
        group_name VARCHAR NOT NULL,
        ordered INTEGER NOT NULL,
        CONSTRAINT pk_ledger_group PRIMARY KEY (entry_id, group_name),
        CONSTRAINT fk_ledger_group_entry_id_ledger_entry FOREIGN KEY (entry_id) REFERENCES ledger_entry (id)
    )
    """,
)

TRUE_UPS = (
    """
    CREATE TABLE true_up (
        id INTEGER NOT NULL,
        number VARCHAR NOT NULL,
        contract_id INTEGER NOT NULL,
        inventory_id INTEGER NOT NULL,
        month VARCHAR NOT NULL,
        state VARCHAR NOT NULL,
        proposed_on DATE NOT NULL,
        quoted_on DATE,
        period_start DATE NOT NULL,
        period_end DATE NOT NULL,
        currency VARCHAR NOT NULL,
        po_number VARCHAR NOT NULL,
        po_date DATE,
        reason VARCHAR NOT NULL,
        superseded_by VARCHAR,
        version INTEGER NOT NULL,
        CONSTRAINT pk_true_up PRIMARY KEY (id),
        CONSTRAINT uq_true_up_number UNIQUE (number),
        CONSTRAINT fk_true_up_contract_id_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
        CONSTRAINT fk_true_up_inventory_id_inventory FOREIGN KEY (inventory_id) REFERENCES inventory (id)
    )
    """,
    "CREATE INDEX ix_true_up_contract_id ON true_up (contract_id)",
    "CREATE INDEX ix_true_up_inventory_id ON true_up (inventory_id)",
    "CREATE UNIQUE INDEX ix_true_up_open ON true_up (contract_id) WHERE state IN ('proposed', 'quoted')",
    """
    CREATE TABLE true_up_line (
        id INTEGER NOT NULL,
        true_up_id INTEGER NOT NULL,
        category VARCHAR NOT NULL,
        group_name VARCHAR NOT NULL,
        ordered INTEGER NOT NULL,
        count INTEGER NOT NULL,
        added INTEGER NOT NULL,
        extra_growth INTEGER NOT NULL,
        unit_price INTEGER NOT NULL,
        price_term_months INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        unit_cost INTEGER,
        cost INTEGER,
        new_ordered INTEGER NOT NULL,
        category_ordered INTEGER NOT NULL,
        part_number VARCHAR,
        description VARCHAR NOT NULL,
        CONSTRAINT pk_true_up_line PRIMARY KEY (id),
        CONSTRAINT uq_true_up_line_true_up_id_category_group_name UNIQUE (true_up_id, category, group_name),
        CONSTRAINT fk_true_up_line_true_up_id_true_up FOREIGN KEY (true_up_id) REFERENCES true_up (id)
    )
    """,
    "CREATE INDEX ix_true_up_line_true_up_id ON true_up_line (true_up_id)",
)

DOCUMENTS = (
    """
    CREATE TABLE issued_document (
        id INTEGER NOT NULL,
        customer_id INTEGER NOT NULL,
        true_up_id INTEGER,
        kind VARCHAR NOT NULL,
        subject VARCHAR NOT NULL,
        revision INTEGER NOT NULL,
        file_name VARCHAR NOT NULL,
        language VARCHAR NOT NULL,
        issued_on DATE NOT NULL,
        issued_at VARCHAR NOT NULL,
        data VARCHAR NOT NULL,
        content BLOB NOT NULL,
        sha256 VARCHAR NOT NULL,
        CONSTRAINT pk_issued_document PRIMARY KEY (id),
        CONSTRAINT uq_issued_document_customer_id_kind_subject_revision
            UNIQUE (customer_id, kind, subject, revision),
        CONSTRAINT fk_issued_document_customer_id_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
        CONSTRAINT fk_issued_document_true_up_id_true_up FOREIGN KEY (true_up_id) REFERENCES true_up (id)
    )
    """,
    "CREATE INDEX ix_issued_document_customer_id ON issued_document (customer_id)",
    "CREATE INDEX ix_issued_document_true_up_id ON issued_document (true_up_id)",
    """
    CREATE TABLE sent_report (
        id INTEGER NOT NULL,
        customer_id INTEGER NOT NULL,
        month VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        sent_on DATE NOT NULL,
        recipient VARCHAR NOT NULL,
        CONSTRAINT pk_sent_report PRIMARY KEY (id),
        CONSTRAINT uq_sent_report_customer_id_month_kind UNIQUE (customer_id, month, kind),
        CONSTRAINT fk_sent_report_customer_id_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
    )
    """,
    "CREATE INDEX ix_sent_report_customer_id ON sent_report (customer_id)",
)

PROGRAM = (
    """
    CREATE TABLE audit_log (
        id INTEGER NOT NULL,
        at VARCHAR NOT NULL,
        who VARCHAR NOT NULL,
        action VARCHAR NOT NULL,
        subject VARCHAR NOT NULL,
        detail VARCHAR NOT NULL,
        CONSTRAINT pk_audit_log PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE setting (
        name VARCHAR NOT NULL,
        value VARCHAR NOT NULL,
        CONSTRAINT pk_setting PRIMARY KEY (name)
    )
    """,
    """
    CREATE TABLE number (
        kind VARCHAR NOT NULL,
        year INTEGER NOT NULL,
        workstation VARCHAR NOT NULL,
        last INTEGER NOT NULL,
        CONSTRAINT pk_number PRIMARY KEY (kind, year, workstation)
    )
    """,
    """
    CREATE TABLE brand (
        id INTEGER NOT NULL,
        company VARCHAR NOT NULL,
        programme VARCHAR NOT NULL,
        "primary" VARCHAR NOT NULL,
        secondary VARCHAR NOT NULL,
        logo BLOB,
        street VARCHAR NOT NULL,
        postcode VARCHAR NOT NULL,
        city VARCHAR NOT NULL,
        country VARCHAR NOT NULL,
        phone VARCHAR NOT NULL,
        email VARCHAR NOT NULL,
        website VARCHAR NOT NULL,
        registration_number VARCHAR NOT NULL,
        vat_number VARCHAR NOT NULL,
        iban VARCHAR NOT NULL,
        bic VARCHAR NOT NULL,
        footer VARCHAR NOT NULL,
        CONSTRAINT pk_brand PRIMARY KEY (id)
    )
    """,
)

SCHEMA = (
    *CUSTOMERS,
    *CONTRACTS,
    *CATALOGUE_AND_PRICES,
    *INVENTORIES,
    *DEVICES,
    *LEDGER,
    *TRUE_UPS,
    *DOCUMENTS,
    *PROGRAM,
)
APPEND_ONLY = ("ledger_entry", "ledger_group", "issued_document", "audit_log")


def upgrade() -> None:
    for statement in SCHEMA:
        op.execute(statement)
    for table in APPEND_ONLY:
        for action in ("UPDATE", "DELETE"):
            op.execute(_refuse(table, action))


def _refuse(table: str, action: str) -> str:
    return f"""
        CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} is append-only: {action} refused'); END
        """


def downgrade() -> None:
    raise NotImplementedError("There is no schema before the first.")
