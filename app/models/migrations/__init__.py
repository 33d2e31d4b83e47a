"""The schema's history: numbered alembic scripts that know nothing of the rows as they are today."""
