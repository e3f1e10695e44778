"""The door of the package: short, sorted, pinned."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

import orggraph as og


def test_all_names_are_there() -> None:
    assert dir(og) == sorted(og.__all__)
    for name in og.__all__:
        assert getattr(og, name) is not None


def test_lazy_homes_and_typed_imports_agree() -> None:
    tree = ast.parse(Path(inspect.getfile(og)).read_text(encoding="utf-8"))
    typed = {
        alias.asname or alias.name: node.module
        for branch in tree.body
        if isinstance(branch, ast.If)
        for node in branch.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert typed == og._HOMES
    assert sorted(typed) == sorted(og.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="planet"):
        _ = og.planet


@pytest.mark.parametrize("name", og.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    value = getattr(og, name)
    if inspect.isclass(value) or inspect.isfunction(value):
        assert inspect.getdoc(value)


@pytest.mark.parametrize("name", ["read", "save", "coverage", "uncovered", "summary", "write_map"])
def test_every_public_question_has_an_example(name: str) -> None:
    assert ">>>" in (inspect.getdoc(getattr(og, name)) or "")
