"""Phrases of offices: `企业 单位 / 全称 抬头` is any word of the first part before any of the second."""

from __future__ import annotations

import random
from itertools import product

NOTHING_MORE = "·"
"""A part that may be left out has this among its words."""


def all_of(*phrases: str) -> tuple[str, ...]:
    """Returns all that the phrases may say."""
    return tuple(
        "".join(words).replace(NOTHING_MORE, "")
        for phrase in phrases
        for words in product(*map(str.split, _parts(phrase)))
    )


def one_of(phrases: tuple[str, ...], rng: random.Random) -> str:
    """Draws what one of the phrases says; each phrase as often as each other, however much it may say."""
    return "".join(rng.choice(part.split()) for part in _parts(rng.choice(phrases))).replace(NOTHING_MORE, "")


def _parts(phrase: str) -> list[str]:
    return phrase.split("/")
