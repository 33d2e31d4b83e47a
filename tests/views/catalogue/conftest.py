"""The same window as for the import."""

from tests.services.conftest import desk, new_store
from tests.views.imports.conftest import theatre

__all__ = ["desk", "new_store", "theatre"]
