"""The networks that every format is tried on."""

from __future__ import annotations

import pytest

import orggraph as og
from orggraph.graph.network_tables import NetworkTables
from tests.graph.formats.builders import hostile_register, tables_of


@pytest.fixture(scope="session")
def sample_network(sample: og.Reading) -> og.Network:
    return og.network(sample.register.on("2025-12-31"))


@pytest.fixture(scope="session")
def hostile_network() -> og.Network:
    return og.network(hostile_register().on("2020-12-31"))


@pytest.fixture(scope="session", params=["sample", "hostile"])
def network(request: pytest.FixtureRequest) -> og.Network:
    """Each of the two."""
    found: og.Network = request.getfixturevalue(f"{request.param}_network")
    return found


@pytest.fixture(scope="session")
def tables(network: og.Network) -> NetworkTables:
    return tables_of(network)
