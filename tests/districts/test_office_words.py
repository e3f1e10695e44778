"""The words of other offices: the package does not know them, and answers all the same, or says what is open."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from orggraph.text.cleaning import clean
from tests.districts import dirt_text, drawn_office, generate, office_words, words
from tests.districts.pen import LOOSE
from tests.districts.phrases import all_of
from tests.properties import examples

PACKAGE = Path(og.__file__).parent
_MARKS = re.compile(r"[\s（）()_—]")


def _known_words() -> set[str]:
    """Every whole text that stands in the package, in its code and in its vocabularies, and each part of one."""
    texts: set[str] = set()
    for path in (*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.toml")):
        source = path.read_text(encoding="utf-8")
        if path.suffix == ".toml":
            texts.update(_texts_of(tomllib.loads(source)))
        else:
            texts.update(
                n.value for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Constant) and isinstance(n.value, str)
            )
    return {_plain(part) for text in texts for part in (text, *re.split(r"[|、,，\s]+", text))}


def _texts_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for item in value.values() for text in _texts_of(item))
    elif isinstance(value, list):
        yield from (text for item in value for text in _texts_of(item))


def _plain(word: str) -> str:
    return _MARKS.sub("", clean(word))


def _of_headers(headers: dict[str, dict[str, tuple[str, ...]]]) -> set[str]:
    return {word for fields in headers.values() for phrases in fields.values() for word in all_of(*phrases)}


def _of(*groups: dict[str, tuple[str, ...]]) -> set[str]:
    return {word for group in groups for phrases in group.values() for word in all_of(*phrases)}


DRAWN = {
    "headers": _of_headers(words.LISTED) | _of_headers(office_words.HEADERS),
    "modes": _of(LOOSE["mode"], office_words.MODES),
    "yes and no": _of(LOOSE["established"], office_words.FLAGS),
    "nothing": {*dirt_text.NOTHING, *all_of(*office_words.NOTHING)} - {""},
    "totals": {"合计", "小计", *all_of(*office_words.TOTALS)},
}


@pytest.mark.parametrize("kind", DRAWN)
def test_half_of_the_words_stand_in_no_vocabulary(kind: str) -> None:
    known = _known_words()
    unknown = {word for word in DRAWN[kind] if _plain(word) not in known}
    assert 2 * len(unknown) >= len(DRAWN[kind]), sorted(DRAWN[kind] - unknown)


@given(seed=st.integers(0, 99_999))
@examples(6)
def test_the_answer_is_right_or_a_range_that_holds_it(seed: int) -> None:
    with TemporaryDirectory() as folder:
        truth = generate(Path(folder) / "ledgers", seed, drawn_office(seed))
        reading = og.read(Path(folder) / "ledgers")
    total = og.coverage(reading.register.on(truth["as_of"])).to_json()["total"]
    covered, units = truth["organization_coverage_base_all"]
    assert _holds(total, "units", units)
    for status in ("own", "joint", "attached", "instructor", "backstop", "none"):
        assert _holds(total, status, truth["status"].get(status, 0)), (status, total, truth["status"])
    assert _holds(total, "organization_coverage", covered / units)


def _holds(total: dict[str, Any], name: str, truth: float) -> bool:
    """Whether a figure is the true one, or a range that holds it, with its questions."""
    if total[name] is not None:
        return bool(total[name] == pytest.approx(truth))
    bounds = total[f"{name}_range"]
    return bool(bounds["open"] and bounds["low"] - 1e-9 <= truth <= bounds["high"] + 1e-9)
