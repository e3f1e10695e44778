"""The network against the norms: rules, and what breaks them."""
