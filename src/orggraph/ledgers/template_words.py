"""What a template says about its columns, in both languages."""

from __future__ import annotations

from orggraph.ledgers.declared import Ledger
from orggraph.ledgers.template_columns import TemplateColumn
from orggraph.model.kinds import schemas
from orggraph.profile import Profile

Words = tuple[str, str]
"""A sentence in 中文 and in English."""

NOTE: Words = (
    "带 * 的列必填，其余不清楚的可以空着。党组织、单位写全称，各表一致。表头文字请勿改动；不要填写身份证号、电话。",
    "* required; blank where not known. Full names, the same on every sheet. Keep the headers. No personal numbers.",
)
EXAMPLE_NOTE: Words = ("灰色斜体行是示例，填报前请删去。", "Grey italics: an example, delete it.")

_OF_TYPE: dict[str, Words] = {
    "count": ("填不小于 0 的整数；没有填 0，不清楚空着。", "A whole number, 0 or more; blank where it is not known."),
    "date": (
        "填日期，如 2020-03-05；只知年月写 2020年3月，不写 2020.10。",
        "A date such as 2020-03-05; a month alone as 2020年3月, not 2020.10.",
    ),
    "flag": ("填 是 或 否。", "是 (yes) or 否 (no)."),
    "text": ("", ""),
}
_OF_CLAIM: dict[str, Words] = {
    "extra.instructor": (
        "只用来数一名指导员联系几家单位，姓名不会保存。",
        "Only to count the units of each instructor; the name is not kept.",
    ),
    "extra.term": ("如 3年、2020.3.1-2023.2.28、长期。", "Such as 3年, 2020.3.1-2023.2.28, 长期 (open)."),
    "extra.span": ("如 2020.3.1-2023.2.28、3年、长期。", "Such as 2020.3.1-2023.2.28, 3年, 长期 (open)."),
    "unit.credit_code": ("18 位代码。", "The code of 18 characters."),
}
_ONE_OF: Words = ("从列表中选一项", "Choose one of the list")
_SEVERAL: Words = ("从列表中选，可填几项，用顿号隔开", "Choose from the list; put 、 between several")
_OR_OTHER: Words = ("；列表外的词也可以填。", ", or write a word of your own.")


def paired(words: Words, lang: str, between: str = "\n") -> str:
    """Returns a sentence in both languages, that of `lang` first."""
    zh, en = words
    return between.join((zh, en) if lang == "zh" else (en, zh))


def title(ledger: Ledger, lang: str) -> str:
    """Returns the title of a sheet."""
    return paired((ledger.zh, ledger.en.capitalize()), lang, "  ")


def label(column: TemplateColumn, lang: str) -> str:
    """Returns the label of a column in both languages."""
    return paired((column.column.zh, column.column.en), lang, " ")


def advice(column: TemplateColumn, profile: Profile, lang: str) -> str:
    """Returns what goes into a column, and whether every row needs it."""
    what, needed = _what(column, profile), _needed(column)
    return paired((needed[0] + what[0], " ".join(filter(None, (needed[1], what[1])))), lang)


def _needed(column: TemplateColumn) -> Words:
    if column.instead:
        others = "、".join(column.instead)
        return f"本列或{others}，至少填一项。", f"This or one of {others} is required."
    return ("必填。", "Required.") if column.required else ("", "")


def _what(column: TemplateColumn, profile: Profile) -> Words:
    declared = column.column
    if column.claim in _OF_CLAIM:
        return _OF_CLAIM[column.claim]
    if declared.vocabulary is not None:
        zh, en = _SEVERAL if declared.type == "terms" else _ONE_OF
        other = _OR_OTHER if profile.vocabularies[declared.vocabulary].takes_any else ("。", ".")
        return zh + other[0], en + other[1]
    if declared.refers_to is not None:
        kind = schemas()[declared.refers_to]
        return f"写{kind.zh}的全称，与其他表一致。", f"The full name of the {kind.en}, as on the other sheets."
    return _OF_TYPE[declared.type]
