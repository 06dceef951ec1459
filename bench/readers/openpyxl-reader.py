"""openpyxl, reading only, row by row."""

import openpyxl
from checksum import run_reader


def rows(path):
    workbook = openpyxl.load_workbook(path, read_only=True)
    return workbook.worksheets[0].iter_rows(values_only=True)


run_reader(lambda path: sum(1 for _ in rows(path)) - 1, rows)
