"""The cells of a template: a value as it is written, and what a column allows."""

from __future__ import annotations

import datetime as dt
from typing import Any

from orggraph.ledgers.template_columns import TemplateColumn
from orggraph.ledgers.template_words import advice, label
from orggraph.profile import Profile
from orggraph.text.dates import PartialDate

_YES, _NO = "是", "否"
_FIRST_DAY, _LAST_DAY = dt.date(1954, 10, 3), dt.date(2077, 12, 12)
"""2020.10 typed as a number is a day of 1905 to Excel: with a later first day it asks."""
_LONGEST_LIST, _LONGEST_TITLE, _LONGEST_MESSAGE = 255, 32, 255
"""What Excel allows."""


def written(column: TemplateColumn, value: Any, profile: Profile) -> str | int | dt.date:
    """Returns a value as it is written: codes as their words, a date known to the day as a date, else as text."""
    declared = column.column
    if isinstance(value, PartialDate):
        text = f"{value.year}年" + (f"{value.month}月" if value.month else "")
        return value.first if value.precision == "day" else text
    if isinstance(value, bool):
        return _YES if value else _NO
    if declared.vocabulary is not None:
        codes = (value,) if isinstance(value, str) else value
        return "、".join(profile.vocabularies[declared.vocabulary].label(code, "zh") for code in codes)
    return int(value) if declared.type == "count" else str(value)


def words_of(column: TemplateColumn, profile: Profile) -> tuple[str, ...]:
    """Returns the words of the drop-down list of a column; none where it has no list."""
    if column.column.type == "flag":
        return _YES, _NO
    name = column.column.vocabulary
    return () if name is None else tuple(dict.fromkeys(term.zh for term in profile.vocabularies[name].terms))


def fits_a_cell(words: tuple[str, ...]) -> bool:
    """Whether a drop-down list can be kept in the rule of a cell; one that cannot needs cells of its own."""
    return len(",".join(words)) <= _LONGEST_LIST and not any("," in word for word in words)


def allowed(column: TemplateColumn, profile: Profile, lang: str, cells: str | None) -> dict[str, Any]:
    """Returns the rule of a column as xlsxwriter takes it, with the message that a chosen cell shows.

    A word that is in no list is refused only where the vocabulary is closed. `cells` are where a long list stands.
    """
    title, message = label(column, lang), advice(column, profile, lang)
    said = {
        "title": title if len(title) <= _LONGEST_TITLE else column.column.zh[:_LONGEST_TITLE],
        "message": message[:_LONGEST_MESSAGE],
    }
    rule = _rule(column, profile, cells)
    parts = ("input", "error") if rule["validate"] != "any" else ("input",)
    return {**rule, **{f"{part}_{name}": text for part in parts for name, text in said.items()}}


def _rule(column: TemplateColumn, profile: Profile, cells: str | None) -> dict[str, Any]:
    declared = column.column
    if words := words_of(column, profile):
        is_open = declared.vocabulary is not None and profile.vocabularies[declared.vocabulary].takes_any
        style = "information" if is_open or declared.type == "terms" else "stop"
        return {"validate": "list", "source": cells or list(words), "error_type": style}
    if declared.type == "count":
        return {"validate": "integer", "criteria": ">=", "value": 0, "error_type": "stop"}
    if declared.type == "date":
        span = {"minimum": _FIRST_DAY, "maximum": _LAST_DAY}
        return {"validate": "date", "criteria": "between", **span, "error_type": "information"}
    return {"validate": "any"}
