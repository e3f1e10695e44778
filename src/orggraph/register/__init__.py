"""The dated, sourced tables of one district, on one integer key space."""
