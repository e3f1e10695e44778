"""The ways to write one true value so that it is read as the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from orggraph.model.columns import Column
from orggraph.model.vocabulary import Vocabulary
from orggraph.text.dates import PartialDate
from tests.districts.dates import Day
from tests.districts.dirt_dates import chinese, compact, dotted, hanzi, hanzi_number, iso, slashed
from tests.districts.dirt_text import FULL_WIDTH
from tests.districts.forms import FORMS
from tests.ledgers.round_trip.facts import HAN, PROFILE

NOTHING = ("—", "/", "-", "——", "暂无", "空", " ", "\u3000", "无")
_EPOCH = dt.date(1899, 12, 30)
_SERIALS = range(20_000, 65_000)
_INVISIBLE = ("\u200b", "\ufeff", "\u200d", "\u2060", "\u00ad")
_YES, _NO = (
    ("是", "有", "√", "✓", "已建立", "Y", "Yes", "对", True, 1),
    ("否", "无", "没有", "×", "未建", "N", "不", False, 0),
)
_SEPARATORS = ("、", "，", ",", "；", ";", "\n", "/", "|", "、 ", " ; ", "，、")


def _hanzi_zero(text: str) -> str:
    return text.replace("〇", "○")


def spelled(column: Column, value: Any, *, plain: bool) -> st.SearchStrategy[Any]:
    """Any cell that says the value; `plain` is a CSV, where everything is text."""
    if value is None:
        return st.sampled_from(NOTHING[:-1] if column.type == "flag" else NOTHING)
    if column.type == "date":
        return smudged(st.sampled_from(list(_dates(value, plain=plain))), split=False)
    if column.type == "count":
        return smudged(st.sampled_from(list(_counts(value))), split=False)
    if column.type == "flag":
        return smudged(st.sampled_from(_YES if value else _NO), split=False)
    if column.type == "terms":
        assert column.vocabulary is not None
        return _lists(PROFILE.vocabularies[column.vocabulary], value)
    if column.type == "term":
        assert column.vocabulary is not None
        return smudged(st.sampled_from(list(_words(PROFILE.vocabularies[column.vocabulary], value))))
    return _texts(column, str(value), plain=plain)


def _dates(date: PartialDate, *, plain: bool) -> Iterator[Any]:
    day = Day(date.year, date.month, date.day)
    yield from (chinese(day), hanzi(day), _hanzi_zero(hanzi(day)))
    if date.day is not None:
        yield from (iso(day), slashed(day), dotted(day), compact(day), f"{iso(day)} 00:00:00", f"{iso(day)}T08:30:00")
        if (serial := (date.first - _EPOCH).days) in _SERIALS:
            yield from (serial, str(serial))
        yield from (date.first, int(compact(day)))
    elif date.month is not None:
        yield from (
            iso(day),
            f"{date.year}/{date.month}",
            f"{date.year}.{date.month:02}",
            f"{date.year}{date.month:02}",
        )
        yield from (dotted(day), int(f"{date.year}{date.month:02}"))
        if not plain:
            yield f"{date.year}.{date.month}"
        if date.month not in (1, 10):
            yield float(f"{date.year}.{date.month}")
    else:
        yield from (str(date.year), date.year)


def _counts(number: int) -> Iterator[Any]:
    yield from (number, float(number), str(number), f"{number:,}", f"{number}.0")
    yield from (f"{number}{unit}" for unit in ("人", " 人", "名", "户", "家", "个", "次"))
    if 0 < number < 32:
        yield from (hanzi_number(number), f"{hanzi_number(number)}人")


def roughly(number: int) -> st.SearchStrategy[str]:
    """The number as one that nobody counted."""
    return st.sampled_from(
        (f"约{number}", f"{number}余", f"近{number}人", f"{number}多人", f"{number}人左右", f"大约{number}")
    )


def _words(vocabulary: Vocabulary, code: str) -> Iterator[str]:
    term = next((term for term in vocabulary.terms if term.code == code), None)
    words = (code,) if term is None else (term.zh, *term.words, term.en, term.en.upper())
    yield from (word for word in words if term is None or vocabulary.code_of(word) == code)
    if term is not None:
        endings = (term.zh + ending for ending in vocabulary.endings)
        yield from (word for word in endings if not any(word in other.words for other in vocabulary.terms))


@st.composite
def _lists(draw: st.DrawFn, vocabulary: Vocabulary, codes: tuple[str, ...]) -> str:
    """The words of a list cell, the first perhaps twice, between any separators."""
    if not codes:
        return draw(st.sampled_from(NOTHING))
    words = [draw(st.sampled_from([w for w in _words(vocabulary, code) if "/" not in w])) for code in codes]
    if draw(st.booleans()):
        words.append(words[0])
    mark = draw(st.sampled_from(_SEPARATORS))
    return mark.join(words) + draw(st.sampled_from(("", "、", "；", "\n", "、无")))


def _texts(column: Column, text: str, *, plain: bool) -> st.SearchStrategy[Any]:
    forms: list[Any] = [text]
    if column.refers_to == "organization":
        forms += _equal_names(text)
    if column.name == "credit_code":
        forms += [text.lower(), f"{text[:8]} {text[8:]}"]
    if text.isdigit() and not plain:
        forms += [int(text), float(text)]
    return smudged(st.sampled_from(forms), split=column.name not in ("term", "span", "credit_code"))


def _equal_names(name: str) -> Iterator[str]:
    """The other ways to write an organization's name."""
    for forms in FORMS.values():
        for form in forms:
            before, _, after = form.partition("{}")
            if name.startswith(before) and name.endswith(after) and (before or not name.startswith("中共")):
                body = name.removeprefix(before).removesuffix(after)
                if body[-1] in f"{HAN}街道镇社区AB1":
                    yield from (other.format(body) for other in forms)


@st.composite
def smudged(draw: st.DrawFn, cells: st.SearchStrategy[Any], *, split: bool = True) -> Any:
    """The cell with width, spaces and invisible characters that mean nothing; `split` also between Han characters."""
    cell = draw(cells)
    if not isinstance(cell, str) or isinstance(cell, bool):
        return cell
    if draw(st.booleans()):
        cell = cell.translate(FULL_WIDTH)
    if draw(st.booleans()):
        cell = cell.replace("工", "\u2f2f").replace("网", "\u2f79")
    if draw(st.booleans()):
        at = draw(st.integers(0, len(cell)))
        cell = cell[:at] + draw(st.sampled_from(_INVISIBLE)) + cell[at:]
    if split and draw(st.booleans()):
        places = [at for at in range(1, len(cell)) if _is_han(cell[at - 1]) and _is_han(cell[at])]
        if places:
            at = draw(st.sampled_from(places))
            cell = cell[:at] + draw(st.sampled_from((" ", "\u3000", "\n", "  "))) + cell[at:]
    ends = ("", "", " ", "\u3000", "\u00a0", "\n")
    return draw(st.sampled_from(ends[:-1])) + cell + draw(st.sampled_from(ends))


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"
