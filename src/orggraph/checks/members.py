"""Numbers of members: which of the two that a ledger may give is meant, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

import narwhals as nw


@dataclass(frozen=True, slots=True)
class Members:
    """One of the columns of members, or the other where a ledger leaves it blank.

    Attributes:
        columns: The columns, the one that is meant first.
    """

    columns: tuple[str, str]

    def count(self) -> nw.Expr:
        """Returns the number."""
        return nw.coalesce(*self.columns)

    def claim(self, kind: str) -> nw.Expr:
        """Returns the column of a ledger in which the number stands."""
        first, other = (nw.lit(f"{kind}.{column}") for column in self.columns)
        return nw.when(~nw.col(self.columns[0]).is_null()).then(first).otherwise(other)


ALL = Members(("members", "full_members"))
"""All members. Where only full members are given there may be more: enough to say that there are too many."""
FULL = Members(("full_members", "members"))
"""Full members. Where only all members are given there may be fewer: enough to say that there are too few."""
