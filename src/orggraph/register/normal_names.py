"""Per kind of node, the form in which equal ways to write a name are equal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from orggraph.text.cleaning import clean
from orggraph.text.names import normal_organization_name, normal_unit_name

NORMAL: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"area": clean, "organization": normal_organization_name, "unit": normal_unit_name}
)
