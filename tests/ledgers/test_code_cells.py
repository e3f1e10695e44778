from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.ledgers.code_cells import CHANGED, are_codes, parse_code, without_identity

CODES = st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=2, max_size=18).filter(
    lambda code: not code.isdigit() or (len(code) < 16 and code.strip("0"))
)
WIDE = str.maketrans(
    "0123456789ABCDEFGHJKLMNPQRTUWXY", "０１２３４５６７８９ＡＢＣＤＥＦＧＨＪＫＬＭＮＰＱＲＴＵＷＸＹ"
)


@given(CODES.filter(lambda code: not code.startswith("N")))
def test_a_guarded_code_is_its_code(code: str) -> None:
    for cell in (code, f'="{code}"', f"'{code}", f"{code}\t", code.lower(), code.translate(WIDE), f"\xa0{code} "):
        assert parse_code(cell) == (code, None)


@given(st.integers(10**15, 10**18 - 1))
def test_a_long_code_as_a_number_is_lost(code: int) -> None:
    """A spreadsheet keeps fifteen digits of a number, and shows it in one of these ways."""
    rounded = code // 10 ** (len(str(code)) - 15) * 10 ** (len(str(code)) - 15)
    for cell in (float(code), float(rounded), f"{code:.5E}", f"{code:.1E}", str(rounded)):
        value, problem = parse_code(cell)
        assert value is None
        assert problem is not None
        assert problem.code == "lost-code"


@given(st.integers(1, 10**15 - 1))
def test_a_short_code_as_a_number_is_whole(code: int) -> None:
    assert parse_code(float(code)) == (str(code), None)


def test_a_date_is_no_code() -> None:
    value, problem = parse_code(dt.date(2020, 1, 1))
    assert value is None
    assert problem is not None
    assert problem.code == "date-in-text"


@given(CODES)
def test_a_plain_code_that_needs_no_look_means_itself(code: str) -> None:
    if re.search(CHANGED, code) is None and not code.startswith("N"):
        assert parse_code(code)[0] == code


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        (["17712340001", "17712340002", "17712340003"], True),
        (["99010101", "99010102", "17712340003"], False),
        (["17712340001", "13312340002"], False),
    ],
)
def test_mobile_numbers_in_a_column_of_codes_are_told_from_codes(cells: list[str], codes: bool) -> None:
    assert are_codes(cells) == codes


@pytest.mark.parametrize(("cell", "left"), [("99010119900101123X", ""), ("17712340001", None), (None, None)])
def test_an_identity_number_is_never_a_code(cell: object, left: str | None) -> None:
    assert without_identity(cell) == left
