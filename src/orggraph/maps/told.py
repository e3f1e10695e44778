"""Values that are told once, and elsewhere by their index."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value", bound=Hashable)


class Told(Generic[Value]):
    """Values in the order in which they are first told.

    Args:
        encode: What is told of a value.

    >>> told = Told(str.upper)
    >>> told.all(["a", "b", "a"]), told.list
    ([0, 1, 0], ['A', 'B'])
    """

    def __init__(self, encode: Callable[[Value], Any]) -> None:
        self.list: list[Any] = []
        self._encode = encode
        self._by_value: dict[Value, int] = {}
        self._by_identity: dict[int, int] = {}
        self._alive: list[Value] = []  # so that the identity of a value stays its own

    def index(self, value: Value) -> int:
        """Returns the index of a value."""
        known = self._by_identity.get(id(value))
        return self._new(value) if known is None else known

    def all(self, values: Iterable[Value]) -> list[int]:
        """Returns the indices of values. Most are the very same again, which is seen without a look at them."""
        known = self._by_identity
        return [known[id(value)] if id(value) in known else self._new(value) for value in values]

    def _new(self, value: Value) -> int:
        index = self._by_value.setdefault(value, len(self._by_value))
        if index == len(self.list):
            self.list.append(self._encode(value))
        self._by_identity[id(value)] = index
        self._alive.append(value)
        return index
