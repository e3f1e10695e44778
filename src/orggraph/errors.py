"""What the library raises. Bad data is never raised: it is a `Finding` in the `Reading`.

OrggraphError
├── SourceError            nothing can be read at this address
│   └── FormatVersionError the saved register was written by a newer or older orggraph
├── OutputError            nothing can be written at this address
├── RecordError            a record given by the caller names something that is not there
├── ProfileError           a profile file says something orggraph does not know
├── AliasError             a file of decisions about names says something orggraph does not know
├── AnswerError            a file of answers to questions cannot be used, or an answer is none
└── QuestionError          a question names a dimension, base, kind or node that does not exist
    ├── AmbiguousError     a question names several nodes at once
    ├── DateError          a question is about no date
    ├── NumberError        a number in a question is too small or too large, or no whole number
    ├── NoRelationError    a choice of relations leaves none
    ├── OutsideError       a question about an area names what lies elsewhere
    └── NotLiveError       a question names what has ended or has not begun
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping


class OrggraphError(Exception):
    """Any error that orggraph raises on purpose; its text is one sentence for the user, in both languages."""

    def __init__(self, en: str, zh: str) -> None:
        self.en, self.zh = en, zh
        super().__init__(en)

    def message(self, lang: str) -> str:
        """Returns the sentence in `zh` or `en`."""
        return self.zh if lang == "zh" else self.en


class SourceError(OrggraphError):
    """Nothing can be read at this address: no such file, no ledger in the folder, a damaged register."""


class FormatVersionError(SourceError):
    """The saved register has another format than this version of orggraph reads."""


class OutputError(OrggraphError):
    """A file or folder cannot be written."""


class RecordError(OrggraphError):
    """A record or table handed to the library cannot be used."""


class ProfileError(OrggraphError):
    """A profile file cannot be read, or a setting in it is unknown."""


class AliasError(OrggraphError):
    """A file of decisions about names cannot be read or written, or a decision in it is none."""


class AnswerError(OrggraphError):
    """A file of answers to questions about ledgers cannot be read or written, or an answer in it is none."""


class QuestionError(OrggraphError):
    """A question names a dimension, base, status or kind that does not exist.

    Attributes:
        given: The word that is not known.
        known: The words that would be.

    Args:
        what: What it names.
        given: The word that is not known.
        known: The words that would be.
        hint: What else may help, in English and 中文.
        labels: Labels of known words, in 中文 and English.
    """

    def __init__(
        self,
        what: str,
        given: str,
        known: Iterable[str],
        hint: tuple[str, str] = ("", ""),
        labels: Mapping[str, tuple[str, str]] | None = None,
    ) -> None:
        self.given = given
        self.known = tuple(known)
        told = labels or {}  # word → its labels in 中文 and English
        words = ", ".join(f"{word} ({told[word][1]})" if word in told else word for word in self.known)
        zh_words = "、".join(f"{word}（{told[word][0]}）" if word in told else word for word in self.known)
        few, zh_few = ("nearest", "最接近的有") if what in _NEAREST else ("known", "可用的有")
        en, zh = hint
        super().__init__(
            f"unknown {what} {given!r}; {f'{few}: {words}' if words else 'nothing is near it'}{en and f'; {en}'}",
            f"不认识的{_ZH.get(what, what)}“{given}”；"
            f"{f'{zh_few}：{zh_words}' if words else '没有接近的'}{zh and f'；{zh}'}",
        )


class AmbiguousError(QuestionError):
    """A question names several nodes at once; it can be asked by identifier.

    Attributes:
        known: The identifiers of the nodes, each with what it is.
    """

    def __init__(self, given: str, bearers: Iterable[tuple[str, str]]) -> None:
        """Tells of a word which nodes bear it, each in 中文 and English."""
        zh, en = zip(*bearers, strict=True)
        self.given, self.known = given, en
        OrggraphError.__init__(
            self,
            f"{given!r} names several nodes; ask by identifier: {', '.join(en)}",
            f"“{given}”对应多个节点，请用标识查询：{'、'.join(zh)}",
        )


class DateError(QuestionError):
    """A question is about no date."""

    def __init__(self, given: str) -> None:
        self.given, self.known = given, ("2020-12-31", "2020-12")
        OrggraphError.__init__(
            self,
            f"{given!r} is no date; expected such as 2020-12-31 or 2020-12",
            f"“{given}”不是日期；应为 2020-12-31 或 2020年12月 之类",
        )


class NumberError(QuestionError):
    """A number in a question is too small or too large, or no whole number."""

    def __init__(self, what: str, given: object, least: int, most: int) -> None:
        self.given, self.known = str(given), (f"{least}–{most}",)
        OrggraphError.__init__(
            self,
            f"{self.given!r} is no {what}; expected a whole number from {least} to {most}",
            f"“{given}”不是{_ZH.get(what, what)}；应为 {least} 到 {most} 的整数",
        )


class NoRelationError(QuestionError):
    """A choice of relations leaves none."""

    def __init__(self, given: str) -> None:
        self.given, self.known = given, ()
        OrggraphError.__init__(self, f"{given!r} leaves no relation to look at", f"“{given}”没有留下任何可查的关系")


class OutsideError(QuestionError):
    """A question about an area names what lies elsewhere."""

    def __init__(self, given: str, area: str) -> None:
        self.given, self.known = given, ()
        OrggraphError.__init__(self, f"{given!r} does not lie in {area!r}", f"“{given}”不在“{area}”内")


class NotLiveError(QuestionError):
    """A question names what is known but not there on the day; on another day it can be asked.

    Attributes:
        known: The day on which it was last there, or is first; empty where no date of its own says why it is not.
    """

    def __init__(self, given: str, name: tuple[str, str], day: dt.date, why: tuple[bool, dt.date, str] | None) -> None:
        """Tells of something (its names in 中文 and English) why it is not there on a day.

        `why` says whether it ended or is yet to begin, the day on which it can be asked, and that day as written; None
        of the posts of a person, who has lost them with the organizations or units that they name.
        """
        self.given, self.known = given, (why[1].isoformat(),) if why else ()
        zh, en = name
        if why is None:
            said = (
                f"{en} do not hold on {day}: what they name is not there",
                f"“{zh}”在 {day} 无效：所涉党组织或单位当日不存在",
            )
        elif why[0]:
            said = (
                f"{en} ended on {why[2]}: it is not in the network of {day}; ask as of {why[1]} or before",
                f"“{zh}”已于 {why[2]} 终止，不在 {day} 的网络中；请查询 {why[1]} 或更早的日期",
            )
        else:
            said = (
                f"{en} begins on {why[2]}: it is not in the network of {day}; ask as of {why[1]} or after",
                f"“{zh}”{why[2]} 才开始，不在 {day} 的网络中；请查询 {why[1]} 或更晚的日期",
            )
        OrggraphError.__init__(self, *said)


_NEAREST = ("rule", "node", "row")
"""Of these there are too many to list; the nearest are."""
_ZH = {
    "base": "基数",
    "dimension": "维度",
    "kind of gap": "缺口类别",
    "status": "覆盖方式",
    "rule": "规则",
    "table": "表",
    "tier": "层级",
    "sector": "行业",
    "category": "单位类型",
    "district": "区",
    "subdistrict": "街道",
    "community": "社区",
    "grid": "网格",
    "option": "选项",
    "name": "名称",
    "area": "辖区",
    "relation": "关系",
    "format": "格式",
    "node": "节点",
    "kind": "类别",
    "count": "数量",
    "row": "台账行",
    "rate": "比率",
    "language": "语言",
    "number of days": "天数",
    "number of pixels": "像素数",
    "number of hops": "步数",
    "number of paths": "路径条数",
    "number of connectors": "名次数",
    "error": "误差",
}
"""What questions are about, in 中文."""
