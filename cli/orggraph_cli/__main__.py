"""`python -m orggraph_cli`."""

from orggraph_cli import main

main()
