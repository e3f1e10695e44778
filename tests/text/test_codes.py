from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.text.codes import checksum_holds, is_credit_code

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
STEMS = st.text(st.sampled_from(ALPHABET), min_size=17, max_size=17)


@pytest.mark.parametrize(
    ("code", "holds"),
    [("91110000101623741K", True), ("911101066976941872", True), ("91350211M0000XUF46", False)],
)
def test_codes_of_public_registers(code: str, holds: bool) -> None:
    assert is_credit_code(code)
    assert checksum_holds(code) is holds


@given(STEMS)
def test_one_check_character_fits(stem: str) -> None:
    assert sum(checksum_holds(stem + char) for char in ALPHABET) == 1


@given(STEMS, st.integers(0, 16), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(stem: str, place: int, char: str) -> None:
    code = next(stem + last for last in ALPHABET if checksum_holds(stem + last))
    changed = code[:place] + char + code[place + 1 :]
    assert checksum_holds(changed) == (changed == code)


@pytest.mark.parametrize(
    "text",
    ["", "9111", "91110000101623741K0", "91110000101623741I", "91110000101623741k", "9111000010162374 K", "甲" * 18],
)
def test_what_has_not_the_form_of_a_code(text: str) -> None:
    assert not is_credit_code(text)


def test_nothing_follows_a_code() -> None:
    assert not is_credit_code("91110000101623741K\n")
