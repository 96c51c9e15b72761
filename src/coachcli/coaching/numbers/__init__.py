"""Deals, activities and metrics, and how far they are from their standard."""
