"""The four-tier linkage 四级联动: chains of organizations up to the root."""
