from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from orggraph.text.cleaning import clean, compact, items_of, text_of


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("１２人", "12人"),
        ("ＡＢ３１", "AB31"),
        ("松涛街道\u3000枫林社区", "松涛街道 枫林社区"),
        ("\u3000枫林社区 \u00a0", "枫林社区"),
        ("枫\u200b林\ufeff社\u2060区", "枫林社区"),
        ("所属\n街道", "所属 街道"),
        ("党\u2f2f委", "党工委"),
        ("二〇二〇年", "二〇二〇年"),
        ("（松涛）", "(松涛)"),
        ("a \t\r\n b", "a b"),
        ("", ""),
    ],
)
def test_width_spaces_and_look_alikes_are_one_form(written: str, said: str) -> None:
    assert clean(written) == said


@given(st.text())
@example("e\u200b\u0301")
@example("\u1100\ufeff\u1161")
def test_clean_text_is_clean(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    "nothing", ["无", "—", "/", "暂无", "", " ", "\u3000", " 无 ", "——", "-", "\u200b", "／", None]
)
def test_words_for_nothing_are_null(nothing: str | None) -> None:
    assert text_of(nothing) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.0, "0"),
        ("0", "0"),
        (99010100100101.0, "99010100100101"),
        (2020.1, "2020.1"),
        ("无锡商会", "无锡商会"),
        ("甲/乙", "甲/乙"),
    ],
)
def test_what_is_said_is_text(value: object, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("赵 明", "赵明"),
        ("单位 名称", "单位名称"),
        ("A B", "A B"),
        ("甲 A", "甲 A"),
        ("甲 乙 丙", "甲乙丙"),
        ("𬱖 石村", "𬱖石村"),
    ],
)
def test_spaces_that_justify_a_name_go(written: str, name: str) -> None:
    assert compact(written) == name


@given(st.text(st.sampled_from("甲乙丙AB1 （）")))
def test_a_compact_name_is_compact(name: str) -> None:
    assert compact(compact(name)) == compact(name)


@pytest.mark.parametrize("mark", ["、", "，", ",", "；", ";", "\n", "\r\n", "/", "、 ", "；\n"])
def test_marks_between_items(mark: str) -> None:
    assert items_of(mark.join(["律师", "物业", "商圈"])) == ["律师", "物业", "商圈"]


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("律师", ["律师"]),
        ("律师、律师", ["律师"]),
        ("律师、、", ["律师"]),
        ("律师、无", ["律师"]),
        ("无", []),
        ("", []),
        (" 律师 ；１号楼 ", ["律师", "1号楼"]),
    ],
)
def test_items_are_clean_and_said_once(cell: str, items: list[str]) -> None:
    assert items_of(cell) == items
