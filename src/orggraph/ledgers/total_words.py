"""Words of totals in their many writings: 合计, 柳岸街道 汇总, 本页小计, 合计：26家, 平均, Grand Total."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SUMS = (
    *("合计", "小计", "总计", "共计", "总数", "累计", "汇总", "总和", "求和", "加总", "合計", "小計", "總計"),
    *("总人数", "总家数", "总户数", "总个数", "合计数", "小计数"),
)
_OF_PART = frozenset({"小计", "小計", "小计数"})
_COUNTED = ("计数", "总计数", "数值计数", "计数项")
_RATED = (
    *("平均", "平均值", "平均数", "均值", "人均", "户均", "占比", "比例", "比重", "百分比", "覆盖率", "建成率"),
    *("最大值", "最小值", "乘积", "标准偏差", "总体标准偏差", "方差", "总体方差", "同比", "环比", "增长率"),
    *("过次页", "承前页", "接前页", "转下页", "过下页", "承上页"),
)
_LONG = frozenset({"合计数", "小计数", "总计数", "数值计数", "计数项", "总体标准偏差", "总体方差", "平均值", "平均数"})
"""Those that hold another of them."""
_BARE = frozenset({"计", "总", "Σ", "∑"})
_ENGLISH = re.compile(
    r"(?P<of>.*?)\s*\b(?:(?P<part>sub-?\s?total)|(?P<sum>(?:grand\s+)?totals?|sum)|average|avg|mean|min|max|count)\s*:?",
    re.IGNORECASE,
)
EXACT = frozenset((*_SUMS, *_COUNTED, *_RATED, *_BARE)) | {
    form
    for word in ("total", "totals", "subtotal", "sum", "average", "avg", "mean", "min", "max", "count")
    for form in (word, word.capitalize(), word.upper())
}
"""Cells that are such a word and nothing else."""
SIGNS = (
    *(word for word in (*_SUMS, *_COUNTED, *_RATED) if word not in _LONG),
    *("共有", *(f"共{digit}" for digit in range(10))),
)
"""What most cells hold that say such a word of something; and few others do."""
_MEASURE = r"[家户个所处条项份](?:单位|企业|组织|社会组织|党组织|网格|街道|社区)?"
_WORDS = "|".join(sorted((*_SUMS, *_COUNTED, *_RATED), key=len, reverse=True))
_TOTAL = re.compile(
    rf"[(\[【]?(?P<of>.{{0,12}}?)(?P<word>{_WORDS})[)\]】]?"
    r"(?:\((?P<within>.*)\))?:?(?:共?(?P<number>\d[\d,]*)\D{0,5})?"
)
_FIRST_OF_SEVERAL = re.compile(r"([^,，;；。]*?\d[\d]*[家户个所条项份])[,，;；。]\D{0,10}\d.*")
"""合计7家，建组织4家: the first count is that of the records."""
_COUNT_ALONE = re.compile(rf"共(?:计|有)?(?P<number>\d+)(?:{_MEASURE}|[名人])\D{{0,6}}")
_WORDED_COUNT = re.compile(rf"\D{{0,8}}?[:为有共]?\d{{1,5}}(?:{_MEASURE}|[名人%])?")
_RECORDS = re.compile(rf"共?(?:计|有)?(?P<number>\d+){_MEASURE}")


@dataclass(frozen=True, slots=True)
class TotalWord:
    """What a word of a total says.

    Attributes:
        sums: Whether the figures beside it add up those of rows.
        partial: Whether it is about some of the rows, 小计, and not about all.
        records: The number of records that it gives itself.
    """

    sums: bool
    partial: bool
    records: int | None = None


_ENDS = re.compile(r"^[(（]?(?:全文|全表)?完毕?[)）]?[,，:：]?(?=共|合计|总计|总共)")
"""A mark of the end before a total: （完）共11家."""


def total_word(text: str) -> TotalWord | None:
    """Returns what a cell says as a word of a total; None where it is none, or only a name with such a syllable.

    >>> total_word("合 计"), total_word("柳岸街道 汇总")
    (TotalWord(sums=True, partial=False, records=None), TotalWord(sums=True, partial=True, records=None))
    >>> total_word("合计:26家"), total_word("平均值")
    (TotalWord(sums=True, partial=False, records=26), TotalWord(sums=False, partial=False, records=None))
    >>> total_word("合计7家,建组织4家").records
    7
    >>> total_word("总计量检测公司"), total_word("计生协会"), total_word("汇总信息科技公司")
    (None, None, None)
    """
    words = _ENDS.sub("", text.replace(" ", ""))
    if (match := _FIRST_OF_SEVERAL.match(words)) is not None:
        words = match[1]
    if words.strip("():") in _BARE:
        return TotalWord(sums=True, partial=False)
    if match := _COUNT_ALONE.fullmatch(words):
        return TotalWord(sums=True, partial=False, records=int(match["number"]))
    if match := _TOTAL.fullmatch(words):
        partial = match["word"] in _OF_PART or bool(match["of"])
        sums = match["word"] in _SUMS
        records = match["number"] or (inside[1] if (inside := re.match(r"共?(\d+)", match["within"] or "")) else None)
        return TotalWord(sums, partial, int(records.replace(",", "")) if records and sums else None)
    if text.isascii() and (match := _ENGLISH.fullmatch(text.strip())):
        sums = match["sum"] is not None or match["part"] is not None
        return TotalWord(sums, match["part"] is not None or bool(match["of"]))
    return None


def is_worded_count(text: str) -> bool:
    """Whether a text is a word with its count, as it stands in a summary.

    >>> is_worded_count("单独6"), is_worded_count("挂靠:3家"), is_worded_count("12家"), is_worded_count("枫桥3号店")
    (True, True, True, False)
    """
    return _WORDED_COUNT.fullmatch(text.replace(" ", "")) is not None


def number_of_records(text: str) -> int | None:
    """Returns the number of records that a cell of a total gives with its measure word.

    >>> number_of_records("26家"), number_of_records("共30户"), number_of_records("3M公司"), number_of_records("12人")
    (26, 30, None, None)
    """
    match = _RECORDS.fullmatch(text.replace(" ", ""))
    return int(match["number"]) if match else None
