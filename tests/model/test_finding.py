from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import orggraph
from orggraph.model.finding import SEVERITIES, Finding, FindingKind, finding_kinds
from orggraph.model.source import Source

TREES = [ast.parse(path.read_text(encoding="utf-8")) for path in Path(orggraph.__file__).parent.rglob("*.py")]
EVERY_KIND = pytest.mark.parametrize("kind", finding_kinds().values(), ids=finding_kinds())
PLACE = Source("01.xlsx", "一季度", 7, "成立日期", "E")


def texts(node: ast.AST) -> set[str]:
    return {part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def codes_made() -> Iterator[str]:
    """The codes with which the source makes findings: in a call, or held in a variable `code` before."""
    for tree in TREES:
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in ("Finding", "Problem", "report") and node.args and isinstance(node.args[0], ast.Constant):
                    yield node.args[0].value
            if isinstance(node, ast.Assign) and [getattr(each, "id", "") for each in node.targets] == ["code"]:
                value = node.value
                branches = (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,)
                yield from (each.value for each in branches if isinstance(each, ast.Constant) and each.value)


def test_every_code_is_in_the_catalogue() -> None:
    made = set(codes_made())
    assert len(made) > 20
    assert made - set(finding_kinds()) == set()


def test_every_entry_of_the_catalogue_is_used() -> None:
    assert set(finding_kinds()) - set().union(*map(texts, TREES)) == set()


@EVERY_KIND
def test_an_entry_has_a_severity_and_a_sentence_in_both_languages(kind: FindingKind) -> None:
    assert kind.severity in SEVERITIES
    assert any("\u4e00" <= char <= "\u9fff" for char in kind.zh)
    assert not kind.zh.endswith(("。", "."))
    assert not kind.en.endswith(("。", "."))
    assert kind.en[0].islower() or kind.en[0] in "“{"
    fields = [{name for _, name, _, _ in Formatter().parse(text) if name is not None} for text in (kind.zh, kind.en)]
    assert fields[0] == fields[1] <= {"given", "expected", "other"}


@EVERY_KIND
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_message_is_one_sentence_without_stray_braces(kind: FindingKind, lang: str) -> None:
    message = Finding(kind.code, PLACE, "甲", "乙", ("丙",)).message(lang)
    assert not set("{}") & set(message)
    assert message.startswith(PLACE.words(lang) + ("：" if lang == "zh" else ": "))
    assert message.endswith("丙" + ("。" if lang == "zh" else "."))
    assert "\n" not in message


def test_braces_in_the_data_are_shown_as_they_are() -> None:
    assert "“{given}{0}”" in Finding("no-date", PLACE, "{given}{0}").message()


@pytest.mark.parametrize(
    ("lang", "message"),
    [
        ("zh", "01.xlsx，一季度 表，第 7 行，“成立日期”列：找不到“甲社去”；最接近的已知名称：甲社区、乙社区。"),
        (
            "en",
            "01.xlsx, sheet 一季度, row 7, column “成立日期”: “甲社去” is not known; "
            "nearest known names: 甲社区, 乙社区.",
        ),
    ],
)
def test_the_place_comes_first_and_the_nearest_names_last(lang: str, message: str) -> None:
    assert Finding("unknown-reference", PLACE, "甲社去", nearest=("甲社区", "乙社区")).message(lang) == message


def test_without_a_place_the_sentence_stands_alone() -> None:
    assert Finding("empty-sheet").message() == "表中没有内容，已跳过。"
    assert Finding("empty-sheet").message("en") == "the sheet has no content and was passed over."


def test_json_carries_the_data_and_both_sentences() -> None:
    finding = Finding("no-date", PLACE, "昨天", nearest=("今天",))
    assert finding.to_json() == {
        "code": "no-date",
        "severity": "error",
        "file": "01.xlsx",
        "sheet": "一季度",
        "row": 7,
        "column": "成立日期",
        "cell": "E7",
        "given": "昨天",
        "expected": "",
        "nearest": ["今天"],
        "other": None,
        "zh": finding.message("zh"),
        "en": finding.message("en"),
    }


@pytest.mark.parametrize("number", ["110101199001011237", "+86 139 0000 0001"])
@pytest.mark.parametrize("field", ["given", "expected", "nearest", "column", "sheet", "file", "other"])
def test_a_finding_never_shows_a_personal_number(field: str, number: str) -> None:
    said = f"王某 {number}"
    places: dict[str, Any] = {"file": "01.xlsx", "sheet": "一季度", "row": 7, "column": "成立日期"}
    data: dict[str, Any] = {"given": "甲", "expected": "乙", "nearest": ("丙",), "other": Source("02.xlsx")}
    if field in places:
        places[field] = said
    else:
        data[field] = {"nearest": (said,), "other": Source(said, said, 3, said)}.get(field, said)
    finding = Finding("differing-record", Source(**places), **data)
    assert number not in finding.message("zh") + finding.message("en") + json.dumps(finding.to_json()) + repr(finding)


@given(st.sampled_from(sorted(finding_kinds())), st.text(max_size=20), st.text(max_size=20))
def test_any_data_make_a_sentence(code: str, said: str, expected: str) -> None:
    for lang in ("zh", "en"):
        assert Finding(code, PLACE, said, expected).message(lang).startswith(PLACE.words(lang))
