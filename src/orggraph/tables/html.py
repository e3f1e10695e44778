"""A table as HTML, for notebooks: small, read aloud in order, and with nothing in it but text."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from orggraph.text.cleaning import showable

if TYPE_CHECKING:
    from orggraph.tables.table import Table

FIRST, LAST = 25, 5
"""Of a longer table these are shown: the last rows too, since a total stands there."""


def to_html(table: Table) -> str:
    """Returns a table with a caption that says what its figures stand on; of a long one the first and last rows."""
    head = "".join(f'<th scope="col">{_text(field.label)}</th>' for field in table.fields)
    lines = (_text(line) for line in table.remarks())
    caption = "<br>".join((f"<strong>{_text(table.title)}</strong>", *lines))
    language = "en" if table.english else "zh-CN"
    return (
        f'<table lang="{language}"><caption style="text-align:left">{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(_body(table))}</tbody></table>"
    )


def _body(table: Table) -> Iterator[str]:
    rows = table.rows
    more = len(rows) - FIRST - LAST
    if more <= 1:  # a line would be needed to say it
        yield from (_row(table, row) for row in rows)
    else:
        yield from (_row(table, row) for row in rows[:FIRST])
        yield _across(table, f"… {more:,} more" if table.english else f"… 另有 {more:,} 行")
        yield from (_row(table, row) for row in rows[-LAST:])
    if not rows:
        yield _across(table, table.none)


def _row(table: Table, values: tuple[Any, ...]) -> str:
    first, *others = zip(table.fields, values, strict=True)
    name = f'<th scope="row" style="text-align:left;white-space:nowrap">{_text(first[0].shown(first[1]))}</th>'
    return f"<tr>{name}{''.join(_cell(field.shown(value), value) for field, value in others)}</tr>"


def _cell(shown: str, value: Any) -> str:
    side = "right" if isinstance(value, int | float) else "left"
    return f'<td style="text-align:{side}">{_text(shown)}</td>'


def _across(table: Table, said: str) -> str:
    return f'<tr><td colspan="{len(table.fields)}" style="text-align:left">{_text(said)}</td></tr>'


def _text(text: str) -> str:
    return html.escape(showable(text))
