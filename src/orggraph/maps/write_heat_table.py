"""`write_heat_table`: a coverage as a table of colours."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from orggraph.errors import QuestionError, RecordError
from orggraph.maps.svg.png import WIDTH
from orggraph.text.languages import spoken_language

if TYPE_CHECKING:
    from orggraph.queries.coverage import Coverage


def write_heat_table(
    coverage: Coverage,
    path: str | os.PathLike[str],
    *,
    rate: str = "organization",
    lang: str = "zh",
    width: int = WIDTH,
) -> Path:
    """Writes a coverage as a table of colours: a row and a column per value, in each cell its rate and its base.

    It is an SVG, or a PNG, which needs `pip install orggraph[png]` and a font with Chinese characters. The file is
    written whole or not at all.

    Args:
        coverage: `og.coverage(day, by=("sector", "subdistrict"))`: the first dimension makes the rows, the second the
            columns; totals stand in front and below. Of one dimension there is a single column.
        path: The file, `.svg` or `.png`; one that is there is replaced.
        rate: `organization` coverage (own, joint or attached), or `work` coverage (these and an instructor).
        lang: The language, `zh` or `en`.
        width: Of a PNG, in pixels.

    Returns:
        The path of the file.

    Raises:
        RecordError: The coverage has no dimension, or more than two.
        QuestionError: There is no such rate or language, or the width is less than 200 or more than 20,000.
        OutputError: The suffix is another, the file cannot be written, or what a PNG needs is not there.

    Example:
        >>> import orggraph as og, tempfile
        >>> register, _ = og.read(og.sample_ledgers())
        >>> answer = og.coverage(register.on("2025-12-31"), by=("sector", "subdistrict"))
        >>> og.write_heat_table(answer, tempfile.mkdtemp() + "/sectors.svg").name
        'sectors.svg'
    """
    from orggraph.maps.pictures import write_picture
    from orggraph.maps.svg.heat_table import RATES, HeatTable
    from orggraph.text.suffixes import kind_of

    kind_of(path, (".svg", ".png"))
    spoken_language(lang)
    if rate not in RATES:
        raise QuestionError("rate", rate, RATES)
    if len(coverage.by) not in (1, 2):
        raise RecordError(
            f"a heat table has one dimension or two, this coverage has {len(coverage.by)}",
            f"热力表需要一个或两个维度，这份覆盖情况有 {len(coverage.by)} 个",
        )
    return write_picture(HeatTable(coverage, lang, rate).svg(), path, width)
