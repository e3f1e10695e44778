"""The page of a rule, for the terminal and for the documentation."""

from __future__ import annotations

from collections.abc import Iterator

from orggraph.checks.catalogue import catalogue
from orggraph.checks.example import tables
from orggraph.checks.rule import Rule, Text
from orggraph.model.finding import SEVERITY_WORDS

LEVELS: dict[str, Text] = {
    **{severity: Text(*words) for severity, words in SEVERITY_WORDS.items()},
    "off": Text("默认不查", "off by default"),
}

_COLON = Text("：", ": ")
_EXCUSABLE = Text(
    "单位有未过复核日期的未建说明时不算问题", "A declared exception of the unit excuses it until its day of review"
)
_BAD = Text("不符合：", "Breaks it:")
_GOOD = Text("符合：", "Keeps it:")


def level(rule: Rule, lang: str) -> str:
    """Returns how serious a breach is, in words."""
    return LEVELS[rule.severity](lang)


def listing(lang: str) -> str:
    """Returns a line per rule: code, severity, name, what it asks for."""
    lines = (f"{rule.code}  {level(rule, lang)}  {rule.name}\n  {rule.asks(lang)}" for rule in catalogue().values())
    return "\n".join(lines) + "\n"


def page(rule: Rule, lang: str) -> str:
    """Returns a rule as Markdown: what it asks for, on what norm, what may be set, a bad and a good example."""
    return "\n".join(_lines(rule, lang)).rstrip() + "\n"


def _lines(rule: Rule, lang: str) -> Iterator[str]:
    zh = lang == "zh"
    yield from (f"## {rule.code} {rule.name}", "", rule.asks(lang), "")
    yield f"- {'严重程度' if zh else 'Severity'}{_COLON(lang)}{level(rule, lang)}"
    norm = f"{rule.norm}{'，' if zh else ', '}" if rule.norm else ""
    yield f"- {'依据' if zh else 'Source'}{_COLON(lang)}{norm}{rule.source(lang)}"
    if rule.effective_from:
        yield f"- {'适用于' if zh else 'In effect from'}{_COLON(lang)}{rule.effective_from}{' 起' if zh else ''}"
    for name, value in rule.parameters.items():
        yield f"- {'参数' if zh else 'Parameter'} `{name}`{_COLON(lang)}{value}"
    if rule.excusable:
        yield f"- {_EXCUSABLE(lang)}"
    for title, example in ((_BAD(lang), rule.example.bad), (_GOOD(lang), rule.example.good)):
        yield from ("", title)
        for table in tables(example):
            yield from ("", *_table(table))


def _table(table: list[list[str]]) -> Iterator[str]:
    header, *body = table
    for row in (header, ["---"] * len(header), *body):
        yield "| " + " | ".join(row) + " |"
