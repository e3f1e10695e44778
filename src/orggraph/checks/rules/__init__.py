"""One file per rule; each declares `RULE` (see `orggraph.checks.rule`). A new file is a new rule."""
