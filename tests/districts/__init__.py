"""Invented districts: what is true, ledgers that say so in many ways, and the true answers."""

from tests.districts.answers import answers
from tests.districts.generate import generate, write_ledgers
from tests.districts.invent import invent
from tests.districts.style import (
    CSVISH,
    MERGED,
    ONE_WORKBOOK,
    PLAIN,
    STYLES,
    TANGLED,
    WIDE_WORDS,
    Style,
    drawn,
    drawn_office,
)

__all__ = [
    "CSVISH",
    "MERGED",
    "ONE_WORKBOOK",
    "PLAIN",
    "STYLES",
    "TANGLED",
    "WIDE_WORDS",
    "Style",
    "answers",
    "drawn",
    "drawn_office",
    "generate",
    "invent",
    "write_ledgers",
]
