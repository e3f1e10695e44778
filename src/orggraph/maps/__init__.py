"""What people look at: a scene as a plain value, its layout, and the page that draws it.

Nothing is imported here: pyvis is heavy, and most callers want the scene only.
"""
