"""Writing what the user asked for; a place that cannot be written is one sentence."""

from __future__ import annotations

from pathlib import Path

import orggraph


def write_file(path: str, content: bytes) -> None:
    """Writes a file.

    Raises:
        OutputError: It cannot be written.
    """
    try:
        Path(path).write_bytes(content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise orggraph.OutputError(f"cannot write {path}: {reason}", f"无法写入 {path}：{reason}") from error
