"""One cell to one value: text, count, date, flag, term; what it does not understand it says."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from orggraph.text.cleaning import clean, compact, text_of
from orggraph.text.empties import is_error, is_like_nothing, says_no, says_yes
from orggraph.text.numbers import LARGEST_COUNT, Members, parse_count, parse_members

ZEROS = frozenset({"0", "0.0", "0.00"})
"""Nothing, in a column of names or of dates."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a cell.

    Attributes:
        code: The code of a finding.
        expected: What was expected, or what is taken.
        part: The part of the cell that it is about.
        once: Whether it is told once for a column: a fault of the program that wrote all of its cells.
    """

    code: str
    expected: str = ""
    part: str | None = None
    once: bool = False


Parsed = tuple[Any, Problem | None]


def parse_text(value: Any) -> Parsed:
    """Text without the spaces that justify it; 0 is what a cell says that is linked with a blank one."""
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()[:10], Problem("date-in-text")
    text = text_of(value)
    if text is None:
        return nothing(value, "formula-without-value")
    return (None if text in ZEROS else compact(text)), None


def parse_words(value: Any) -> Parsed:
    """Text in a column that names nothing: 筹建中 is a reason, and 0 is none."""
    if isinstance(value, dt.date):
        return value.isoformat()[:10], None
    text = text_of(value, identifier=True)
    if text is None:
        return nothing(value, "formula-without-value")
    return (None if text in ZEROS else compact(text)), None


def nothing(value: Any, code: str) -> Parsed:
    """A cell that says nothing; a formula that failed is told."""
    return None, Problem(code) if isinstance(value, str) and is_error(value) else None


def parse_number(value: Any) -> Parsed:
    """A count: a whole number that is not negative, or text such as 12人 and 约30."""
    if isinstance(value, bool | dt.date | dt.time):
        return None, Problem("no-count")
    if isinstance(value, int | float):
        whole = float(value).is_integer() and 0 <= value <= LARGEST_COUNT
        return (int(value), None) if whole else (None, Problem("no-count"))
    text = text_of(value)
    if text is None:
        return nothing(value, "no-count")
    count = parse_count(text)
    if count is None:
        return None, Problem("no-count")
    if count.rough:
        return count.value, Problem("rough-count", str(count.value))
    return count.value, Problem("approximate-count") if count.approximate else None


def parse_membership(value: Any) -> Parsed:
    """Members as one cell tells them, all and full; full is None where the cell does not tell them apart."""
    text = text_of(value) if isinstance(value, str) else None
    if text is not None and (members := parse_members(text)) is not None:
        return members, Problem("members-in-parts", f"{members.all} / {members.full}")
    count, problem = parse_number(value)
    return (None if count is None else Members(count, None)), problem


def parse_flag(value: Any) -> Parsed:
    """是 or 否, in the ways staff write them; what no list holds is understood by its parts, and told."""
    if isinstance(value, bool | int | float):
        return (bool(value), None) if value in (0, 1) else (None, Problem("no-flag"))
    text = clean(value).replace(" ", "") if isinstance(value, str) else ""
    word = _IN_BRACKETS.sub("", text)
    if word in ("0", "1"):
        return word == "1", None
    if says_no(word) or says_yes(word):
        return says_yes(word), None
    if text_of(word) is None:
        return None, None
    if _YES_FIRST.match(word):
        return True, None
    if _DONE.fullmatch(word) or (_ESTABLISHED.fullmatch(word) and not is_like_nothing(word)):
        return True, Problem("flag-by-parts", "是")
    if is_like_nothing(word):
        return False, Problem("flag-by-parts", "否")
    return None, Problem("no-flag")


_IN_BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]")
_DONE = re.compile(
    r"(?:目前|现在?)?(?:早?已经?|业已|刚刚?|新)?(?:有|[建设派配选立]|成立|组建)(?:[成立好置备齐全派起来过了]|完毕|完成|到位){0,4}"
    r"(?:自己的|独立|单独|联合)?(?:党组织|党支部|党总支|党委|支部|总支|组织|指导员|联络员)?了?"
)
"""已经建了, 建成, 刚设立, 已有支部: done, and nothing else is said."""
_YES_FIRST = re.compile(r"(?:是|有|已建)[,，;；:：、。—-][^未没拟筹待撤不]+$")
"""有，几家一起建的: yes, and how."""
_ESTABLISHED = re.compile(
    r"(?:是|有|√|✓|✔)\W.*|已.*[建立派配].*|[\d年月日./-]+(?:建立|成立|组建|建|选派|派驻)|.*(?:是|√|✓|✔)"
)
"""是，2019年建 / 已于2019年成立 / 2019年5月成立 / 2019年：是."""


def parse_filled(value: Any) -> Parsed:
    """Whether the cell says anything; what it says goes no further."""
    return text_of(value) is not None, None
