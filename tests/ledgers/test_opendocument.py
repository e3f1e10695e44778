from __future__ import annotations

import io
import zipfile

import pytest

from orggraph.ledgers.opendocument import merged_ranges


def ods(body: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("content.xml", f"<office:spreadsheet>{body}</office:spreadsheet>")
    return out.getvalue()


def test_spans_are_counted_over_repeated_rows_and_cells() -> None:
    row = "<table:table-row{}>{}</table:table-row>"
    spans = 'table:number-columns-spanned="2" table:number-rows-spanned="3"'
    span = f"<table:table-cell {spans}><text:p>x</text:p></table:table-cell>"
    body = (
        '<table:table table:name="甲&amp;乙">'
        + row.format(' table:number-rows-repeated="4"', "<table:table-cell/>")
        + row.format("", '<table:table-cell table:number-columns-repeated="2"/>' + span)
        + row.format("", '<table:covered-table-cell table:number-columns-repeated="4"/>' + span)
        + "</table:table>"
        + '<table:table table:name="丙">'
        + row.format("", span)
        + "</table:table>"
    )
    assert merged_ranges(ods(body)) == {
        "甲&乙": [((4, 2), (6, 3)), ((5, 4), (7, 5))],
        "丙": [((0, 0), (2, 1))],
    }


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", ods("<table:table>")], ids=["nothing", "damaged", "no spans"])
def test_other_files_have_none(content: bytes) -> None:
    assert merged_ranges(content) == {}
