"""`write_results`: everything that a first user wants from a folder of ledgers, in one go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

from orggraph.errors import AnswerError, SourceError
from orggraph.maps.write_map import write_map
from orggraph.profile import Profile
from orggraph.register.answers import Answer, Answers, read_answers
from orggraph.register.reading import Reading
from orggraph.register.write_answers import add_answers
from orggraph.reports.annotated import annotate
from orggraph.reports.filled_questions import filled_answers
from orggraph.reports.results_workbook import write_results_workbook
from orggraph.results.results_folder import ResultsFolder, results_folder
from orggraph.results.tables import result_answers, result_tables
from orggraph.results.written_results import Results
from orggraph.sources.door import answers_file, read
from orggraph.sources.ledger_folder import RESULTS_SEAL
from orggraph.stores.parquet import is_saved_register
from orggraph.text.languages import spoken_language

Read = Callable[[Answers], Reading]
"""Reads the ledgers with answers."""


def write_results(
    source: str | Path,
    folder: str | Path,
    day: str | dt.date | None = None,
    *,
    lang: str = "zh",
    profile: str | Path | Profile | None = None,
    encoding: str | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> Results:
    """Writes a workbook, the marked ledgers and the map into one folder, and brings them up to date when run again.

    The workbook tells what was read, coverage by street and by sector, gaps by street and problems; its last sheet
    asks the open questions, with a drop-down each. Answers that stand in it when it is written again are added to the
    `answers.toml` of the ledgers, where every other question to them finds them. Whatever else somebody has changed
    in the folder is set aside in it, never overwritten.

    Args:
        source: A ledger, or a folder of ledgers; none of them is changed.
        folder: Where the results go: a new or empty folder, or that of an earlier run.
        day: The day of the figures; that of the ledgers where none is given, as in `Register.on`.
        lang: The language, `zh` or `en`.
        profile: The district's settings, as in `read`.
        encoding: The encoding of CSV files, as in `read`.
        progress: Called with files done, files in all, and the name of the next file, as in `read`.

    Returns:
        What was written, which `lines` tells in four lines.

    Raises:
        SourceError: There is no ledger at the address.
        OutputError: The folder holds the ledgers or something else, cannot be written, or a workbook in it is open.
        AnswerError: The file of answers is none, or cannot be written.
        QuestionError: There is no such day or language.

    Example:
        >>> import orggraph as og, tempfile
        >>> done = og.write_results(og.sample_ledgers(), tempfile.mkdtemp(), "2025-12-31", lang="en")
        >>> print(done.lines("en")[1])
        coverage as of 2025-12-31: 141 units, organization coverage 61.0%; without: 55 units, 3 grids
    """
    path, lang = Path(source), spoken_language(lang)
    if is_saved_register(path):
        raise SourceError(
            f"{path} is a saved register; name the ledgers themselves", f"{path} 是已保存的登记库，请指定台账本身"
        )
    if (path / RESULTS_SEAL).is_file():
        raise SourceError(
            f"{path} is a folder of results; name the folder of the ledgers",
            f"{path} 是结果文件夹，请用台账所在的文件夹",
        )
    place = results_folder(Path(folder), path, lang)

    def read_with(answers: Answers) -> Reading:
        return read(path, profile=profile, answers=answers, encoding=encoding, progress=progress)

    reading, taken, problems = _with_new_answers(place, answers_file(path), read_with)
    if not any(sheet.kept for sheet in reading.sheets) and not reading.questions:
        raise _no_ledger(path, reading)
    return _write(place, path, day, reading, taken, problems)


def _no_ledger(path: Path, reading: Reading) -> SourceError:
    """Why there are no results: no sheet was recognized; the first error says of one what is wrong with it."""
    worst = next((finding for finding in reading.findings if finding.severity == "error"), None)
    en, zh = ("", "") if worst is None else (f": {worst.message('en')}", f"：{worst.message('zh')}")
    return SourceError(f"no ledger was recognized in {path}{en}", f"{path} 里没有认出任何台账{zh}")


def _with_new_answers(
    place: ResultsFolder, file: Path, read_with: Read
) -> tuple[Reading, int, tuple[tuple[str, str], ...]]:
    """Reads the ledgers, with the answers that stand in the workbook of an earlier run; keeps those that are new.

    Returns:
        The reading, how many answers are new, and why others were not taken.
    """
    known = read_answers(file) if file.is_file() else Answers()
    reading = read_with(known)
    new: dict[tuple[str, str, str], Answer] = {}
    problems: list[tuple[str, str]] = []
    for workbook in place.workbooks():
        try:
            filled = filled_answers(workbook, (*reading.questions, *reading.answered))
        except AnswerError:  # its sheet of questions is gone: it is set aside
            continue
        given = {question.key: question.taken for question in reading.answered}
        new |= {answer.key: answer for answer in filled.answers if given.get(answer.key) != answer.answer}
        problems.extend(filled.problems)
    if new:
        reading = read_with(read_answers(add_answers(file, list(new.values()))))
    return reading, len(new), tuple(problems)


def _write(
    place: ResultsFolder,
    path: Path,
    day: str | dt.date | None,
    reading: Reading,
    taken: int,
    problems: Iterable[tuple[str, str]],
) -> Results:
    """Writes the results of a reading; a workbook with an answer that was not taken is set aside, not lost."""
    lang, problems = place.lang, tuple(problems)
    snapshot = reading.register.on(day)
    answers = result_answers(snapshot)
    notes = [note for note in (snapshot.nobody_there(lang), snapshot.nobody_leads(lang)) if note]
    changed = [*place.changed(), *(place.workbooks() if problems else ())]
    aside = place.set_aside(dict.fromkeys(changed), dt.datetime.now())
    annotation = annotate(path, place.marked, day, lang=lang, reading=reading)
    tables = result_tables(answers, annotation.remarks, lang)
    write_results_workbook(tables, reading.questions, reading.answered, place.workbook, lang)
    write_map(snapshot, place.map, lang=lang, tell=notes.append)
    place.seal()
    return Results(
        as_of=snapshot.day,
        workbook=place.workbook,
        map=place.map,
        annotation=annotation,
        reading=reading,
        coverage=answers.total,
        gaps=answers.gaps,
        taken=taken,
        problems=problems,
        set_aside=aside,
        notes=tuple(dict.fromkeys(notes)),
    )
