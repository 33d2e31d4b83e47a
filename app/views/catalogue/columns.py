"""The columns of the table of models."""

from PySide6.QtCore import QCoreApplication

from app.domain.categories import Classification
from app.services.catalogue_changes import ModelRecord
from app.views import terms
from app.views.theme import Tone
from app.views.widgets.table import Align, Column

translate = QCoreApplication.translate


def tone_of(classification: Classification | None) -> Tone:
    """Only what waits for a decision asks for attention."""
    if classification is None:
        return Tone.WARN
    return Tone.INFO if classification.category is not None else Tone.NEUTRAL


def columns() -> list[Column[ModelRecord]]:
    """From left to right."""
    return [
        Column(
            name="model",
            title=translate("Catalogue", "Model"),
            value=lambda one: one.entry.model,
            tooltip=_names,
            width=210,
            stretch=True,
        ),
        Column(
            name="classification",
            title=translate("Catalogue", "Counts as"),
            value=lambda one: terms.classification_name(one.entry.classification),
            tone=lambda one: tone_of(one.entry.classification),
            width=160,
        ),
        Column(
            name="devices",
            title=translate("Catalogue", "Devices now"),
            value=lambda one: one.devices,
            align=Align.NUMBER,
            tooltip=used_by,
            width=110,
        ),
        Column(name="group", title=translate("Catalogue", "Price group"), value=_group, width=130),
        *_dates(),
        Column(name="origin", title=translate("Catalogue", "Origin"), value=origin, width=100, gives_way=1),
    ]


def _dates() -> list[Column[ModelRecord]]:
    sale, life = translate("Catalogue", "End of sale"), translate("Catalogue", "End of life")
    service = translate("Catalogue", "End of service")
    return [
        Column(name="end_of_sale", title=sale, value=lambda one: one.entry.dates.end_of_sale, width=110, gives_way=2),
        Column(name="end_of_life", title=life, value=lambda one: one.entry.dates.end_of_life, width=110),
        Column(name="end_of_service", title=service, value=lambda one: one.entry.dates.end_of_service, width=120),
    ]


def origin(record: ModelRecord) -> str:
    """Whether the model came with the program."""
    return translate("Catalogue", "shipped") if record.shipped else translate("Catalogue", "own")


def used_by(record: ModelRecord) -> str:
    """The customers that have devices of the model, with how many."""
    ranked = sorted(record.customers.items(), key=lambda one: (-one[1], one[0]))
    return "\n".join(f"{name}: {devices}" for name, devices in ranked)


def _names(record: ModelRecord) -> str:
    return "\n".join((record.entry.model, *record.entry.aliases))


def _group(record: ModelRecord) -> str:
    return record.entry.group or ""
