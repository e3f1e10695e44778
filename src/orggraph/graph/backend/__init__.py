"""The backend `orggraph` of networkx: its functions run on the compiled index."""
