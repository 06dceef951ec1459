"""Write tests/fixtures/xls/: each workbook of Excel 97-2003 beside the cells that its writer was given.

Needs openpyxl, xlwt 1.3.0 and LibreOffice (soffice):

    python3 scripts/spreadsheets/write-xls.py tests/fixtures/xls
"""

import json
import subprocess
import sys
import tempfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import xlwt

NOT_AVAILABLE = 0x2A
LONG_TEXTS = 16


def long_text(number):
    """In one byte a character or in two; together they are longer than two records."""
    kind = "plain" if number % 3 == 0 else "é – 職😀"
    return f"{kind} {number} " * (1 + 8 * number)


def write_xlwt(folder):
    book = xlwt.Workbook()
    book.dates_1904 = True
    sheet = book.add_sheet("wages – 2012")
    rich = ("Software ", ("Developers", xlwt.easyxf("font: bold on").font))
    rows = {
        1: ["OCC_CODE", "A_MEDIAN", "RELEASED"],
        2: ["15-1252", 133080, "2012-05-01"],
        5: ["", 53.98, "2012-05-01T10:42:00", "06:30:00"],
        6: ["TRUE", "FALSE", "Software Developers", "#N/A"],
        7: [1, 2, 3.5, -4, 1e300, 0.07, 123456789.12],
    }
    special = {
        (2, 3): (date(2012, 5, 1), "YYYY-MM-DD"),
        (5, 3): (datetime(2012, 5, 1, 10, 42), "D/M/YY HH:MM:SS"),
        (5, 4): (time(6, 30), "h:mm"),
        (6, 1): (True, "General"),
        (6, 2): (False, "General"),
    }
    for row, cells in rows.items():
        for column, value in enumerate(cells, 1):
            given, code = special.get((row, column), (value, "General"))
            if given == "#N/A":
                sheet.row(row - 1).set_cell_error(column - 1, NOT_AVAILABLE)
            elif (row, column) == (6, 3):
                sheet.write_rich_text(row - 1, column - 1, rich)
            elif given != "":
                sheet.write(row - 1, column - 1, given, xlwt.easyxf(num_format_str=code))
    hidden = book.add_sheet("notes")
    hidden.visibility = 1
    for number in range(LONG_TEXTS):
        hidden.write(number * 2, 0, long_text(number))
    book.save(str(folder / "xlwt-1904.xls"))
    notes = {number * 2 + 1: [long_text(number)] for number in range(LONG_TEXTS)}
    write_given(folder / "xlwt-1904.json", [("wages – 2012", False, rows), ("notes", True, notes)])


def write_libreoffice(folder):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "wages"
    rows = {
        1: ["OCC_CODE", "OCC_TITLE", "A_MEDIAN", "RELEASED"],
        2: ["15-1252", "Software Developers – 職", 133080, "2024-05-01"],
        5: ["15-1252 – Software Developers – 職", 266160, "TRUE", "#DIV/0!", "x" + "é" * 9000],
        6: [1, 2, 3, 4.25, -7, 0.1, 1e-7],
        7: ["2024-05-01T10:42:00", "06:00:00", "TRUE", "FALSE"],
        9: ["", "", " padded ", "line\nbreak"],
    }
    special = {
        (2, 4): (date(2024, 5, 1), "yyyy-mm-dd"),
        (5, 1): ('=A2&" – "&B2', "General"),
        (5, 2): ("=C2*2", "General"),
        (5, 3): ("=C2>1", "General"),
        (5, 4): ("=1/0", "General"),
        (5, 5): ('="x"&REPT("é",9000)', "General"),
        (7, 1): (datetime(2024, 5, 1, 10, 42), "d/m/yyyy hh:mm:ss"),
        (7, 2): (time(6, 0), "h:mm"),
        (7, 3): (True, "General"),
        (7, 4): (False, "General"),
    }
    for row, cells in rows.items():
        for column, value in enumerate(cells, 1):
            given, code = special.get((row, column), (value, "General"))
            if given != "":
                sheet.cell(row, column, given).number_format = code
    hidden = book.create_sheet("texts")
    hidden.sheet_state = "hidden"
    for number in range(LONG_TEXTS):
        hidden.cell(number + 1, 2, long_text(number))
    book.create_sheet("blank")
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "libreoffice.xlsx"
        book.save(path)
        target = ["--convert-to", "xls:MS Excel 97", "--outdir", str(folder)]
        subprocess.run(["soffice", "--headless", *target, str(path)], check=True, stdout=subprocess.DEVNULL)
    texts = {number + 1: ["", long_text(number)] for number in range(LONG_TEXTS)}
    given = [("wages", False, rows), ("texts", True, texts), ("blank", False, {})]
    write_given(folder / "libreoffice.json", given)


def write_given(path, sheets):
    given = [
        {"name": name, "hidden": hidden, "rows": [{"row": row, "cells": cells} for row, cells in rows.items()]}
        for name, hidden, rows in sheets
    ]
    path.write_text(json.dumps(given, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_xlwt(Path(sys.argv[1]))
    write_libreoffice(Path(sys.argv[1]))
