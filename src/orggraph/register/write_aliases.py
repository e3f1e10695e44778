"""Adding decisions to the user's file: what stands in it stays as it is, comments too."""

from __future__ import annotations

import os
import uuid
from collections.abc import Sequence
from pathlib import Path

from orggraph.errors import AliasError
from orggraph.register.aliases import Alias, parse_aliases
from orggraph.text.files import reason_of

_HEAD = """\
# 名称对应的决定，orggraph 每次读台账时照此执行；可以手工修改、删除。
# Decisions about names, applied whenever the ledgers are read; change or delete them as you like.
#   means    就是这条记录        is this record
#   not      不是这条记录        is not this record
#   new      是另一个，不再提示  is another one; no more proposals
#   renamed  改名，沿用原标识    was renamed and keeps its identifier

"""


def add_aliases(path: str | Path, aliases: Sequence[Alias]) -> Path:
    r"""Adds decisions at the end of a file, in one step; a file that is not there is made.

    Raises:
        AliasError: The file holds what is no decision, or cannot be written.

    Example:
        >>> import orggraph as og, tempfile
        >>> path = og.add_aliases(tempfile.mkdtemp() + "/aliases.toml", [og.Alias("unit", "一中", means="第一中学")])
        >>> og.read_aliases(path).entries[0].means
        '第一中学'
    """
    path = Path(path)
    try:
        before = path.read_bytes().decode("utf-8-sig") if path.exists() else _HEAD
    except (OSError, UnicodeDecodeError) as error:
        raise _unwritable(path, error) from error
    parse_aliases(before, str(path))
    newline = "\r\n" if "\r\n" in before else "\n"
    if before and not before.endswith("\n"):
        before += newline
    entries = "\n".join(alias.to_toml() for alias in aliases).replace("\n", newline)
    gap = newline if before.strip() and not before.endswith(newline * 2) else ""
    after = before + gap + entries
    parse_aliases(after, str(path))
    _replace(path, after.encode())
    return path


def _replace(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError | UnicodeDecodeError) -> AliasError:
    en, zh = reason_of(error) if isinstance(error, OSError) else (str(error), str(error))
    return AliasError(f"cannot write the decisions {path}: {en}", f"无法写入决定文件 {path}：{zh}")
