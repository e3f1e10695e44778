"""Pictures that stand still: the map and the heat table as SVG, and as PNG made from it."""
