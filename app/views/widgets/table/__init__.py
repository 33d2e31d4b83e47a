"""Tables over frozen rows: typed columns, sorting, filtering, a column chooser, copying with headers."""

from app.views.widgets.table.columns import Align, Column
from app.views.widgets.table.data_table import DataTable
from app.views.widgets.table.rows_model import RowsModel

__all__ = ["Align", "Column", "DataTable", "RowsModel"]
