"""Spreadsheets as an office would send them."""

from __future__ import annotations

import io
from datetime import date

import xlsxwriter


def book(*rows, merge=None):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as made:
        page, day = made.add_worksheet(), made.add_format({"num_format": "dd/mm/yyyy"})
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                page.write_datetime(at, place, cell, day) if isinstance(cell, date) else page.write(at, place, cell)
        if merge:
            page.merge_range(*merge)
    return file.getvalue()
