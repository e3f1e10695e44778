"""The map of a district: one HTML file that opens in any browser, offline.

Run it from anywhere; without arguments it draws the sample that ships, into a temporary folder:

    python examples/02_draw_a_map.py
    python examples/02_draw_a_map.py PATH/TO/LEDGERS --on 2020-12-31 --to FOLDER
"""

import argparse
import tempfile
from pathlib import Path

import orggraph as og

parser = argparse.ArgumentParser()
parser.add_argument("ledgers", nargs="?", default=og.sample_ledgers(), help="a folder of ledgers")
parser.add_argument("--on", default="2025-12-31", help="the day")
parser.add_argument("--to", type=Path, help="where to write; a new temporary folder where none is given")
arguments = parser.parse_args()
folder = arguments.to or Path(tempfile.mkdtemp(prefix="orggraph-"))
folder.mkdir(parents=True, exist_ok=True)

# Reading workbooks takes longest, so the register is saved: `og.read(folder / "register")` reads it back at once.
register, _ = og.read(arguments.ledgers)
og.save(register, folder / "register")

# The map shows one day. Areas lie in areas, organizations and units in theirs; what is not covered is ringed.
day = register.on(arguments.on)
page = og.write_map(day, folder / "district.html", lang="en")

gaps = {what: len(og.uncovered(day, what)) for what in ("units", "grids", "communities")}
print(f"not covered on {day.day}: " + ", ".join(f"{number} {what}" for what, number in gaps.items()))
print(f"open {page} in a browser")
