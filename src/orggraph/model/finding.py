"""A finding: what is wrong or worth knowing in the data, where, what was expected, what is near."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal

from orggraph.model.source import Source
from orggraph.text.privacy import without_personal_numbers

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
SEVERITY_WORDS: Mapping[Severity, tuple[str, str]] = MappingProxyType(
    {"error": ("错误", "error"), "warning": ("警告", "warning"), "info": ("提示", "info")}
)
"""What a severity is called, in 中文 and English."""
_IF_GIVEN = re.compile(r"\[(.*?)\]")


@dataclass(frozen=True, slots=True)
class FindingKind:
    """An entry of the catalogue `findings.toml`: its severity and its sentence in both languages.

    What stands in square brackets is said only of a finding that gives something.
    """

    code: str
    severity: Severity
    zh: str
    en: str


@cache
def finding_kinds() -> dict[str, FindingKind]:
    """Returns the catalogue of findings by code."""
    data = tomllib.loads(files("orggraph.model").joinpath("findings.toml").read_text(encoding="utf-8"))
    return {code: FindingKind(code, **entry) for code, entry in data.items()}


def placed(source: Source, said: str, lang: str) -> str:
    """Returns what is said about a place as one sentence, the place first."""
    where, colon, stop = source.words(lang), "：" if lang == "zh" else ": ", "。" if lang == "zh" else "."
    return f"{where}{colon}{said}{stop}" if where else f"{said}{stop}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding, with its place and its data.

    Attributes:
        code: Its entry in the catalogue.
        source: File, sheet, row and column, as far as they are known.
        given: What the cell says; personal numbers are cut out.
        expected: What was expected, or the other side of a contradiction.
        nearest: The nearest known names, best first.
        other: The other place that it is about.
        claim: The field it is about, as `kind.field`, `extra.name` or `tier.name`.
    """

    code: str
    source: Source = field(default_factory=Source)
    given: str = ""
    expected: str = ""
    nearest: tuple[str, ...] = ()
    other: Source | None = None
    claim: str | None = None

    def __post_init__(self) -> None:
        for name in ("given", "expected"):
            object.__setattr__(self, name, without_personal_numbers(getattr(self, name)))
        object.__setattr__(self, "nearest", tuple(map(without_personal_numbers, self.nearest)))
        object.__setattr__(self, "source", self.source.without_personal_numbers())
        object.__setattr__(self, "other", self.other and self.other.without_personal_numbers())

    @property
    def severity(self) -> Severity:
        """`error`, `warning` or `info`."""
        return finding_kinds()[self.code].severity

    def message(self, lang: str = "zh") -> str:
        """Returns the finding as one sentence, its place first.

        >>> print(Finding("unknown-reference", Source(row=7), "枫林社区党委", nearest=("枫林社区总支部",)).message())
        第 7 行：找不到“枫林社区党委”；最接近的已知名称：枫林社区总支部。
        """
        return placed(self.source, self.said(lang), lang)

    def said(self, lang: str = "zh") -> str:
        """Returns the sentence without its place and its full stop."""
        kind = finding_kinds()[self.code]
        zh = lang == "zh"
        other = (self.other.words(lang) if self.other else "") or ("另一条记录" if zh else "another record")
        sentence = _IF_GIVEN.sub(r"\1" if self.given else "", kind.zh if zh else kind.en)
        said = sentence.format(given=self.given, expected=self.expected, other=other)
        if not self.nearest:
            return said
        names = ("、" if zh else ", ").join(self.nearest)
        return f"{said}；最接近的已知名称：{names}" if zh else f"{said}; nearest known names: {names}"

    def to_json(self) -> dict[str, object]:
        """Returns the finding with both sentences, as `--findings FILE` writes it."""
        place = {**self.source.to_json(), "column": self.source.column, "cell": self.source.cell}
        return {
            "code": self.code,
            "severity": self.severity,
            **place,
            "given": self.given,
            "expected": self.expected,
            "nearest": list(self.nearest),
            "other": self.other.to_json() if self.other else None,
            "zh": self.message("zh"),
            "en": self.message("en"),
        }
