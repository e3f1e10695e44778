from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["orggraph.maps", "orggraph.maps.scene", "orggraph.maps.layout"])
def test_a_scene_is_built_and_placed_without_pyvis(module: str) -> None:
    code = f"import sys, {module}; sys.exit('pyvis' in sys.modules or 'IPython' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
