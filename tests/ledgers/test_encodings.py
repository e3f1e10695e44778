from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.ledgers.encodings import decoded

ROWS = "单位名称,党员数\r\n上海一二三商行,12\r\n甲公司,3\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_of_an_office(encoding: str) -> None:
    text = decoded(ROWS.encode(encoding))
    assert text is not None
    assert (text.text, text.wrong) == (ROWS, 0)


ROW = st.lists(
    st.text(st.characters(codec="gb18030", min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=9), min_size=3
)


@given(st.lists(ROW, min_size=2, max_size=9), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]))
def test_utf_16_without_a_mark_is_told_from_utf_8(rows: list[list[str]], encoding: str) -> None:
    written = "\n".join(",".join(row) for row in rows)
    text = decoded(written.encode(encoding))
    assert text is not None
    assert text.text == written


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_one_damaged_byte_does_not_lose_the_file(encoding: str) -> None:
    content = bytearray((ROWS * 40).encode(encoding))
    place = len(content) // 2 // 2 * 2
    content[place : place + 2] = b"\xff\xdb"
    text = decoded(bytes(content))
    assert text is not None
    assert 0 < text.wrong < 5
    assert text.text.count("甲公司") >= 38


def test_a_file_that_ends_within_a_character() -> None:
    text = decoded(ROWS.encode()[: -len("公司,3\r\n".encode()) - 1])
    assert text is not None
    assert (text.text, text.wrong) == (ROWS[: -len("甲公司,3\r\n")] + "\ufffd", 1)


def test_nul_at_the_end_is_told_and_left_out() -> None:
    text = decoded(ROWS.encode("gb18030") + bytes(9))
    assert text is not None
    assert (text.text, text.wrong) == (ROWS, 9)


@pytest.mark.parametrize("content", [b"\x00\x01\x80", b"\x81\xff\xff", bytes(range(256)), "甲,乙".encode("utf-16-le")])
def test_what_is_no_text(content: bytes) -> None:
    assert decoded(content) is None


@given(st.integers(1, 40), st.integers(1, 30))
def test_valid_utf_8_is_utf_8_whatever_was_damaged_before(rows: int, damaged: int) -> None:
    written = "支部,书记\n" + "第二居民区党支部,\ufffd\n" * damaged + "云杉里党支部,甲\n" * rows
    text = decoded(written.encode())
    assert text is not None
    assert (text.text, text.wrong, text.likely) == (written, damaged, "")


@pytest.mark.parametrize("end", ["\x1a", "\r\n\x1a", "\x1a\x1a", "\x1a\r\n", "\n\x1a\0\0"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_ctrl_z_at_the_end_is_no_row(end: str, encoding: str) -> None:
    text = decoded((ROWS + end).encode(encoding))
    assert text is not None
    assert text.text.splitlines() == ROWS.splitlines()


@pytest.mark.parametrize(
    ("encoding", "likely"), [("big5", "GB 18030"), ("cp1252", "Windows-1252"), ("gb18030", ""), ("utf-8", "")]
)
def test_an_encoding_that_is_only_likely_is_told(encoding: str, likely: str) -> None:
    written = (
        "Société Générale, Paris, Café\n" * 9
        if encoding == "cp1252"
        else "單位名稱,數量\n東門街道辦事處,聯絡電話\n" * 9
    )
    written = written if encoding in ("big5", "cp1252") else ROWS * 9
    text = decoded(written.encode(encoding))
    assert text is not None
    assert text.likely == likely


def test_an_encoding_that_is_given_is_used() -> None:
    text = decoded("單位名稱,數量\n".encode("big5"), "big5")
    assert text is not None
    assert (text.text, text.wrong, text.likely) == ("單位名稱,數量\n", 0, "")
