"""Flows as spreadsheets, there and back."""
