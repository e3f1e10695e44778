"""What stands below the records of a table: who filled it in, notes, marks of the end."""

from __future__ import annotations

import re

_SIGNED = (
    *("填报人", "填表人", "制表人", "经办人", "审核人", "审批人", "负责人", "填报单位", "填表单位", "制表单位"),
    *("填报时间", "填报日期", "填表日期", "填表时间", "制表日期", "制表时间", "统计时间", "单位负责人", "单位盖章"),
    *("盖章", "联系人", "联系电话", "备注", "注", "说明", "填表说明", "主要负责人", "审核", "制表", "填报", "填表"),
)
FOOTER_WORDS = frozenset(_SIGNED)
"""Words that begin a footer."""
_FOOTER = re.compile(rf"\(?(?:{'|'.join(_SIGNED)})\)?(?:\(.*?\))?(?:[: ].*)?|单位:.*")
_END = re.compile(
    r"[\W_]*(?:(?:此处?|本页|本表)?(?:以下|下面|下列|此后)(?:空白|无正文|无内容|无数据|无)"
    r"|(?:此|本|全|以上)?表?(?:到此|至此)?(?:完毕|结束|完|终)|全文完|the\s?end|end)[\W_]*",
    re.IGNORECASE,
)
_RULED = re.compile(r"[^\w]*_*[^\w]*")
_SHORTEST_RULE = 3
_LABEL = re.compile(r"\(?[^\W\d_]{1,8}(?:\([^)]*\))?\)?:")
_SENTENCE = re.compile(r"[。!?！？]|^\d+[.、].*[;；]")
_LEGEND = re.compile(
    r"[\"“『「‘'][^\"”』」’']{1,12}[\"”』」’'](?:这?一?[列栏项格]|里|的|就|即|均|都)*(?:是|指|为|填|写|表示|不|者)"
)
"""How a note begins that says what a word in the table means."""
_CLAUSES = re.compile(r"[^,;]{4,}[,;][^,;]*(?:[是的还没由算指]|已经)[^,;]*[,;].{4,}")
_LONGEST_NAME = 60


def is_footer(text: str) -> bool:
    """Whether a clean text begins a footer: 填报人：张某, 审核 李某, 单位：个."""
    return any(_FOOTER.fullmatch(words) is not None for words in (text.replace(" ", ""), text))


def is_end_mark(text: str) -> bool:
    r"""Whether a text only says that the table ends here, or rules a line below it; a control character does too.

    >>> is_end_mark("以下空白"), is_end_mark("（完）"), is_end_mark("***"), is_end_mark("———"), is_end_mark("\x1a")
    (True, True, True, True, True)
    >>> is_end_mark("以下公司"), is_end_mark("-"), is_end_mark("END科技公司")
    (False, False, False)
    """
    if text and not any(map(str.isprintable, text)):
        return True
    words = "".join(text.split())
    return _END.fullmatch(words) is not None or (len(words) >= _SHORTEST_RULE and _RULED.fullmatch(words) is not None)


def is_note(text: str) -> bool:
    """Whether a text is no name but a note: a sentence, a label with a colon, more than a name can be.

    >>> is_note("核对:街道组织办"), is_note("1.单独、联合只选一项打√。"), is_note("甲公司(分部:乙)")
    (True, True, False)
    """
    return (
        is_footer(text)
        or _LABEL.match(text) is not None
        or _SENTENCE.search(text) is not None
        or _LEGEND.match(text) is not None
        or _CLAUSES.match(text) is not None
        or len(text) > _LONGEST_NAME
    )
