"""Exports of a CRM or a spreadsheet, read as what they hold."""
