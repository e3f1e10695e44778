"""What the library raises. Bad data is never raised: it is a `Finding` in the `Reading`.

OrggraphError
├── SourceError            nothing can be read at this address
│   └── FormatVersionError the saved register was written by a newer or older orggraph
├── OutputError            nothing can be written at this address
├── RecordError            a record given by the caller names something that is not there
├── ProfileError           a profile file says something orggraph does not know
├── AliasError             a file of decisions about names says something orggraph does not know
└── QuestionError          a question names a dimension, base, kind or node that does not exist
    └── AmbiguousError     a question names several nodes at once
"""

from __future__ import annotations

from collections.abc import Iterable


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


class QuestionError(OrggraphError):
    """A question names a dimension, base, status or kind that does not exist.

    Attributes:
        given: The word that is not known.
        known: The words that would be.
    """

    def __init__(self, what: str, given: str, known: Iterable[str]) -> None:
        self.given = given
        self.known = tuple(known)
        words, zh_words = ", ".join(self.known), "、".join(self.known)
        if what == "date":
            super().__init__(
                f"{given!r} is no date; expected such as {words}", f"“{given}”不是日期；应为 {zh_words} 之类"
            )
        elif what == "number of days":
            super().__init__(
                f"{given!r} is no number of days; expected a whole number such as {words}",
                f"“{given}”不是天数；应为整数，如 {zh_words}",
            )
        else:
            few, zh_few = ("nearest", "最接近的有") if what in _NEAREST else ("known", "可用的有")
            super().__init__(
                f"unknown {what} {given!r}" + (f"; {few}: {words}" if words else "; nothing is near it"),
                f"不认识的{_ZH.get(what, what)}“{given}”；" + (f"{zh_few}：{zh_words}" if words else "没有接近的"),
            )


class AmbiguousError(QuestionError):
    """A question names several nodes at once; it can be asked by identifier.

    Attributes:
        known: The identifiers of the nodes, each with what it is.
    """

    def __init__(self, given: str, bearers: Iterable[str]) -> None:
        self.given, self.known = given, tuple(bearers)
        OrggraphError.__init__(
            self,
            f"{given!r} names several nodes; ask by identifier: {', '.join(self.known)}",
            f"“{given}”对应多个节点，请用标识查询：{'、'.join(self.known)}",
        )


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
    "number of days": "天数",
    "number of pixels": "像素数",
    "number of hops": "步数",
    "number of paths": "路径条数",
    "number of connectors": "名次数",
    "error": "误差",
}
"""What questions are about, in 中文."""
