"""A district's own settings: tiers, words, thresholds."""

from orggraph.profile.profile import Profile, Tier, default_profile, read_profile

__all__ = ["Profile", "Tier", "default_profile", "read_profile"]
