"""Totals, captions, notes and marks put into any table change no record; a record is never taken for one of them.

The words are this file's own: most stand in no vocabulary of the reader.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import Phase, given
from hypothesis import strategies as st
from openpyxl import load_workbook

import orggraph as og
from tests.ledgers.builders import Folder, findings
from tests.properties import examples

HEADER = ["序号", "单位名称", "所属社区", "从业人员数", "党员数", "是否建立党组织"]
_FIRST = ("澄明", "总计", "合计", "小计", "汇总", "平均", "累计", "计", "占比", "示范", "以下", "空白", "如意", "例外")
_LAST = ("灯饰厂", "量检测有限公司", "信息科技公司", "律师事务所", "托管中心", "渔具店", "会计事务所")
_PLACES = ("碧波社区", "红枫社区", "清溪社区")
_SUMS = ("归总", "以上相加", "本期全部", "合起来", "加一块儿", "共", "总的", "全部两新", "一共", "通算")
_CAPTIONS = ("▲沿街商户", "三、园区企业", "（二）楼宇", "规上企业：", "其中：小微", "【重点】", "市场商户：")
_NOTES = (
    "数字由各网格报来。",
    "核稿：办公室",
    "电话：略",
    "本表一式两份，一份留存！",
    "1.只填在册的；2.不含个体。",
    "资料来源：市场监管所",
)
_ENDS = ("以下空白", "※※※", "—————", "（完）", "以下无内容", "\x1a", "= = = =", "全表完")


@st.composite
def units(draw: st.DrawFn) -> list[list[Any]]:
    """Rows of units whose names hold syllables of totals, hints and ends."""
    names = draw(
        st.lists(st.tuples(st.sampled_from(_FIRST), st.sampled_from(_LAST)), min_size=3, max_size=9, unique=True)
    )
    return [
        [number, "".join(name), draw(st.sampled_from(_PLACES)), draw(st.integers(1, 60)), draw(st.integers(0, 9)), "否"]
        for number, name in enumerate(names, 1)
    ]


def _sum_of(rows: list[list[Any]]) -> list[int]:
    return [sum(row[column] for row in rows) for column in (3, 4)]


@st.composite
def others(draw: st.DrawFn, rows: list[list[Any]]) -> list[Any]:
    """A row that is no record, below the others."""
    word, sums = draw(st.sampled_from(_SUMS)), _sum_of(rows)
    kind = draw(st.sampled_from(("first", "name", "none", "note", "end", "numbers")))
    if kind == "note":
        return [draw(st.sampled_from(_NOTES)), *[None] * 5]
    if kind == "end":
        return [None, draw(st.sampled_from(_ENDS)), *[None] * 4]
    if kind == "numbers":
        return [draw(st.integers(20, 90)), *[None] * 4, draw(st.sampled_from((None, "否")))]
    first, name = {"first": (word, None), "name": (None, word), "none": (None, None)}[kind]
    count = draw(st.sampled_from((None, None, len(rows)))) if kind != "name" else None
    return [first, name or count, None, *sums, draw(st.sampled_from((None, 1)))]


def names_of(reading: og.Reading) -> list[str]:
    table = reading.register.tables["unit"].sort("row")
    return list(table["name"])


@examples(8, phases=(Phase.explicit, Phase.reuse, Phase.generate))  # to shrink tables takes minutes
@given(data=st.data())
def test_what_is_no_record_changes_no_record(folder: Folder, data: st.DataObject) -> None:
    rows = data.draw(units())
    table = [list(row) for row in rows]
    for caption in data.draw(st.lists(st.sampled_from(_CAPTIONS), max_size=2)):
        table.insert(data.draw(st.integers(0, len(table) - 1)), [caption, *[None] * 5])
    table += data.draw(st.lists(others(rows), min_size=1, max_size=3))
    reading = folder.csv("a.csv", [HEADER, *table]).read()
    assert names_of(reading) == [row[1] for row in rows]
    (account,) = reading.sheets
    assert account.read == account.kept + account.reported + sum(account.passed.values())
    assert (account.kept, account.reported) == (len(rows), 0)
    assert {area for area in reading.register.tables["area"]["name"] if area in _PLACES} == {row[2] for row in rows}
    assert not findings(reading, "missing-required", "own-total-differs", "total-differs")


@examples(8, phases=(Phase.explicit, Phase.reuse, Phase.generate))  # to shrink tables takes minutes
@given(data=st.data())
def test_a_record_is_never_lost_to_a_syllable(folder: Folder, data: st.DataObject) -> None:
    rows = data.draw(units())
    for row in rows:  # little else is told of some
        for column in data.draw(st.sets(st.integers(3, 5))):
            row[column] = None
    reading = folder.csv("a.csv", [HEADER, *rows]).read()
    assert names_of(reading) == [row[1] for row in rows]


@pytest.mark.parametrize("first", ["例", "示例", "样例1", "（例）", "Example"])
def test_a_marked_example_is_no_record_wherever_it_stands(folder: Folder, first: str) -> None:
    rows = [[1, "澄明灯饰厂", "碧波社区", 3, 1, "否"], [first, "李四超市", "红枫社区", 5, 1, "是"]]
    reading = folder.csv("a.csv", [HEADER, *rows]).read()
    assert names_of(reading) == ["澄明灯饰厂"]
    assert reading.sheets[0].passed == {"example": 1}
    assert "红枫社区" not in list(reading.register.tables["area"]["name"])


@pytest.mark.parametrize("name", ["某某公司", "XX有限公司", "×××有限责任公司", "○○商会"])
def test_a_placeholder_above_all_records_is_an_example_and_a_warning(folder: Folder, name: str) -> None:
    rows = [[1, name, "碧波社区", 3, 1, "否"], [2, "澄明灯饰厂", "碧波社区", 3, 1, "否"]]
    reading = folder.csv("a.csv", [HEADER, *rows]).read()
    assert names_of(reading) == ["澄明灯饰厂"]
    assert [found.severity for found in findings(reading, "perhaps-no-example")] == ["warning"]


def test_a_ledger_that_masks_its_names_keeps_its_rows(folder: Folder) -> None:
    rows = [[n, f"XX{name}店", "碧波社区", 3, 1, "否"] for n, name in enumerate(("甲", "乙", "丙", "丁"), 1)]
    assert len(names_of(folder.csv("a.csv", [HEADER, *rows]).read())) == 4


def test_small_sums_beside_a_name_are_asked_about_and_make_a_range(folder: Folder) -> None:
    rows = [["甲乙厂", 3, 1], ["丙丁厂", 3, 1], ["戊己厂", 6, 2]]
    reading = folder.csv("a.csv", [["单位名称", "从业人员数", "党员数"], *rows]).read()
    assert names_of(reading) == ["甲乙厂", "丙丁厂"]
    assert [(question.kind, question.subject, question.taken) for question in reading.questions] == [
        ("rows", "戊己厂", "total")
    ]
    assert findings(reading, "perhaps-a-record")


@pytest.mark.parametrize(
    ("total", "code"),
    [("3家", "own-total"), ("4家", "own-total-differs"), (3, "own-total"), (2, "own-total-differs")],
)
def test_the_number_that_a_total_gives_stands_beside_the_one_read(folder: Folder, total: Any, code: str) -> None:
    rows = [[n, f"澄明{n}号灯饰厂", "碧波社区", 3, 1, "否"] for n in (1, 2, 3)]
    reading = folder.csv("a.csv", [HEADER, *rows, ["合计", total, None, 9, 3, None]]).read()
    (found,) = findings(reading, "own-total", "own-total-differs")
    assert (found.code, found.given, found.expected) == (code, str(total).strip("家"), "3")
    assert found.severity == ("info" if code == "own-total" else "warning")


def test_the_example_of_our_template_is_passed_over_once_somebody_writes_below_it(folder: Folder) -> None:
    path = og.write_template(folder.path / "模板.xlsx")
    book = load_workbook(path)
    sheet = book["非公企业和社会组织党建台账"]
    assert sheet["A8"].value is None
    sheet["A8"] = "澄明灯饰厂"
    book.save(path)
    reading = folder.read()
    assert names_of(reading) == ["澄明灯饰厂"]
    account = next(account for account in reading.sheets if account.ledger == "emerging_units")
    assert account.passed == {"example": 2}
