"""Print a digest of the cells of every workbook under a folder, as openpyxl reads them:

    python3 scripts/openpyxl-digests.py FOLDER > tests/real/openpyxl-digests.json

tests/real/xlsx.test.ts takes the same digests of what the scanner reads. A digest is the sha256 of one line for
each row that is not blank: a JSON array of its number and the texts of its cells up to the last that is not blank.
"""

import datetime
import decimal
import hashlib
import json
import pathlib
import sys

import openpyxl


def cell_text(value):
    """A stored value as text: a number of 15 significant digits without an exponent, a date in ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return number_text(float(value))
    if isinstance(value, datetime.datetime):
        has_time = value.time() != datetime.time()
        return value.isoformat() if has_time else value.date().isoformat()
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return str(value)


def number_text(value):
    shortest = format(decimal.Decimal(repr(float(f"{value:.15g}"))), "f")
    text = shortest.rstrip("0").rstrip(".") if "." in shortest else shortest
    return "0" if text == "-0" else text


def lines(sheet):
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        texts = [cell_text(value) for value in row]
        while texts and texts[-1] == "":
            texts.pop()
        if texts:
            yield json.dumps([number, *texts], ensure_ascii=False, separators=(",", ":")) + "\n"


def sheet_digest(sheet):
    digest = hashlib.sha256()
    for line in lines(sheet):
        digest.update(line.encode())
    return {"name": sheet.title, "hidden": sheet.sheet_state != "visible", "cells": digest.hexdigest()}


def workbook_digest(path):
    workbook = openpyxl.load_workbook(path, data_only=True)
    return [sheet_digest(sheet) for sheet in workbook.worksheets]


folder = pathlib.Path(sys.argv[1])
paths = sorted(folder.rglob("*.xlsx"))
digests = {path.relative_to(folder).as_posix(): workbook_digest(path) for path in paths}
print(json.dumps({"openpyxl": openpyxl.__version__, "workbooks": digests}, indent=2))
