"""Files written whole or not at all, and why a file cannot be read or written, in both languages."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

from orggraph.errors import OutputError

_REASONS = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限，或文件正在使用",
    errno.EPERM: "没有权限，或文件正在使用",
    errno.EISDIR: "这是一个文件夹",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EEXIST: "已经存在",
    errno.ENOSPC: "磁盘已满",
    errno.EFBIG: "文件太大",
    errno.EROFS: "磁盘只能读",
    errno.ENAMETOOLONG: "文件名太长",
}


def reason_of(error: OSError) -> tuple[str, str]:
    """Returns why the system refused, in English and 中文; what is not known stays as the system says it.

    >>> reason_of(FileNotFoundError(2, "No such file or directory"))
    ('No such file or directory', '没有这个文件或文件夹')
    """
    said = error.strerror or str(error)
    return said, _REASONS.get(error.errno or 0, said)


def unwritable(path: str | os.PathLike[str], error: OSError) -> OutputError:
    """Returns the error about a file or folder that cannot be written."""
    en, zh = reason_of(error)
    return OutputError(f"cannot write {os.fspath(path)}: {en}", f"无法写入 {os.fspath(path)}：{zh}")


def write_whole(path: Path, write: bytes | Callable[[Path], object]) -> Path:
    """Writes a file beside its place and moves it there once it is whole; what was there stays until then.

    Args:
        path: The file; one that is there is replaced. Folders above it that are not there are made.
        write: The content, or what writes it to a path.

    Raises:
        OutputError: It cannot be written.
    """
    aside = path.is_file() or not path.exists()  # a device or a pipe is written to as it is
    part = path.with_name(f".{path.name}.{os.getpid()}.part") if aside else path
    try:
        if not path.parent.exists():
            path.parent.mkdir(parents=True)
        if isinstance(write, bytes):
            part.write_bytes(write)
        else:
            write(part)
        if aside:
            part.replace(path)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        if aside:
            with suppress(OSError):  # a part of the path that is no folder
                part.unlink(missing_ok=True)
    return path


def write_folder_whole(folder: Path, write: Callable[[Path], object], known: Collection[str]) -> Path:
    """Writes a folder of files beside its place and moves it there once it is whole; what was there stays until then.

    Args:
        folder: The folder; one that is there is replaced.
        write: What writes the files into an empty folder.
        known: The names that its files may have; a folder with others is refused.

    Raises:
        OutputError: It cannot be written, or the folder holds other files.
    """
    part, old = (folder.with_name(f".{folder.name}.{os.getpid()}.{word}") for word in ("part", "old"))
    try:
        others = sorted({one.name for one in folder.iterdir()} - set(known)) if folder.exists() else []
        if others:
            raise OutputError(
                f"the folder {folder} holds other files ({others[0]}); name a new one",
                f"文件夹 {folder} 里有其他文件（{others[0]}）；请给一个新文件夹",
            )
        part.mkdir(parents=True)
        write(part)
        if folder.exists():
            folder.replace(old)
        part.replace(folder)
    except OSError as error:
        if old.exists() and not folder.exists():
            old.replace(folder)
        raise unwritable(folder, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
    return folder
