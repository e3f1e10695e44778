"""The distributions and the environments that they are installed into, made once for all workers of a run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.installed.product import PATTERNS, Product, build, install, install_locked, once


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run have."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def distributions(shared_folder: Path) -> dict[str, Path]:
    """The wheel and the source archive."""
    folder = once(shared_folder / "distributions", build)
    return {kind: next(folder.glob(pattern)) for kind, pattern in PATTERNS.items()}


@pytest.fixture(scope="session", params=sorted(PATTERNS))
def product(request: pytest.FixtureRequest, distributions: dict[str, Path], shared_folder: Path) -> Product:
    """orggraph, installed from each of the distributions, in a folder with the demo and its saved register."""
    kind: str = request.param
    locked = once(shared_folder / "locked", install_locked)
    folder = once(shared_folder / f"environment-{kind}", lambda path: install(path, distributions[kind], locked))
    work = once(shared_folder / f"work-{kind}", lambda path: _demo(Product(folder, path)))
    return Product(folder, work)


def _demo(product: Product) -> None:
    product.folder.mkdir()
    (product.folder / "said.txt").write_text(product("demo", "-o", "demo", "--lang", "en"), encoding="utf-8")
    product("save", "demo/ledgers", "-o", "saved")
