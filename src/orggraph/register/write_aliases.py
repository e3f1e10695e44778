"""Adding decisions to the user's file: what stands in it stays as it is, comments too."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from orggraph.errors import AliasError
from orggraph.register.aliases import Alias, parse_aliases
from orggraph.register.user_file import append

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
    return append(
        path,
        "\n".join(alias.to_toml() for alias in aliases),
        _HEAD,
        lambda text: parse_aliases(text, str(path)),
        lambda en, zh: AliasError(f"cannot write the decisions {path}: {en}", f"无法写入决定文件 {path}：{zh}"),
    )
