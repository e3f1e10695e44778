"""Values that are told once, and elsewhere by their index."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar

Value = TypeVar("Value", bound=Hashable)


class Told(dict[Value, int]):
    """The index of each value, by value, in the order in which they are first asked for.

    Args:
        encode: What is told of a value.

    >>> told = Told(str.upper)
    >>> told.all(["a", "b", "a"]), told.list
    ([0, 1, 0], ['A', 'B'])
    """

    def __init__(self, encode: Callable[[Value], Any]) -> None:
        self.list: list[Any] = []
        self._encode = encode

    def __missing__(self, value: Value) -> int:
        index = self[value] = len(self)
        self.list.append(self._encode(value))
        return index

    def all(self, values: Iterable[Value]) -> list[int]:
        """Returns the indices of values."""
        return [*map(self.__getitem__, values)]
