from __future__ import annotations

import re
from pathlib import Path

import pytest

import orggraph as og
from tests.docs.pages import ROOT, blocks, pages, run

_LINK = re.compile(r"\]\(([^)#]+)(?:#([^)]+))?\)")
_NAMES = [str(page.relative_to(ROOT)) for page in pages()]


@pytest.mark.usefixtures("shared_readings")
@pytest.mark.parametrize("name", _NAMES)
def test_page_shows_what_happens(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    og.copy_sample(tmp_path / "ledgers")
    monkeypatch.chdir(tmp_path)
    run((ROOT / name).read_text(encoding="utf-8"), "zh_CN" if "zh-CN" in name else "C")


@pytest.mark.parametrize("name", _NAMES)
def test_links_lead_somewhere(name: str) -> None:
    page = ROOT / name
    for target, _ in _LINK.findall(page.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (page.parent / target).exists(), target


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md", "docs/tutorial.md"])
def test_first_pages_are_run(name: str) -> None:
    languages = {block.language for block in blocks((ROOT / name).read_text(encoding="utf-8"))}
    assert "console" in languages
