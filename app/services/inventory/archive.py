"""The zip container of a workbook: checked before anything is unpacked, then read in chunks (trap 11)."""

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree as ET  # parts that declare entities are refused before

from app.services.inventory.limits import MEGABYTE, Limits
from app.services.inventory.refusals import (
    ArchiveEntities,
    ArchiveRatio,
    ArchiveTooLarge,
    ArchiveTooManyParts,
    FileDamaged,
    FileEncrypted,
)

_CHUNK = 1 << 16
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_SMALL_PART = 4 * MEGABYTE
_DOCTYPE = b"<!DOCTYPE"
_DOCTYPE_WITHIN = 4096
_UNPACKABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet of the workbook and where its cells are stored; `part` is empty where that cannot be told."""

    name: str
    part: str


class Archive:
    """A workbook's container whose sizes were checked."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data = data
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError) as error:
            raise FileDamaged(detail=str(error)) from error
        self._parts = {info.filename: info for info in self._zip.infolist()}
        _check_sizes(list(self._parts.values()), limits)

    def chunks(self, part: str) -> Iterator[bytes]:
        """The unpacked bytes of a part, piece by piece; never more than the container says it holds."""
        info = self._parts[part]
        try:
            name_length, extra_length = struct.unpack_from("<HH", self._data, info.header_offset + 26)
        except struct.error as error:
            raise FileDamaged(detail=part) from error
        start = info.header_offset + _LOCAL_HEADER + name_length + extra_length
        packed = memoryview(self._data)[start : start + info.compress_size]
        unpack = zlib.decompressobj(-zlib.MAX_WBITS) if info.compress_type == zipfile.ZIP_DEFLATED else None
        left = info.file_size
        for offset in range(0, len(packed), _CHUNK):
            raw = packed[offset : offset + _CHUNK]
            try:
                # One byte more than it may hold is enough to know that it lies.
                piece = unpack.decompress(raw, left + 1) if unpack else bytes(raw)
            except zlib.error as error:
                raise FileDamaged(detail=f"{part}: {error}") from error
            left -= len(piece)
            if left < 0:
                raise FileDamaged(detail=part)
            yield piece

    def parts(self) -> list[zipfile.ZipInfo]:
        """Every part, in the order of the container."""
        return list(self._parts.values())

    def read(self, part: str) -> bytes:
        """The unpacked bytes of a part; damaged where they are not those that were packed."""
        data = b"".join(self.chunks(part))
        if zlib.crc32(data) != self._parts[part].CRC:
            raise FileDamaged(detail=part)
        return data

    def names(self) -> frozenset[str]:
        """Names of all parts."""
        return frozenset(self._parts)

    def targets(self, part: str) -> dict[str, str]:
        """The parts that a part refers to, by the identifiers it uses for them."""
        folder, name = posixpath.split(part)
        relations = self._xml(f"{folder}/_rels/{name}.rels")
        if relations is None:
            return {}
        return {
            relation.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))[1:]
            for relation in relations
        }

    def sheets(self) -> list[SheetPart]:
        """The sheets in the workbook's order, with the parts that hold their cells."""
        workbook, targets = self._xml("xl/workbook.xml"), self.targets("xl/workbook.xml")
        if workbook is None:
            return []
        found = []
        for element in workbook.iter():
            if _local(element.tag) == "sheet":
                identifier = next((value for key, value in element.items() if _local(key) == "id"), "")
                part = targets.get(identifier, "")
                found.append(SheetPart(element.get("name", ""), part if part in self._parts else ""))
        return found

    def size_of(self, part: str) -> int:
        """Bytes of a part once unpacked."""
        return self._parts[part].file_size

    def refuse_entities(self) -> None:
        """Refuse parts with a document type: workbooks have none, and entities in it can grow without end."""
        for name, info in self._parts.items():
            if name.endswith((".xml", ".rels")) and info.file_size:
                head = next(self.chunks(name), b"")[:_DOCTYPE_WITHIN]
                if _DOCTYPE in head.upper():
                    raise ArchiveEntities(part=name)

    def _xml(self, part: str) -> ET.Element | None:
        info = self._parts.get(part)
        if info is None or info.file_size > _SMALL_PART:
            return None
        try:
            return ET.fromstring(b"".join(self.chunks(part)))  # noqa: S314 - see the import
        except (ET.ParseError, LookupError, ValueError) as error:
            # The last two: an encoding that is unknown, or that the parser cannot work with.
            raise FileDamaged(detail=f"{part}: {error}") from error


def _check_sizes(parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    if len(parts) > limits.zip_entries:
        raise ArchiveTooManyParts(parts=len(parts), limit=limits.zip_entries)
    unpacked = sum(info.file_size for info in parts)
    if unpacked > limits.unpacked_bytes:
        raise ArchiveTooLarge(megabytes=unpacked // MEGABYTE, limit=limits.unpacked_bytes // MEGABYTE)
    for info in parts:
        if info.flag_bits & _ENCRYPTED:
            raise FileEncrypted
        if info.compress_type not in _UNPACKABLE:
            raise FileDamaged(detail=info.filename)
        ratio = info.file_size // max(info.compress_size, 1)
        if info.file_size > limits.ratio_from and ratio > limits.unpacked_ratio:
            raise ArchiveRatio(part=info.filename, ratio=ratio, megabytes=info.file_size // MEGABYTE)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
