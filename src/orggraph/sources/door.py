"""`read` and `save`: ledgers in a file or folder, or a saved register."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from orggraph.errors import AliasError, AnswerError, ProfileError, SourceError
from orggraph.sources.ledger_folder import find_ledgers
from orggraph.stores.parquet import is_saved_register, load_register, save_reading

if TYPE_CHECKING:
    from orggraph.profile import Profile
    from orggraph.register.aliases import Aliases
    from orggraph.register.answers import Answers
    from orggraph.register.reading import Reading
    from orggraph.register.register import Register


def read(
    source: str | Path,
    *,
    names: bool = False,
    profile: str | Path | Profile | None = None,
    aliases: str | Path | Aliases | None = None,
    answers: str | Path | Answers | None = None,
    encoding: str | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> Reading:
    """Reads ledgers, or a saved register.

    Args:
        source: A ledger (.xlsx, .xls, .ods, .csv), a folder of ledgers and of folders with more of them, or a folder
            that `save` wrote.
        names: Whether the names of holders of committee seats are read. Other personal columns never are.
        profile: The district's settings, or the path of its profile file; a `profile.toml` in the folder is used
            where none is given.
        aliases: The decisions about names, or the path of their file; an `aliases.toml` in the folder is used where
            none is given.
        answers: The answers to questions about the ledgers, or the path of their file; an `answers.toml` in the
            folder, or beside a single ledger, is used where none is given.
        encoding: That of the CSV files, such as `gb18030` or `big5`; found where none is given.
        progress: Called with files done, files in all, and the name of the next file.

    Returns:
        A reading that unpacks into the register and the findings. Bad data is a finding, never an error.

    Raises:
        SourceError: There is nothing to read at the address, or no encoding is called so.
        ProfileError: The profile file is not one, or the source is a saved register, which keeps its own.
        AliasError: The file of decisions is none, or the source is a saved register, where they are applied already.
        AnswerError: The file of answers is none, or the source is a saved register, where they are applied already.

    Example:
        >>> import orggraph as og
        >>> register, findings = og.read(og.sample_ledgers())
        >>> og.summary(register.on("2025-12-31")).areas["subdistrict"]
        2
    """
    path = Path(source)
    if not os.path.lexists(path) or not path.exists():
        raise SourceError(f"there is no file or folder {path}", f"没有这个文件或文件夹：{path}")
    if is_saved_register(path):
        if profile is not None:
            raise ProfileError(
                f"{path} is a saved register and keeps the profile it was read with; read the ledgers to use another",
                f"{path} 是已保存的登记库，沿用读取时的配置；要用别的配置，请重新读取台账",
            )
        if aliases is not None:
            raise AliasError(
                f"{path} is a saved register, read with the decisions of its day; read the ledgers to apply others",
                f"{path} 是已保存的登记库，读取时的决定已经用上；要用别的决定，请重新读取台账",
            )
        if answers is not None:
            raise AnswerError(
                f"{path} is a saved register, read with the answers of its day; read the ledgers to apply others",
                f"{path} 是已保存的登记库，读取时的回答已经用上；要用别的回答，请重新读取台账",
            )
        return load_register(path)
    return _read_ledgers(path, names, profile, aliases, answers, encoding, progress)


def _read_ledgers(
    path: Path,
    names: bool,
    profile: str | Path | Profile | None,
    aliases: str | Path | Aliases | None,
    answers: str | Path | Answers | None,
    encoding: str | None,
    progress: Callable[[int, int, str], None] | None,
) -> Reading:
    from orggraph.ledgers.encodings import known_encoding
    from orggraph.ledgers.reader import read_ledgers
    from orggraph.ledgers.workbook import is_lock_file
    from orggraph.profile import default_profile, read_profile
    from orggraph.register.aliases import FILE, read_aliases
    from orggraph.register.answers import read_answers

    found = find_ledgers(path, ("profile.toml", FILE, answers_file(path).name))
    paths = found.files
    if all(map(is_lock_file, paths)):
        raise SourceError(
            f"there is no ledger (.xlsx, .xls, .ods, .csv) in the folder {path}",
            f"文件夹 {path} 里没有台账（.xlsx、.xls、.ods、.csv）",
        )
    own = path / "profile.toml"
    if profile is None and own.is_file():
        profile = own
    if profile is None:
        profile = default_profile()
    elif isinstance(profile, str | Path):
        profile = read_profile(profile)
    decided = path / FILE
    if aliases is None and decided.is_file():
        aliases = decided
    if isinstance(aliases, str | Path):
        aliases = read_aliases(aliases)
    if answers is None and (given := answers_file(path)).is_file():
        answers = given
    if isinstance(answers, str | Path):
        answers = read_answers(answers)
    folder = path if path.is_dir() else None
    reading = read_ledgers(
        paths,
        profile,
        folder=folder,
        aliases=aliases,
        answers=answers,
        encoding=known_encoding(encoding),
        names=names,
        progress=progress,
    )
    return replace(reading, findings=(*found.findings, *reading.findings), encoding=encoding)


def answers_file(path: Path) -> Path:
    """Returns where the answers about a folder of ledgers, or about a single ledger, are kept."""
    from orggraph.register.answers import FILE

    return (path if path.is_dir() else path.parent) / FILE


def ledger_files(path: Path) -> list[Path]:
    """Returns the file itself, or the ledgers in a folder and in those within, in the order in which they are read."""
    return list(find_ledgers(path).files)


def save(what: Reading | Register, folder: str | Path) -> Path:
    """Saves a reading, or a register without findings, as Parquet tables with their keys and a manifest, atomically.

    Returns:
        The folder, which `read` reads back.

    Raises:
        OutputError: The folder holds something that is no saved register, or cannot be written.

    Example:
        >>> import orggraph as og, tempfile
        >>> reading = og.read(og.sample_ledgers())
        >>> folder = og.save(reading, tempfile.mkdtemp())
        >>> og.read(folder).findings == reading.findings
        True
    """
    from orggraph.register.reading import Reading

    return save_reading(what if isinstance(what, Reading) else Reading(what), Path(folder))
