"""Questions to the network: who links whom, what is missing, what breaks."""
