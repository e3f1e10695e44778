"""The network: typed dated relations on a compiled index, doors to networkx, and graph file formats."""
