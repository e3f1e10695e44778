"""Persons beside the office that sent them: 商务局王小明, 街道 王小明, 组织部派驻干部王小明."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from orggraph.text.cleaning import clean, compact
from orggraph.text.persons import FAMILIAR, is_person_name

POSTS = (
    "书记|委员|主任|干部|科长|专员|[站所院校局处部组会队]长|老师|经理|同志|助理|干事|秘书|主席|社工|网格[员长]"
    "|指导员|联络员|代表|科员|主管"
)
"""Words of posts beside the names of persons."""
_ENDINGS = (
    "[局厅署委办部处科室所站院校行会社队园组镇乡村厂]|中心|街道|社区|机关|公司|集团|党?支部|总支|医院|平台|市场"
    "|商圈|园区"
)
_OFFICE = re.compile(rf".+(?:{_ENDINGS})")
_SENT = re.compile(
    rf"(?P<office>.*(?:{_ENDINGS}))(?:里|上|的|派驻|选派|下派|委派|指派|派出|派来|派|下来|挂职|兼职|驻点)*"
    rf"(?:干部|党员|人员|副?(?:{POSTS})|.{{1,2}}员)*"
)
_NO_NAME = re.compile(
    r".*(?:[局厅署委办部处科室所站院组队]|支部|总支|街道|社区|中心|机关"
    r"|组织|[代托]管|兜底|[合联共]建)"
)
_NOT_YET = re.compile("待|拟|未|暂|无|没|尚|不|正在|将|准备|计划|商请|申请|协调|物色|研究|建议|推荐")
_JUSTIFIED = re.compile(r"(?<!\S)(\S) (\S{1,2})(?!\S)")
_COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪廖贾夏韦邹孟熊秦邱尹薛闫侯陶黎贺郝龚邵钱覃戴"
)
"""Surnames that hardly any other word begins with: 通知 and 商定 may be names of persons too."""
_SENT_BY = ("派的", "派来的", "下来的")
_SURE = 3
"""A name of so many characters is one behind an office, whatever its surname."""


def sent_person(text: str) -> str | None:
    """Returns the name of a person behind that of an office, where a text is both and nothing more.

    >>> sent_person("商务局王小明"), sent_person("街道下派干部李晓"), sent_person("街道通知")
    ('王小明', '李晓', None)
    >>> sent_person("镇里派来的蒲晓")
    '蒲晓'
    """
    text = text.replace(":", "").replace("：", "")
    for length in (2, 3, 4):
        before, name = text[:-length], text[-length:]
        is_sure = length >= _SURE or _is_common(name) or before.endswith(_SENT_BY)
        if not is_person_name(name) or _NO_NAME.fullmatch(name) or not is_sure:
            continue
        if _SENT.fullmatch(before) and not _NOT_YET.search(before):
            return name
    return None


def _is_common(name: str) -> bool:
    """Whether a name of two characters is one, and no other word."""
    return name[0] in _COMMON or (name[0] in FAMILIAR and name[1] in _COMMON)


def persons_among(names: Sequence[str | None]) -> list[str | None]:
    """Returns names without those of offices beside them, which may begin with a surname too.

    >>> persons_among(["商务局", "王小明"]), persons_among(["王文会"])
    (['王小明'], ['王文会'])
    """
    persons = [name for name in names if name is None or not _OFFICE.fullmatch(name)]
    return persons or list(names)


def without_justifying(text: str) -> str:
    """Returns a text without the spaces that justify the names of persons in it: 街道 王 明.

    >>> without_justifying("街道 王 明"), without_justifying("商务局 王小明")
    ('街道 王明', '商务局 王小明')
    """
    return _JUSTIFIED.sub(r"\1\2", text)


def with_spaces(cell: Any, text: str) -> str:
    """Returns the text of a cell with the spaces between its words; as it is where something was cut out of it.

    >>> with_spaces("商务局　王小明", "商务局王小明"), with_spaces("王小明 12345", "王小明")
    ('商务局 王小明', '王小明')
    """
    spaced = clean(cell) if isinstance(cell, str) else text
    return spaced if compact(spaced) == text else text
