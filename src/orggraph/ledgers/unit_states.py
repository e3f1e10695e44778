"""What one row says of a unit's organization, and what that comes to: pure values, no sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from orggraph.ledgers.organization_cells import NOTHING, OrganizationCell
from orggraph.model.modes import MODES, ModeWord
from orggraph.model.question import Outcome
from orggraph.text.empties import is_like_nothing

CaseKind = Literal["flag", "mode", "modes", "functional", "unbuilt", "denied", "name"]
BLANK = ModeWord(None, "word")
"""No word of a mode."""
EXISTS, NONE = ("established", "算已建立党组织", "an organization covers it"), ("none", "算没有党组织", "it has none")
_MODE_CHOICES = {
    "own": ("own", "单独组建", "an organization of its own"),
    "joint": ("joint", "联合组建", "a joint organization"),
    "attached": ("attached", "挂靠组建", "attached to another"),
    "instructor": ("instructor", "只有党建指导员", "an instructor only"),
    "none": ("none", "没有党组织", "none"),
    "shown": ("shown", "按本行其他各列判断", "what the other columns show"),
}
_FUNCTIONAL = ("own", "算单独组建", "an organization of its own"), ("none", "不算党组织", "no organization")


@dataclass(frozen=True, slots=True)
class Case:
    """What a row leaves open: a word, or two columns that contradict each other.

    Attributes:
        kind: What it is.
        word: The word that stands there.
        choices: Code, 中文 and English of each answer.
        taken: The code that holds until it is answered.
    """

    kind: CaseKind
    word: str
    choices: tuple[tuple[str, str, str], ...]
    taken: str


@dataclass(frozen=True, slots=True)
class State:
    """What a row says of a unit's organization.

    Attributes:
        flag: Whether the column of yes and no says that there is one.
        flag_word: A word there that says neither.
        mode: What the column of modes says.
        mode_word: The word there.
        cell: What the column of organizations says.
        shown: The mode that the names show, and whether surely.
        instructed: Whether an instructor is assigned.
        settled: The kinds of case that are settled.
    """

    flag: bool | None = None
    flag_word: str | None = None
    mode: ModeWord = BLANK
    mode_word: str | None = None
    cell: OrganizationCell = NOTHING
    shown: tuple[str, bool] = ("attached", False)
    instructed: bool = False
    settled: frozenset[CaseKind] = frozenset()

    @property
    def evident(self) -> bool:
        """Whether something else than the mode says that there is an organization."""
        return bool(self.flag or self.cell.names or self.cell.says)

    @property
    def established(self) -> str | None:
        """The mode in which an organization covers the unit; None where none does."""
        if self.mode.code == "none":
            return self.shown[0] if self.cell.names and self.flag and "unbuilt" not in self.settled else None
        if self.mode.code in ("instructor", "backstop", "functional"):
            return None
        if self.flag is False and not self.cell.names:
            return None
        if self.mode.code in MODES:
            return self.mode.code
        return self.shown[0] if self.evident or self.mode.code == "yes" else None

    @property
    def outcome(self) -> Outcome:
        """What the row comes to."""
        if self.established is not None:
            return self.established  # type: ignore[return-value]
        return "instructor" if self.instructed or self.mode.code == "instructor" else "uncovered"

    def case(self) -> Case | None:
        """Returns what is open first."""
        return next(self._cases(), None)

    def _cases(self) -> Iterator[Case]:
        if self.flag_word is not None and "flag" not in self.settled:
            yield Case("flag", self.flag_word, (EXISTS, NONE), "none")
        if self.cell.doubt is not None and not is_like_nothing(self.cell.doubt) and "name" not in self.settled:
            choices = ("name", "党组织的名称", "the name of an organization"), ("none", "没有党组织", "there is none")
            yield Case("name", self.cell.doubt, choices, "none")
        named = bool(self.cell.names)
        known = self.mode.code is not None or (named and self.shown[1])
        if self.mode_word is not None and not known and "mode" not in self.settled:
            yield self._open_mode(self.mode_word)
        if self.mode.code == "functional" and self.shown == ("own", True) and "functional" not in self.settled:
            yield Case("functional", self.mode_word or "功能型党组织", _FUNCTIONAL, "none")
        if self.mode.code == "none" and named != bool(self.flag) and "unbuilt" not in self.settled:
            yield Case("unbuilt", self.mode_word or "", (EXISTS, NONE), "none")
        denied = self.flag is False and named and self.mode.code is None and self.shown[0] != "own"
        if denied and "denied" not in self.settled:
            yield Case("denied", "否", (EXISTS, NONE), "established")

    def _open_mode(self, word: str) -> Case:
        parts = [part for part in self.mode.parts if part in MODES]
        if len(parts) > 1:
            return Case("modes", word, tuple(_MODE_CHOICES[part] for part in parts), parts[-1])
        return Case("mode", word, tuple(_MODE_CHOICES.values()), "shown")

    def settle(self, case: Case, code: str) -> State:
        """Returns the state with an answer."""
        kind: CaseKind = "mode" if case.kind == "modes" else case.kind
        state = replace(self, settled=self.settled | {kind} | ({"unbuilt"} if code == "none" else set()))
        match case.kind, code:
            case "flag", _:
                return replace(state, flag=code == "established")
            case "name", "name":
                return replace(state, cell=OrganizationCell((case.word,)))
            case (("mode" | "modes"), "shown"):
                return replace(state, mode=BLANK)
            case (("mode" | "modes" | "functional"), _):
                return replace(state, mode=ModeWord(code))
            case (("unbuilt" | "denied"), "established"):
                return replace(state, flag=True, mode=BLANK if self.mode.code == "none" else self.mode)
            case "denied", _:
                return replace(state, cell=NOTHING)
        return state


def outcomes_of(state: State) -> frozenset[Outcome]:
    """Returns all that a row may come to, whatever is answered to what it leaves open."""
    case = state.case()
    if case is None:
        return frozenset({state.outcome})
    return frozenset(outcome for code, *_ in case.choices for outcome in outcomes_of(state.settle(case, code)))
