"""YAML in and out: the strict reader, the shapes, and how a misfit is told."""
