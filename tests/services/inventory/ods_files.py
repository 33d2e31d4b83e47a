"""OpenDocument workbooks, written as XML: repetitions, comments and hidden sheets as real ones have them."""

import datetime as dt
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from tests.services.inventory.files import TABLE, Rows

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)


def cell(value: object = "", more: str = "", inside: str = "") -> str:
    """A cell; `more` are further attributes, `inside` further content."""
    match value:
        case None | "":
            return f"<table:table-cell {more}>{inside}</table:table-cell>"
        case bool():
            kind, shown = f'boolean" office:boolean-value="{str(value).lower()}', str(value).upper()
        case int() | float():
            kind, shown = f'float" office:value="{value!r}', str(value)
        case dt.datetime():
            kind, shown = f'date" office:date-value="{value.isoformat()}', value.strftime("%d-%m-%Y")
        case _:
            kind, shown = "string", escape(str(value))
    lines = "".join(f"<text:p>{line}</text:p>" for line in shown.split("\n"))
    return f'<table:table-cell office:value-type="{kind}" {more}>{inside}{lines}</table:table-cell>'


def row(*cells: str, more: str = "") -> str:
    """A row of cells."""
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def table(name: str, rows: str, *, hidden: bool = False) -> str:
    """A sheet around its rows."""
    style = "hidden" if hidden else "shown"
    return f'<table:table table:name={quoteattr(name)} table:style-name="{style}">{rows}</table:table>'


def content(tables: str, before: str = "") -> str:
    """The content of a workbook around its sheets."""
    styles = "".join(
        f'<style:style style:name="{name}" style:family="table"><style:table-properties table:display="{shown}"/>'
        "</style:style>"
        for name, shown in (("shown", "true"), ("hidden", "false"))
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<office:document-content {_SPACES}><office:automatic-styles>'
        f"{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )


def raw_ods(path: Path, xml: str | bytes, manifest: str = "<manifest/>") -> Path:
    """A workbook whose content is given."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), MIMETYPE)
        archive.writestr("content.xml", xml)
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def ods(path: Path, sheets: Mapping[str, Rows] | Rows = TABLE, *, hidden: tuple[str, ...] = ()) -> Path:
    """A workbook with these sheets, or with one sheet of these rows; the rest of each sheet repeats empty cells."""
    named = sheets if isinstance(sheets, Mapping) else {"Devices": sheets}
    rest = cell(more='table:number-columns-repeated="16000"')
    tables = ""
    for name, rows in named.items():
        written = "".join(row(*map(cell, one), rest) for one in rows)
        written += row(rest, more='table:number-rows-repeated="1048000"')
        tables += table(name, written, hidden=name in hidden)
    return raw_ods(path, content(tables))
