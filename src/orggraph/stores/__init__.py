"""Registers that outlive the process."""
