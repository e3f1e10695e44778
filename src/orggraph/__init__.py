"""The network of a district's grassroots Party organizations, from the Excel ledgers that staff keep.

    >>> import orggraph as og
    >>> register, findings = og.read(og.sample_ledgers())
    >>> day = register.on("2025-12-31")
    >>> og.coverage(day, by="sector").base
    'all'

The names below are imported when they are first used: importing orggraph is instant, and a question to a saved
register loads neither pydantic nor networkx.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from orggraph.checks.catalogue import catalogue, rule
    from orggraph.checks.check import Check, check
    from orggraph.checks.violation import Violation
    from orggraph.errors import (
        AliasError,
        AmbiguousError,
        AnswerError,
        FormatVersionError,
        NotLiveError,
        OrggraphError,
        OutputError,
        ProfileError,
        QuestionError,
        RecordError,
        SourceError,
    )
    from orggraph.ledgers.taken import Taken, headers
    from orggraph.ledgers.template import write_template
    from orggraph.maps.to_pyvis import to_pyvis
    from orggraph.maps.write_heat_table import write_heat_table
    from orggraph.maps.write_map import write_map
    from orggraph.model.area import Area
    from orggraph.model.finding import SEVERITIES, Finding
    from orggraph.model.organization import Organization
    from orggraph.model.person import Person
    from orggraph.model.question import Choice, Question
    from orggraph.model.questions import Questions
    from orggraph.model.relations import Agreement, Establishment, Exemption, Instructor, Registration, Seat
    from orggraph.model.source import Source
    from orggraph.model.unit import Unit
    from orggraph.profile import Profile, read_profile
    from orggraph.queries.cobuilding.agreements import Agreements, agreements
    from orggraph.queries.coverage import Coverage, coverage
    from orggraph.queries.export import export
    from orggraph.queries.linkage.components import Components, Isolated
    from orggraph.queries.linkage.connectors import Connectors
    from orggraph.queries.linkage.crossings import Crossings
    from orggraph.queries.linkage.expiring import ExpiringImpact
    from orggraph.queries.linkage.impact import Impact
    from orggraph.queries.linkage.interlocks import Interlocks
    from orggraph.queries.linkage.missing import MissingLinks
    from orggraph.queries.linkage.path import NetworkPath
    from orggraph.queries.linkage.reach import Reach
    from orggraph.queries.network import Network, network
    from orggraph.queries.proposals import Proposals, proposals
    from orggraph.queries.seats.concurrent_seats import ConcurrentSeats, concurrent_seats
    from orggraph.queries.summary import Summary, summary
    from orggraph.queries.tiers.tier_chain import TierChain, tier_chain
    from orggraph.queries.uncovered import Uncovered, uncovered
    from orggraph.register.aliases import Alias, Aliases, read_aliases
    from orggraph.register.answers import Answer, Answers, read_answers
    from orggraph.register.proposals import Proposal
    from orggraph.register.reading import Reading
    from orggraph.register.register import Register
    from orggraph.register.snapshot import Snapshot
    from orggraph.register.write_aliases import add_aliases
    from orggraph.register.write_answers import add_answers, answer, answers_by_number
    from orggraph.reports.annotated import annotate
    from orggraph.reports.annotation import Annotation
    from orggraph.reports.filled_questions import FilledAnswers, filled_answers
    from orggraph.reports.question_workbook import write_questions
    from orggraph.results.write_results import write_results
    from orggraph.results.written_results import Results
    from orggraph.sources.affiliations import import_affiliations
    from orggraph.sources.door import read, save
    from orggraph.sources.edges import import_edges
    from orggraph.sources.sample import copy_sample, sample_ledgers

__version__ = "0.1.0"

_HOMES = {
    "SEVERITIES": "orggraph.model.finding",
    "Agreement": "orggraph.model.relations",
    "Agreements": "orggraph.queries.cobuilding.agreements",
    "Alias": "orggraph.register.aliases",
    "AliasError": "orggraph.errors",
    "Aliases": "orggraph.register.aliases",
    "AmbiguousError": "orggraph.errors",
    "Annotation": "orggraph.reports.annotation",
    "Answer": "orggraph.register.answers",
    "AnswerError": "orggraph.errors",
    "Answers": "orggraph.register.answers",
    "Area": "orggraph.model.area",
    "Check": "orggraph.checks.check",
    "Choice": "orggraph.model.question",
    "Components": "orggraph.queries.linkage.components",
    "ConcurrentSeats": "orggraph.queries.seats.concurrent_seats",
    "Connectors": "orggraph.queries.linkage.connectors",
    "Coverage": "orggraph.queries.coverage",
    "Crossings": "orggraph.queries.linkage.crossings",
    "Establishment": "orggraph.model.relations",
    "Exemption": "orggraph.model.relations",
    "ExpiringImpact": "orggraph.queries.linkage.expiring",
    "FilledAnswers": "orggraph.reports.filled_questions",
    "Finding": "orggraph.model.finding",
    "FormatVersionError": "orggraph.errors",
    "Impact": "orggraph.queries.linkage.impact",
    "Instructor": "orggraph.model.relations",
    "Interlocks": "orggraph.queries.linkage.interlocks",
    "Isolated": "orggraph.queries.linkage.components",
    "MissingLinks": "orggraph.queries.linkage.missing",
    "Network": "orggraph.queries.network",
    "NetworkPath": "orggraph.queries.linkage.path",
    "NotLiveError": "orggraph.errors",
    "Organization": "orggraph.model.organization",
    "OrggraphError": "orggraph.errors",
    "OutputError": "orggraph.errors",
    "Person": "orggraph.model.person",
    "Profile": "orggraph.profile",
    "ProfileError": "orggraph.errors",
    "Proposal": "orggraph.register.proposals",
    "Proposals": "orggraph.queries.proposals",
    "Question": "orggraph.model.question",
    "QuestionError": "orggraph.errors",
    "Questions": "orggraph.model.questions",
    "Reach": "orggraph.queries.linkage.reach",
    "Reading": "orggraph.register.reading",
    "RecordError": "orggraph.errors",
    "Register": "orggraph.register.register",
    "Registration": "orggraph.model.relations",
    "Results": "orggraph.results.written_results",
    "Seat": "orggraph.model.relations",
    "Snapshot": "orggraph.register.snapshot",
    "Source": "orggraph.model.source",
    "SourceError": "orggraph.errors",
    "Summary": "orggraph.queries.summary",
    "Taken": "orggraph.ledgers.taken",
    "TierChain": "orggraph.queries.tiers.tier_chain",
    "Uncovered": "orggraph.queries.uncovered",
    "Unit": "orggraph.model.unit",
    "Violation": "orggraph.checks.violation",
    "add_aliases": "orggraph.register.write_aliases",
    "add_answers": "orggraph.register.write_answers",
    "agreements": "orggraph.queries.cobuilding.agreements",
    "annotate": "orggraph.reports.annotated",
    "answer": "orggraph.register.write_answers",
    "answers_by_number": "orggraph.register.write_answers",
    "catalogue": "orggraph.checks.catalogue",
    "check": "orggraph.checks.check",
    "concurrent_seats": "orggraph.queries.seats.concurrent_seats",
    "copy_sample": "orggraph.sources.sample",
    "coverage": "orggraph.queries.coverage",
    "export": "orggraph.queries.export",
    "filled_answers": "orggraph.reports.filled_questions",
    "headers": "orggraph.ledgers.taken",
    "import_affiliations": "orggraph.sources.affiliations",
    "import_edges": "orggraph.sources.edges",
    "network": "orggraph.queries.network",
    "proposals": "orggraph.queries.proposals",
    "read": "orggraph.sources.door",
    "read_aliases": "orggraph.register.aliases",
    "read_answers": "orggraph.register.answers",
    "read_profile": "orggraph.profile",
    "rule": "orggraph.checks.catalogue",
    "sample_ledgers": "orggraph.sources.sample",
    "save": "orggraph.sources.door",
    "summary": "orggraph.queries.summary",
    "tier_chain": "orggraph.queries.tiers.tier_chain",
    "to_pyvis": "orggraph.maps.to_pyvis",
    "uncovered": "orggraph.queries.uncovered",
    "write_heat_table": "orggraph.maps.write_heat_table",
    "write_map": "orggraph.maps.write_map",
    "write_questions": "orggraph.reports.question_workbook",
    "write_results": "orggraph.results.write_results",
    "write_template": "orggraph.ledgers.template",
}

__all__ = [
    "SEVERITIES",
    "Agreement",
    "Agreements",
    "Alias",
    "AliasError",
    "Aliases",
    "AmbiguousError",
    "Annotation",
    "Answer",
    "AnswerError",
    "Answers",
    "Area",
    "Check",
    "Choice",
    "Components",
    "ConcurrentSeats",
    "Connectors",
    "Coverage",
    "Crossings",
    "Establishment",
    "Exemption",
    "ExpiringImpact",
    "FilledAnswers",
    "Finding",
    "FormatVersionError",
    "Impact",
    "Instructor",
    "Interlocks",
    "Isolated",
    "MissingLinks",
    "Network",
    "NetworkPath",
    "NotLiveError",
    "Organization",
    "OrggraphError",
    "OutputError",
    "Person",
    "Profile",
    "ProfileError",
    "Proposal",
    "Proposals",
    "Question",
    "QuestionError",
    "Questions",
    "Reach",
    "Reading",
    "RecordError",
    "Register",
    "Registration",
    "Results",
    "Seat",
    "Snapshot",
    "Source",
    "SourceError",
    "Summary",
    "Taken",
    "TierChain",
    "Uncovered",
    "Unit",
    "Violation",
    "add_aliases",
    "add_answers",
    "agreements",
    "annotate",
    "answer",
    "answers_by_number",
    "catalogue",
    "check",
    "concurrent_seats",
    "copy_sample",
    "coverage",
    "export",
    "filled_answers",
    "headers",
    "import_affiliations",
    "import_edges",
    "network",
    "proposals",
    "read",
    "read_aliases",
    "read_answers",
    "read_profile",
    "rule",
    "sample_ledgers",
    "save",
    "summary",
    "tier_chain",
    "to_pyvis",
    "uncovered",
    "write_heat_table",
    "write_map",
    "write_questions",
    "write_results",
    "write_template",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'orggraph' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
