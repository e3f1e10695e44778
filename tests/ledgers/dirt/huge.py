"""Hostile files that are too large to be kept: made when they are tried."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.ledgers.builders import Folder
from tests.ledgers.dirt.parts import SHEET, TEXTS, change, parts_of
from tests.ledgers.dirt.tables import organizations

_END = "</sheetData>"
_MEGABYTE = 1 << 20


def _plain(path: Path) -> Path:
    Folder(path.parent).xlsx(path.name, organizations())
    return path


def zip_bomb(path: Path) -> None:
    """A sheet of two megabytes that inflates to two gigabytes, as the directory tells."""
    _bomb(path, 2 << 30)


def lying_zip_bomb(path: Path) -> None:
    """The same, and the directory tells of five kilobytes."""
    _bomb(path, 5000)


def _bomb(path: Path, told: int) -> None:
    parts = {name: _packed(content) for name, content in parts_of(_plain(path)).items()}
    begin, space = _flushed(b"<worksheet><sheetData>"), _flushed(b" " * _MEGABYTE)
    parts[SHEET] = (begin + space * 2048 + b"\x03\x00", told, 0)
    path.write_bytes(_archive(parts))


def _packed(content: bytes) -> tuple[bytes, int, int]:
    return _flushed(content) + b"\x03\x00", len(content), zlib.crc32(content)


def _flushed(content: bytes) -> bytes:
    """Packed content that may stand between others."""
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    return pack.compress(content) + pack.flush(zlib.Z_FULL_FLUSH)


def _archive(parts: dict[str, tuple[bytes, int, int]]) -> bytes:
    """An archive of parts that are packed already, with the lengths and check sums that are told."""
    body, directory = b"", b""
    for name, (packed, size, crc) in parts.items():
        about = (20, 0, 8, 0, 0x21, crc, len(packed), size, len(name), 0)
        directory += struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, *about, 0, 0, 0, 0, len(body)) + name.encode()
        body += struct.pack("<4s5H3L2H", b"PK\3\4", *about) + name.encode() + packed
    return (
        body
        + directory
        + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(parts), len(parts), len(directory), len(body), 0)
    )


def long_text_in_many_cells(path: Path) -> None:
    """A text of a million characters that three thousand cells share."""
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(20, 3020))
    changes = {
        TEXTS: lambda xml: xml.replace("<si><t>", "<si><t>" + "x" * _MEGABYTE, 1),
        SHEET: lambda xml: xml.replace(_END, cells + _END),
    }
    change(_plain(path), changes)


def many_merges(path: Path) -> None:
    """Fifty thousand merges, each over twenty thousand rows."""
    cells = "".join(f'<row r="{row}"><c r="H{row}"><v>2020</v></c></row>' for row in range(20, 20_020))
    merges = "".join(f'<mergeCell ref="A20:H{20_019 - number % 9}"/>' for number in range(50_000))
    merges = f'{_END}<mergeCells count="50000">{merges}</mergeCells>'
    change(_plain(path), {SHEET: lambda xml: xml.replace(_END, cells + merges)})


def one_line(path: Path) -> None:
    """A CSV of one line of 50 MB."""
    path.write_bytes("党组织名称,党组织类别,".encode() + b"x" * 50 * _MEGABYTE)


def one_line_of_cells(path: Path) -> None:
    """A CSV of one line of 17 million cells."""
    path.write_bytes("党组织名称,党组织类别,".encode() + b"x," * 17 * _MEGABYTE)


def nothing_but_lines(path: Path) -> None:
    """A CSV of 50 million blank lines."""
    path.write_bytes("党组织名称,党组织类别".encode() + b"\n" * 50 * _MEGABYTE)


def empty_formatted_rows(path: Path) -> None:
    """A ledger with 100,000 formatted rows below it that hold nothing."""
    cells = "".join(f'<row r="{row}"><c r="A{row}" s="0"/><c r="H{row}" s="0"/></row>' for row in range(20, 100_020))
    change(_plain(path), {SHEET: lambda xml: xml.replace(_END, cells + _END)})


HUGE: dict[str, tuple[Callable[[Path], None], str]] = {
    "zip-bomb.xlsx": (zip_bomb, "file-too-large"),
    "lying-zip-bomb.xlsx": (lying_zip_bomb, "unreadable-sheet"),
    "long-text.xlsx": (long_text_in_many_cells, "file-too-large"),
    "many-merges.xlsx": (many_merges, "overlapping-merges"),
    "one-line.csv": (one_line, "cell-too-long"),
    "one-line-of-cells.csv": (one_line_of_cells, "sheet-too-large"),
    "nothing-but-lines.csv": (nothing_but_lines, "sheet-too-large"),
}
"""File → how it is made, and the finding it must have."""
