"""Which nodes bear a text, as name, code or identifier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Bearers:
    """Text → the keys of the nodes that bear it, in the order of their keys.

    Texts are told in bulk and worked out once somebody asks: most of a large register are never asked for.
    """

    def __init__(self) -> None:
        self._told: list[tuple[Iterable[str | None], Iterable[int]]] = []
        self._first: dict[str, int] = {}
        self._several: dict[str, list[int]] = {}

    def add(self, texts: Iterable[str | None], keys: Iterable[int]) -> None:
        """Tells which text each of some nodes bears; blanks are borne by none."""
        self._told.append((texts, keys))

    def of(self, text: str) -> Sequence[int]:
        """Returns the keys of the nodes that bear the text."""
        if self._told:
            self._work_out()
        if text in self._several:
            return self._several[text]
        return (self._first[text],) if text in self._first else ()

    def __contains__(self, text: str) -> bool:
        if self._told:
            self._work_out()
        return text in self._first

    def without(self, texts: Iterable[str | None]) -> list[int]:
        """Returns the indices of the texts that nobody bears."""
        if self._told:
            self._work_out()
        first = self._first
        return [index for index, text in enumerate(texts) if text is not None and text not in first]

    def _work_out(self) -> None:
        for texts, keys in self._told:
            borne = [(text, key) for text, key in zip(texts, keys, strict=True) if text]
            new = dict(borne)
            if len(new) == len(borne) and self._first.keys().isdisjoint(new.keys()):  # as in most tables
                self._first.update(new)
                continue
            for text, key in borne:
                if (first := self._first.setdefault(text, key)) != key:
                    self._several.setdefault(text, [first]).append(key)
        self._told.clear()
