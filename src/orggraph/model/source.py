"""Where a record or a finding comes from."""

from __future__ import annotations

from dataclasses import dataclass

from orggraph.text.privacy import without_personal_numbers


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A place in a ledger.

    Attributes:
        file: The file's path below the folder that was read, with / on every system; its name where a file was.
        sheet: The sheet's name; None for a CSV.
        row: The row's number as Excel shows it, from 1.
        column: The column's header.
        letter: The column's letters as Excel shows them.
    """

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    letter: str | None = None

    @property
    def cell(self) -> str | None:
        """The address of the cell, such as C7, where row and column are known."""
        return None if self.row is None or self.letter is None else f"{self.letter}{self.row}"

    def without_personal_numbers(self) -> Source:
        """Returns the place with personal numbers cut out of the names of file, sheet and column."""
        given = [self.file, self.sheet, self.column]
        names = [name and without_personal_numbers(name) for name in given]
        return self if names == given else Source(names[0], names[1], self.row, names[2], self.letter)

    def to_json(self) -> dict[str, str | int | None]:
        """Returns file, sheet and row, as answers carry them."""
        return {"file": self.file, "sheet": self.sheet, "row": self.row}

    def words(self, lang: str) -> str:
        """Returns the place in people's words.

        >>> Source("01.xlsx", "Sheet1", 7, "成立日期").words("zh")
        '01.xlsx，Sheet1 表，第 7 行，“成立日期”列'
        """
        zh = lang == "zh"
        parts = (
            (self.file, "{}", "{}"),
            (self.sheet, "{} 表", "sheet {}"),
            (self.row, "第 {} 行", "row {}"),
            (self.column, "“{}”列", "column “{}”"),
        )
        said = [(form_zh if zh else form_en).format(value) for value, form_zh, form_en in parts if value is not None]
        return ("，" if zh else ", ").join(said)


def column_letters(index: int) -> str:
    """Returns the letters of a column as Excel shows them, from its index from 0.

    >>> column_letters(0), column_letters(27), column_letters(16383)
    ('A', 'AB', 'XFD')
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
