"""Codes whose words stand in a column beside them: 状态 with 1, 2, 9 and 状态名称 with what these mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from orggraph.ledgers.header_words import plain
from orggraph.ledgers.legends import code_text, with_words
from orggraph.ledgers.noted_words import with_noted_words
from orggraph.ledgers.recognition.cell_kinds import kinds_of_text
from orggraph.ledgers.sheet import Sheet
from orggraph.model.finding import Finding

_TOP, _FEWEST_HEADERS = 12, 4
_CODE = re.compile(r"\d{1,2}|[A-Za-z]\d?")
_OF_CODES = re.compile(r"(?:代?码|编码|代号|标识|值|_?(?:code|id))$", re.IGNORECASE)
_OF_WORDS = re.compile(
    r"(?:的|_)?(?:名称?|文字|中文名?|描述|含义|说明|释义|翻译|标签|_?(?:name|text|label|desc))$", re.IGNORECASE
)
_NAMES = frozenset({"unit", "organization", "person"})
_FEWEST_CODES, _LONGEST_WORD = 2, 20


class _Pair(NamedTuple):
    """A column of codes, and that of their words."""

    row: int
    codes: int
    words: int


def in_words(sheet: Sheet, findings: list[Finding]) -> Sheet:
    """Returns the sheet with words in the place of codes that it explains: by a legend, a note, or beside them."""
    for decoded in (with_words, with_noted_words, with_named_codes):
        sheet, told = decoded(sheet)
        findings.extend(told)
    return sheet


def with_named_codes(sheet: Sheet) -> tuple[Sheet, list[Finding]]:
    """Returns the sheet with words in the place of codes, each of which one word beside it explains.

    The words leave their own column, whose header is about the names of something: they are told once.
    """
    found: list[Finding] = []
    cells = sheet.cells
    for row, words, likely in _named(sheet):
        pairs = ((pair, _meanings(cells[row + 1 :], pair)) for pair in (_Pair(row, codes, words) for codes in likely))
        pair, meant = next(((pair, meant) for pair, meant in pairs if meant), (None, None))
        if pair is None or meant is None:
            continue
        given, expected = (plain(cells[pair.row][column]) for column in (pair.codes, pair.words))
        cells = [_with_word(row, pair, meant) if number > pair.row else row for number, row in enumerate(cells)]
        found.append(Finding("codes-by-names", sheet.source(pair.row + 1, given), given, expected))
    return (replace(sheet, cells=cells) if found else sheet), found


def _named(sheet: Sheet) -> Iterator[tuple[int, int, list[int]]]:
    """Headers that may be about the words of codes: row, column, and where these may stand, the likeliest first.

    状态名称 tells the words of 状态, 状态 those of 状态码; 状态名称 may tell those of 主体状态 before it.
    """
    for number, row in enumerate(sheet.cells[:_TOP]):
        texts = {column: plain(cell) for column, cell in enumerate(row) if isinstance(cell, str) and cell.strip()}
        if len(texts) < _FEWEST_HEADERS:
            continue
        topics = {column: _OF_WORDS.sub("", text) for column, text in texts.items()}
        coded = {column: _OF_CODES.sub("", text) for column, text in texts.items()}
        if topics == texts and coded == texts:
            continue
        for words, topic in topics.items():
            named = topic != texts[words]
            same = [
                c
                for c, of in coded.items()
                if topic and topic == of and texts[c] != texts[words] and (named or of != texts[c])
            ]
            before = [c for c, of in coded.items() if c < words and named and len(topic) > 1 and of.endswith(topic)]
            if same or before:
                yield number, words, [*same, *reversed(before)]


def _meanings(rows: Sequence[Sequence[Any]], pair: _Pair) -> Mapping[str, str] | None:
    """The word of each code; None where a code has several or none, where none comes again, or where they name things.

    What numbers grids, communities or organizations is their identifier, and stays.
    """
    meant: dict[str, str] = {}
    coded = 0
    for row in rows:
        code, word = (_text(row, column) for column in (pair.codes, pair.words))
        if not code and not word:
            continue
        if not _CODE.fullmatch(code) or not word or len(word) > _LONGEST_WORD or meant.setdefault(code, word) != word:
            return None
        coded += 1
    differ = len(set(meant.values())) == len(meant) >= _FEWEST_CODES and len(meant) < coded
    return meant if differ and not any(map(_is_name, meant.values())) else None


def _is_name(word: str) -> bool:
    """Whether a word names something, or is a code itself."""
    kinds = kinds_of_text(word)
    return bool(kinds & _NAMES) or any(kind.startswith("place.") for kind in kinds) or bool(_CODE.fullmatch(word))


def _with_word(row: Sequence[Any], pair: _Pair, meant: Mapping[str, str]) -> list[Any]:
    cells = list(row)
    if (code := _text(row, pair.codes)) in meant:
        cells[pair.codes], cells[pair.words] = meant[code], None
    return cells


def _text(row: Sequence[Any], column: int) -> str:
    return code_text(row[column]) if column < len(row) else ""
