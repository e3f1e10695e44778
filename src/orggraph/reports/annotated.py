"""`annotate`: the ledgers back as workbooks, with what was found marked on their cells."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from openpyxl import Workbook

from orggraph.checks.check import check
from orggraph.checks.page import LEVELS
from orggraph.checks.rule import Text
from orggraph.errors import OutputError, SourceError
from orggraph.ledgers.findings_sheet import NAMES, is_findings_sheet
from orggraph.ledgers.workbook import Sheet, is_lock_file, read_sheets
from orggraph.model.finding import SEVERITIES
from orggraph.profile import Profile
from orggraph.register.reading import Reading
from orggraph.reports.annotated_book import annotate_book, others_book
from orggraph.reports.annotated_folder import check_folder, empty_folder, name_of_copy, seal
from orggraph.reports.annotated_rebuilt import built_again
from orggraph.reports.annotated_remarks import Remark, remarks
from orggraph.reports.annotated_workbook import Copied, as_it_was
from orggraph.reports.annotation import AnnotatedFile, Annotation
from orggraph.sources.door import ledger_files, read
from orggraph.sources.ledger_folder import name_in
from orggraph.stores.parquet import is_saved_register
from orggraph.text.files import write_whole
from orggraph.text.privacy import without_personal_numbers

_ALIKE = Text(
    "有几个文件的名称只差个人号码，分不清问题属于哪一个：没有标注，问题另列。",
    "Several files differ only in a personal number in their names: whose findings are whose cannot be told; they are "
    "listed elsewhere.",
)


def annotate(
    source: str | Path,
    folder: str | Path,
    day: str | dt.date | None = None,
    *,
    lang: str = "zh",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    names: bool = False,
    profile: str | Path | Profile | None = None,
    force: bool = False,
    reading: Reading | None = None,
) -> Annotation:
    """Writes each ledger again as it was, with the cells that findings and rules name coloured and commented.

    Args:
        source: A ledger, or a folder of ledgers.
        folder: Where the workbooks go: a new or empty folder, or one with earlier annotated workbooks that nobody has
            changed since.
        day: The day for which the rules are checked; that of the ledgers where none is given, as in `Register.on`.
        lang: The language of the comments and of the added sheet, `zh` or `en`.
        select: Rules to run, as in `check`.
        ignore: Rules not to run.
        names: Whether the names of holders of committee seats are read, as in `read`.
        profile: The district's settings, as in `read`.
        force: Whether workbooks of the same names may be replaced. The ledgers of `source` never are.
        reading: What was read from the source before; it is read where none is given.

    Returns:
        What was written, with how much was found in each ledger.

    Raises:
        SourceError: There is no ledger at the address.
        OutputError: The folder holds the ledgers or something else, or cannot be written.
        QuestionError: There is no such day or rule.

    Example:
        >>> import orggraph as og, tempfile
        >>> done = og.annotate(og.sample_ledgers(), tempfile.mkdtemp(), "2025-12-31", select=["ORG201"])
        >>> [(each.path.name, each.marked) for each in done.files][-1]
        ('06-双报到台账.xlsx', 0)
    """
    path, target = Path(source), Path(folder)
    if is_saved_register(path):
        raise SourceError(
            f"{path} is a saved register; name the ledgers themselves", f"{path} 是已保存的登记库，请指定台账本身"
        )
    ledgers = ledger_files(path) if path.exists() else []
    check_folder(target, ledgers, force=force)
    told = reading or read(path, names=names, profile=profile)
    snapshot = told.register.on(day)
    violations = check(snapshot, told.findings, select=select, ignore=ignore)
    writer = _Writer(target, snapshot.day, lang, remarks(told.findings, violations, lang), told.encoding)
    empty_folder(target)
    return writer.annotation({name_in(ledger, path): ledger for ledger in ledgers if not is_lock_file(ledger)})


class _Writer:
    """Writes the workbooks of one annotation, one after the other."""

    def __init__(self, folder: Path, day: dt.date, lang: str, about: Sequence[Remark], encoding: str | None) -> None:
        self.folder, self.day, self.lang, self.encoding = folder, day, lang, encoding
        self.about = tuple(about)
        self.counts = Counter(remark.severity for remark in about)
        self.by_file: defaultdict[str | None, list[Remark]] = defaultdict(list)
        for remark in about:
            self.by_file[remark.source.file].append(remark)
        self.taken: set[str] = set()

    def annotation(self, ledgers: Mapping[str, Path]) -> Annotation:
        """Writes a workbook for each ledger, which are given by their names in findings, and one for what is left."""
        self.taken = {name for name in ledgers if name.lower().endswith((".xlsx", ".xlsm"))}
        times = Counter(map(without_personal_numbers, ledgers))
        files = []
        for name, ledger in ledgers.items():
            shown = without_personal_numbers(name)
            sheets, _ = read_sheets(ledger, self.encoding, name)
            if sheets and all(is_findings_sheet(sheet.cells) for sheet in sheets):
                continue
            files.append(self._file(ledger, sheets, PurePosixPath(name), shown, alike=times[shown] > 1))
        others = self._others([remark for left in self.by_file.values() for remark in left])
        seal(self.folder, [file.path for file in files if file.path] + ([others] if others else []))
        return Annotation(self.day, self.folder, tuple(files), others, self.counts, self.about)

    def _file(
        self, ledger: Path, sheets: Sequence[Sheet], place: PurePosixPath, name: str, *, alike: bool
    ) -> AnnotatedFile:
        about = [] if alike else self.by_file.get(name, [])
        counts = Counter(remark.severity for remark in about)
        stamp = f"{name}{'，' if self.lang == 'zh' else ', '}{self._stamp(about)}"
        for copied in self._copies(ledger, sheets):
            marked, notes = annotate_book(copied, about, stamp, self.lang)
            target = name_of_copy(place, copied.suffix, self.taken)
            if self._saved(copied, self.folder / target):
                self.taken.add(target)
                if not alike:
                    self.by_file.pop(name, None)
                return AnnotatedFile(name, self.folder / target, counts, marked, notes + (_ALIKE,) * alike)
        return AnnotatedFile(name, None, counts)

    @staticmethod
    def _copies(ledger: Path, sheets: Sequence[Sheet]) -> Iterator[Copied]:
        """The ledger as it was, and where that cannot be written, built again; nothing where it could not be read."""
        for copy in (as_it_was, built_again) if sheets else ():
            if (copied := copy(ledger, sheets)) is not None:
                yield copied

    @staticmethod
    def _saved(copied: Copied, path: Path) -> bool:
        try:
            write_whole(path, copied.save)
        except OutputError:
            raise
        except Exception:  # what openpyxl could read but not write back; its cells can still be written
            return False
        return True

    def _others(self, about: Sequence[Remark]) -> Path | None:
        if not about:
            return None
        book = Workbook()
        book.remove(book.active)
        others_book(book, about, self._stamp(about), self.lang)
        path = self.folder / name_of_copy(Path(NAMES[self.lang]), ".xlsx", self.taken)
        write_whole(path, book.save)
        return path

    def _stamp(self, about: Sequence[Remark]) -> str:
        zh, counts = self.lang == "zh", Counter(remark.severity for remark in about)
        said = (f"{LEVELS[each](self.lang)}{' ' if zh else ': '}{counts[each]}" for each in SEVERITIES)
        day = f"截至 {self.day}：" if zh else f"as of {self.day}; "
        return day + ("，" if zh else ", ").join(said)
