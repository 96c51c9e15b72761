"""Observing, practising, and looking at what came of it."""
