"""Files that the user owns: read as they are, added to at the end in one step, comments kept."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from pathlib import Path

from orggraph.errors import OrggraphError
from orggraph.text.files import reason_of


def read_text(path: str | Path, en: str, zh: str, error: type[OrggraphError]) -> str:
    """Returns the text of a file; `en` and `zh` say what it holds.

    Raises:
        OrggraphError: The error given, where the file cannot be read.
    """
    try:
        return Path(path).read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as cause:
        reason_en, reason_zh = _reason(cause)
        raise error(f"cannot read the {en} {path}: {reason_en}", f"读不到{zh} {path}：{reason_zh}") from cause


def append(
    path: Path, entries: str, head: str, check: Callable[[str], object], cannot: Callable[[str, str], OrggraphError]
) -> Path:
    """Adds entries at the end of a file in one step; one that is not there is made, beginning with `head`.

    Args:
        path: The file.
        entries: What is added.
        head: What a new file begins with.
        check: Raises where a text is not what the file may hold, before anything is written.
        cannot: Makes the error of a file that cannot be written, of the reason in English and 中文.
    """
    try:
        before = path.read_bytes().decode("utf-8-sig") if path.exists() else head
    except (OSError, UnicodeDecodeError) as error:
        raise cannot(*_reason(error)) from error
    check(before)
    newline = "\r\n" if "\r\n" in before else "\n"
    if before and not before.endswith("\n"):
        before += newline
    gap = newline if before.strip() and not before.endswith(newline * 2) else ""
    after = before + gap + entries.replace("\n", newline)
    check(after)
    temporary = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}")
    try:
        with temporary.open("wb") as file:
            file.write(after.encode())
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise cannot(*_reason(error)) from error
    return path


def _reason(error: OSError | UnicodeDecodeError) -> tuple[str, str]:
    return reason_of(error) if isinstance(error, OSError) else (str(error), str(error))
