"""The network of a district: who joins most organizations, what breaks, and a way on into networkx.

Run it from anywhere; without arguments it asks the sample that ships:

    python examples/03_who_links_whom.py
    python examples/03_who_links_whom.py PATH/TO/LEDGERS --on 2020-12-31
"""

import argparse

import networkx as nx

import orggraph as og

parser = argparse.ArgumentParser()
parser.add_argument("ledgers", nargs="?", default=og.sample_ledgers(), help="a folder of ledgers")
parser.add_argument("--on", default="2025-12-31", help="the day")
arguments = parser.parse_args()

# A network is compiled from a day. Questions about links look at seats, agreements and registrations.
register, _ = og.read(arguments.ledgers)
net = og.network(register.on(arguments.on))

first, second, *_ = net.connectors(top=20).by_kind["unit"]
print(f"{first.label} joins {first.organizations} organizations, {second.label} {second.organizations}")
print(net.path(source=first.id, target=second.id).words("en"))

# What is no longer there if it closes, and what breaks if nothing is renewed.
print(f"without {first.label}: {net.impact_of(first.id).ended}")
expiring = net.expiring_impact(90)
print(f"{len(expiring)} records expire within 90 days, {sum(row.bridge for row in expiring)} of them are bridges")

# Any algorithm of networkx goes on from here; those that the index knows run on it.
graph = net.only("across").as_graph()
print(f"{nx.number_connected_components(graph)} components, the deepest core is {max(nx.core_number(graph).values())}")
