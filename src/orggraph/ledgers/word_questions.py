"""Questions about words in the rows of a sheet: asked once per word, with the rows whose count hangs on it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from orggraph.ledgers.columns import SheetColumns
from orggraph.ledgers.shown_words import subject_of_word
from orggraph.ledgers.unit_states import Case, CaseKind, State, outcomes_of
from orggraph.model.question import Choice, Outcome, Question, QuestionKind, Touched

_CLAIMS: dict[CaseKind, str] = {
    "flag": "extra.established",
    "mode": "establishment.mode",
    "modes": "establishment.mode",
    "functional": "establishment.mode",
    "unbuilt": "establishment.mode",
    "denied": "extra.established",
    "name": "establishment.organization",
}
_SENTENCES: dict[CaseKind, tuple[str, str]] = {
    "flag": (
        "“{header}”列的“{word}”算已建立党组织吗？",
        "Does “{word}” under “{header}” mean that there is an organization?",
    ),
    "mode": ("“{header}”列的“{word}”是哪一种组建方式？", "Which mode is “{word}” under “{header}”?"),
    "modes": (
        "“{header}”列的“{word}”有两种意思，按哪一种计？",
        "“{word}” under “{header}” says two modes; which counts?",
    ),
    "functional": (
        "“{word}”（功能型党组织）算不算单独组建？",
        "Does “{word}”, a functional organization, count as an organization of its own?",
    ),
    "unbuilt": (
        "写着“{word}”，又写了党组织名称或“是”，算不算已建立党组织？",
        "“{word}” stands beside the name of an organization, or beside 是; is there one?",
    ),
    "denied": (
        "“{header}”写“否”，又写了别处党组织的名称，算不算已建立党组织？",
        "“{header}” says 否, and yet the organization of another is named; does it cover the unit?",
    ),
    "name": (
        "“{header}”列的“{word}”是党组织的名称，还是没有党组织？",
        "Is “{word}” under “{header}” the name of an organization, or is there none?",
    ),
}


class _Settling(NamedTuple):
    """All that a state may come to, what is asked on the way, and what is taken meanwhile."""

    outcomes: frozenset[Outcome]
    met: tuple[tuple[QuestionKind, str], ...]
    taken: State


@dataclass
class WordQuestions:
    """The cases of one sheet: what was answered, and the rows that are open."""

    sheet: SheetColumns
    cases: dict[tuple[QuestionKind, str], Case] = field(default_factory=dict)
    rows: dict[tuple[QuestionKind, str], dict[frozenset[Outcome], list[int]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    first: dict[tuple[QuestionKind, str], int] = field(default_factory=dict)
    open: dict[int, frozenset[Outcome]] = field(default_factory=dict)
    _settlings: dict[State, _Settling] = field(default_factory=dict)

    def settled(self, state: State, number: int, instructed_too: bool = False) -> State:
        """Returns the state of a row with what was answered, or is taken meanwhile, and takes note of what is open.

        `instructed_too` says that it is open as well whether an instructor is assigned.
        """
        outcomes, met, taken = self._settling(state)
        if instructed_too:
            more = self._settling(replace(state, instructed=True))
            outcomes, met = outcomes | more.outcomes, (*met, *more.met)
        if met:
            self.open[number] = outcomes
        for key in dict.fromkeys(met):
            self.rows[key][outcomes].append(number)
            self.first.setdefault(key, number)
        return taken

    def _settling(self, state: State) -> _Settling:
        """What a state comes to, worked out once: most rows that are looked at say what others say."""
        if (known := self._settlings.get(state)) is None:
            met: list[tuple[QuestionKind, str]] = []
            outcomes, taken = self._walk(state, met), state
            while (case := taken.case()) is not None:
                taken = taken.settle(case, self._answer(case) or case.taken)
            known = self._settlings[state] = _Settling(outcomes, tuple(met), taken)
        return known

    def open_to(self, number: int) -> frozenset[Outcome]:
        """Returns all that a row may come to that is open; nothing where it is not."""
        return self.open.get(number, frozenset())

    def _walk(self, state: State, met: list[tuple[QuestionKind, str]]) -> frozenset[Outcome]:
        """All that a row may come to with the answers that were given; `met` gets the cases on the way."""
        case = state.case()
        if case is None:
            return outcomes_of(state)
        key = self._subject(case)
        self.cases.setdefault(key, case)
        met.append(key)
        answer = self._answer(case)
        codes = [answer] if answer is not None else [code for code, *_ in case.choices]
        return frozenset(outcome for code in codes for outcome in self._walk(state.settle(case, code), met))

    def _answer(self, case: Case) -> str | None:
        kind, subject = self._subject(case)
        choices = [Choice(*choice) for choice in case.choices]
        return self.sheet.asking.known(kind, self.sheet.shape, subject, choices)

    def ask(self) -> None:
        """Asks what is open and touches a count; what was answered is told."""
        for key, case in self.cases.items():
            answered = self._answer(case) is not None
            touched = tuple(
                Touched(tuple(rows), outcomes) for outcomes, rows in self.rows[key].items() if len(outcomes) > 1
            )
            if touched or answered:
                self.sheet.asking.ask(self._question(case, key, touched))

    def _question(self, case: Case, key: tuple[QuestionKind, str], touched: tuple[Touched, ...]) -> Question:
        claim = _CLAIMS[case.kind]
        header = self.sheet.header.text_of(claim) or ""
        source = self.sheet.sheet.source(self.first[key], header or None, self.sheet.header.letter_of(claim))
        word = subject_of_word(case.word)
        zh, en = (text.format(header=header, word=word) for text in _SENTENCES[case.kind])
        choices = tuple(Choice(*choice) for choice in case.choices)
        return Question(key[0], self.sheet.shape, key[1], source, zh, en, choices, case.taken, touched)

    def _subject(self, case: Case) -> tuple[QuestionKind, str]:
        """What the question of a case is kept under: a word may stand in two columns."""
        header = self.sheet.header.text_of(_CLAIMS[case.kind]) or ""
        if case.kind == "denied":
            return "rows", f"{header}：否＋{self.sheet.header.text_of('establishment.organization')}"
        word = subject_of_word(case.word)
        return "word", f"{header}：{word}" if case.kind in ("flag", "name") else word
