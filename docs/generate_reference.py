"""Writes the reference pages that are derived from the declarations: `make docs`.

Each page is a function of the declarations alone; `tests/docs/test_reference.py` fails where a page is out of date.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from orggraph.checks.catalogue import catalogue
from orggraph.checks.page import page
from orggraph.checks.rule import Rule
from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES
from orggraph.ledgers.declared import LEDGERS, PERSONAL_WORDS, Ledger
from orggraph.model.columns import Column, KindSchema
from orggraph.model.finding import SEVERITIES, finding_kinds
from orggraph.model.kinds import KINDS, schemas
from orggraph.model.vocabulary import Vocabulary, vocabularies
from orggraph.profile.profile import default_profile

FOLDER = Path(__file__).parent / "reference"
_TYPES = {
    "text": "text",
    "count": "whole number, 0 or more",
    "date": "date",
    "flag": "yes or no",
    "filled": "whether it is filled",
    "term": "one code",
    "terms": "several codes",
}


def pages() -> dict[str, str]:
    """Returns the generated pages by file name."""
    return {
        "attributes.md": _page(_attributes()),
        "findings.md": findings(),
        "records.md": records(),
        "rules.md": _page(_rules()),
        "vocabularies.md": _page(_vocabularies()),
    }


def findings() -> str:
    """Returns the page of all findings, by severity."""
    return _page(_findings())


def records() -> str:
    """Returns the page of all kinds of records and of the ledgers that hold them."""
    return _page([*_records(), *_ledgers()])


def _page(lines: Iterable[str]) -> str:
    note = "<!-- Written by docs/generate_reference.py from the declarations; run `make docs` to write it anew. -->"
    return "\n".join([note, "", *lines]).rstrip() + "\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines] + [""]


def _findings() -> Iterator[str]:
    yield from (
        "# Findings",
        "",
        "A finding says what is wrong or worth knowing in the data. It is never raised: reading goes on. Its place"
        " (file, sheet, row, column) stands before the sentence, the nearest known names behind it. `{given}` is what"
        " the ledger says, `{expected}` what was expected, or the other side of a contradiction.",
        "",
        "`orggraph` prints the first finding of each kind. `--findings FILE` writes all of them;"
        " [json.md](json.md#findings) has the shape. Errors make the exit code 1.",
        "",
    )
    for severity in SEVERITIES:
        kinds = [kind for kind in finding_kinds().values() if kind.severity == severity]
        yield from (f"## {severity}", "")
        yield from _table(("code", "English", "中文"), ((f"`{kind.code}`", kind.en, kind.zh) for kind in kinds))


def _rules() -> Iterator[str]:
    yield from (
        "# Rules",
        "",
        "What `orggraph check` checks. ORG1…: the norms for grassroots organizations. ORG2…: what the structure of the"
        " network itself asks for. ORG3…: declared exceptions. `orggraph check --explain CODE` prints a rule; a"
        " [profile](profile.md#checks) sets its severity and its parameters. `{label}` and the other words in braces"
        " stand for what a violation is about.",
        "",
    )
    rows = (
        (f"[{rule.code}](#{_rule_anchor(rule)})", rule.severity, rule.asks("en"), rule.asks("zh"))
        for rule in catalogue().values()
    )
    yield from _table(("code", "severity", "asks for", "规则"), rows)
    for rule in catalogue().values():
        yield from (
            page(rule, "en"),
            f"Says: {rule.says('en')}",
            "",
            f"中文：{rule.says('zh')}（{rule.source('zh')}）",
            "",
        )


def _rule_anchor(rule: Rule) -> str:
    return f"{rule.code} {rule.name}".lower().replace(" ", "-")


def _records() -> Iterator[str]:
    yield from (
        "# Records",
        "",
        "Every kind of record, as `orggraph.model` declares it. The ledger reader, the tables of a register and these"
        " pages follow from the same declarations.",
        "",
        "- *Header words* are the words that a ledger may use for the column, the label in 中文 among them. A field"
        " without any is filled in by the reader, or given in records.",
        "- A reference names a record of another kind: by its identifier or name, an area by its path from the top"
        " down (松涛街道/枫林社区).",
        "- A date keeps its precision: year, month or day. A partial start means its first day, a partial end its"
        " last. Starts and ends are inclusive; a blank one is open.",
        "- Codes come from the [vocabularies](vocabularies.md).",
        "- Two records of a kind that are equal in the fields under *the same fact* are one fact, told twice.",
        "- Records that others refer to also have an `id`. Where none is given it is the code of the ledger, else"
        " a short hash of kind, name and area, the same at every reading.",
        "",
    )
    for schema in schemas().values():
        yield from _kind(schema)


def _kind(schema: KindSchema) -> Iterator[str]:
    record = KINDS[schema.kind]
    about = inspect.cleandoc(record.__doc__ or "")
    same = ", ".join(f"`{name}`" for name in schema.identity)
    yield from (f"## {record.__name__} {schema.zh}", "", about, "", f"The same fact: {same}.", "")
    yield from _table(
        ("field", "中文", "English", "holds", "header words"),
        (_field(column) for column in schema.columns if column.name != "id"),
    )


def _field(column: Column) -> tuple[str, ...]:
    holds = _TYPES[column.type]
    if column.vocabulary:
        holds += f" of [{column.vocabulary}](vocabularies.md#{column.vocabulary})"
    if column.refers_to:
        holds = f"reference to {column.refers_to}"
    notes = [note for note, said in (("required", column.required), ("personal", column.personal)) if said]
    return (
        f"`{column.name}`",
        column.zh,
        column.en,
        ", ".join([holds, *(f"**{note}**" for note in notes)]),
        _words(column),
    )


def _words(column: Column) -> str:
    return "、".join(dict.fromkeys((column.zh, *column.headers))) if column.headers else ""


def _ledgers() -> Iterator[str]:
    yield from (
        "## Ledgers",
        "",
        "A sheet is recognized by its header, never by its file's name: it is the ledger of which the most columns"
        " are understood. It must have at least one column of each line under *needs*. Brackets, spaces and marks in"
        " a header do not count.",
        "",
    )
    for ledger in LEDGERS:
        yield from _ledger(ledger)
    yield from (
        "### Columns that say where",
        "",
        "All ledgers may have them. In the ledger of grids the last tier is the name of the grid itself.",
        "",
    )
    tiers = default_profile().tiers
    yield from _table(
        ("tier", "中文", "kinds of area", "header words"),
        ((f"`{t.name}`", t.zh, ", ".join(f"`{kind}`" for kind in t.kinds), "、".join(t.headers)) for t in tiers),
    )
    yield from (
        "### Columns that stay unread",
        "",
        "A column that no field claims is not read, and named in a finding. The finding calls it personal where its"
        f" header holds one of these words: {'、'.join(PERSONAL_WORDS)}.",
    )


def _ledger(ledger: Ledger) -> Iterator[str]:
    kinds = ", ".join(f"[{KINDS[kind].__name__}](#{_anchor(kind)})" for kind in ledger.kinds)
    yield from (f"### {ledger.zh}", "", f"`{ledger.name}`. A row holds: {kinds}. It needs:", "")
    yield from (f"- {'、'.join(_label(ledger, claim) for claim in group)}" for group in ledger.required)
    if ledger.extras:
        extras = "; ".join(f"{extra.zh} ({_words(extra)})" for extra in ledger.extras)
        yield from ("", f"Further columns that are worked into these records: {extras}.")
    yield ""


def _label(ledger: Ledger, claim: str) -> str:
    kind, _, name = claim.partition(".")
    columns = ledger.extras if kind == "extra" else schemas()[kind].columns
    return f"{next(column.zh for column in columns if column.name == name)} (`{claim}`)"


def _anchor(kind: str) -> str:
    return f"{KINDS[kind].__name__.lower()}-{KINDS[kind].zh}"


def _vocabularies() -> Iterator[str]:
    yield from (
        "# Vocabularies",
        "",
        "Answers and saved registers carry codes; ledgers use the words. A [profile](profile.md) may add terms. In an"
        " *open* vocabulary a word that nothing knows becomes the district's own term, with the finding `own-word`;"
        " in the others it is the finding `unknown-word`, and the cell is taken as blank. One that *sorts free text*"
        " takes any word: one that holds a word of a term (会议室2间) means it, everything else the last term.",
        "",
    )
    for vocabulary in vocabularies().values():
        yield from _vocabulary(vocabulary)


def _vocabulary(vocabulary: Vocabulary) -> Iterator[str]:
    used = [
        f"{KINDS[schema.kind].__name__}.{column.name}"
        for schema in schemas().values()
        for column in schema.columns
        if column.vocabulary == vocabulary.name
    ]
    where = f"Used by {', '.join(f'`{name}`' for name in used)}. " if used else "Used in answers. "
    endings = f" A word may end in {'、'.join(vocabulary.endings)} all the same." if vocabulary.endings else ""
    state = "Sorts free text." if vocabulary.rest else "Open." if vocabulary.open else "Not open."
    yield from (f"## {vocabulary.name}", "", f"{where}{state}{endings}", "")
    yield from _table(
        ("code", "中文", "English", "further words"),
        ((f"`{term.code}`", term.zh, term.en, "、".join(term.words)) for term in vocabulary.terms),
    )


def _attributes() -> Iterator[str]:
    yield from (
        "# Attributes of an exported network",
        "",
        "What [`orggraph export`](cli.md#orggraph-export) and `og.export` write of nodes and edges, in every format by"
        " the same names. Nothing else is written. Blank ones are left out, or empty in a table; `list` holds several"
        " codes, in formats without lists with `;` between them. Codes come from the [vocabularies](vocabularies.md).",
        "",
    )
    for title, attributes in (("Nodes", NODE_ATTRIBUTES), ("Edges", EDGE_ATTRIBUTES)):
        yield from (f"## {title}", "")
        yield from _table(
            ("attribute", "holds", "中文", "English"),
            ((f"`{one.name}`", one.type, one.zh, one.en) for one in attributes),
        )


def main() -> None:
    """Writes the pages."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
