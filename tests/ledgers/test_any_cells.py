"""Whatever stands in the cells of a ledger: nothing is raised, every row is accounted for."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given
from hypothesis import strategies as st

import orggraph as og
from tests.ledgers.builders import Folder, assert_accounted
from tests.ledgers.headers import CLAIMED, header
from tests.properties import examples

WORDS = """
    无 — / 同上 〃 , " 甲公司 乙公司 甲/乙 甲公司党支部 中共甲公司支部委员会 党支部 党委 党工委 松树街道
    枫桥社区 银杏社区 松树街道枫桥社区 一网格 990101001 联合组建 单独 是 否 律师、物流 制造；餐饮 unspecified
    3年 2023年 9999年 长期 2019.1-2021.3 2020.1 2020.0 昨天 12人 约30 3万 13900000001 110101199001011237
    91110000101623741K #REF! {given} =1+1 𬱖 １２
"""
VALUES = ("", " ", None, 0, 1, 12, -3, 2020.1, 43891, 43891.5, 20200301, 1e300, True, "9" * 30, "x" * 300, "a\nb")
CELL = st.sampled_from([*VALUES, *WORDS.split()])


@pytest.mark.parametrize("ledger", CLAIMED)
@examples(
    10,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # to shrink fifty cells takes minutes
)
@given(data=st.data())
def test_whatever_the_cells_say_nothing_is_raised_and_every_row_is_accounted_for(
    folder: Folder, ledger: str, data: st.DataObject
) -> None:
    headers = ["序号", *header(ledger)]
    rows = data.draw(st.lists(st.tuples(*[CELL] * (len(headers) - 1)), min_size=1, max_size=8))
    folder.csv("a.csv", [headers, *([number, *row] for number, row in enumerate(rows, 1))])
    reading = folder.read()
    assert_accounted(reading, {"a.csv": range(2, 2 + len(rows))})
    for lang in ("zh", "en"):
        assert all("\n" not in finding.message(lang) for finding in reading.findings)
    og.coverage(reading.register.on("2020-12-31"))
