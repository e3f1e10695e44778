from __future__ import annotations

import pytest

from orggraph.ledgers.formats import is_encrypted, other_format
from tests.ledgers.damaged import encrypted_workbook, ole_file, other_archive

XML_2003 = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"\r\n<html><table border=1>", "HTML"),
        ("<TABLE>".encode("utf-16"), "HTML"),
        ("<style>表</style><tr><td>甲".encode("gb18030"), "HTML"),
        (XML_2003.encode(), "XML Spreadsheet 2003"),
        (b"MIME-Version: 1.0\r\n", "MHTML"),
        (b"\x09\x04\x06\x00\x00\x00", "Excel 4"),
        (ole_file({"WordDocument": b""}), "Word"),
        (other_archive(), "Word"),
    ],
)
def test_another_format_by_its_name(content: bytes, name: str) -> None:
    assert other_format(content) == name


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", b"<", b"<5,<6\n", b"ID;Price\n1;2", "单位,<table>".encode(), ole_file({"Workbook": b""})],
)
def test_what_may_be_a_ledger(content: bytes) -> None:
    assert other_format(content) is None


def test_passwords() -> None:
    head = bytes.fromhex("09081000 00060500 00000000 00000000 00000000")
    assert is_encrypted(encrypted_workbook())
    assert is_encrypted(ole_file({"Workbook": head + b"\x2f\x00\x36\x00"}))
    assert is_encrypted(ole_file({"Workbook": head + b"\x86\x00\x00\x00\x2f\x00\x36\x00"}))
    assert not is_encrypted(ole_file({"Workbook": head + b"\x42\x00\x02\x00\x2f\x00\x36\x00"}))
    assert not is_encrypted(other_archive())
