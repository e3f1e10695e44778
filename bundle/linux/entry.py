"""The command `orggraph`, as PyInstaller freezes it; with `-P -m MODULE` it stands in for an interpreter."""

import os
import runpy
import sys

from orggraph_cli import main

if __name__ == "__main__":
    os.environ["ORGGRAPH_RUNS_MODULES"] = "1"  # workbooks that may bring the reader down get a process of their own
    if sys.argv[1:3] == ["-P", "-m"]:
        module = sys.argv[3]
        sys.argv[1:] = sys.argv[4:]
        runpy.run_module(module, run_name="__main__")
    else:
        main()
