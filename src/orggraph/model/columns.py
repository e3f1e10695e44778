"""What a field says about itself, and the plain schema of a kind that is derived from it.

`About` stands in the annotation of a pydantic field and is the only place where the field is described.
`KindSchema` is the same as plain data: the ledger reader, the tables, the integrity check and the reference
documentation are derived from it, and a saved register carries it in its manifest, so that reading one needs
no pydantic.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

ColumnType = Literal["text", "count", "date", "flag", "filled", "term", "terms"]
"""How a column is read and stored: `filled` is only whether it says anything, `term` one code of a vocabulary,
`terms` several."""


@dataclass(frozen=True, slots=True)
class About:
    """The declaration of one field.

    Attributes:
        zh: Its label in 中文, also the header a template writes.
        en: Its label in English.
        headers: Further headers under which ledgers keep it.
        vocabulary: The vocabulary its values come from.
        refers_to: The kind of node it names; an area is named by its path (松涛街道/枫林社区).
        personal: Whether it is about a person; read and written only when asked for. Of a yes/no field only whether
            the column is filled is read, never what stands in it.
        code: Whether it is a code that tells a record from all others.
    """

    zh: str
    en: str
    headers: tuple[str, ...] = ()
    vocabulary: str | None = None
    refers_to: str | None = None
    personal: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a kind, as plain data."""

    name: str
    type: ColumnType
    zh: str
    en: str
    required: bool = False
    headers: tuple[str, ...] = ()
    vocabulary: str | None = None
    refers_to: str | None = None
    personal: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class KindSchema:
    """A kind of record: its name, its labels and its columns.

    Attributes:
        node: Whether other records refer to it.
        identity: The columns that make two rows the same fact.
    """

    kind: str
    zh: str
    en: str
    node: bool
    identity: tuple[str, ...]
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """Returns the column of that name."""
        return next(column for column in self.columns if column.name == name)

    @property
    def references(self) -> dict[str, str]:
        """Column → kind of node it refers to."""
        return {column.name: column.refers_to for column in self.columns if column.refers_to}

    def to_json(self) -> dict[str, Any]:
        """Returns the schema as the manifest keeps it."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> KindSchema:
        """Reads what `to_json` wrote."""
        columns = tuple(Column(**{**item, "headers": tuple(item["headers"])}) for item in data["columns"])
        return cls(**{**data, "identity": tuple(data["identity"]), "columns": columns})
