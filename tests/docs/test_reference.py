from __future__ import annotations

import pytest

import orggraph as og
from docs.generate_reference import FOLDER, pages


@pytest.mark.parametrize("name", ["attributes.md", "findings.md", "records.md", "rules.md", "vocabularies.md"])
def test_generated_page_is_up_to_date(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == pages()[name], "run `make docs`"


def test_every_generated_page_is_tested() -> None:
    assert sorted(pages()) == ["attributes.md", "findings.md", "records.md", "rules.md", "vocabularies.md"]


@pytest.mark.parametrize("name", og.__all__)
def test_public_name_is_described(name: str) -> None:
    assert f"`{name}" in (FOLDER / "python.md").read_text(encoding="utf-8")
