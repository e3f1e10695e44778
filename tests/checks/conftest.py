from __future__ import annotations

from tests.ledgers.conftest import district, folder

__all__ = ["district", "folder"]
