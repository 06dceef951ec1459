"""Write the made-up table of cells.json with the writers of Python, R and LibreOffice, and beside each workbook in
the folder, also those that write.ts has written there, the cells that it must hold:

    python3 scripts/spreadsheets/write.py tests/fixtures/xlsx

Needs openpyxl, xlsxwriter, R with openxlsx, and soffice.
"""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys

import openpyxl
import xlsxwriter

FOLDER = pathlib.Path(sys.argv[1])
SHEETS = json.loads(pathlib.Path(__file__).with_name("cells.json").read_text(encoding="utf-8"))
WRITTEN = datetime.datetime(2025, 1, 1)


def cells(sheet):
    """Row and column from 1, kind and value of each cell that is not blank."""
    for row, values in enumerate(sheet["rows"], start=1):
        for column, value in enumerate(values, start=1):
            if isinstance(value, dict):
                yield row, column, next(iter(value)), value
            elif value is not None and value != "":
                yield row, column, "value", value


def moment(text):
    return datetime.datetime.fromisoformat(text)


def date_format(text):
    return "yyyy-mm-dd hh:mm" if "T" in text else "d mmm yyyy"


def expected_cell(cell):
    if isinstance(cell, dict):
        return cell.get("date") or cell.get("error") or cell["value"]
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    return "" if cell is None else cell


def expected(sheet):
    rows = [
        {"row": row, "cells": [expected_cell(cell) for cell in values]}
        for row, values in enumerate(sheet["rows"], start=1)
        if values
    ]
    return {"name": sheet["name"], "hidden": sheet["hidden"], "rows": rows}


def write_openpyxl(path):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    workbook.properties.creator = None
    workbook.properties.created = workbook.properties.modified = WRITTEN
    for sheet in SHEETS:
        target = workbook.create_sheet(sheet["name"])
        target.sheet_state = "hidden" if sheet["hidden"] else "visible"
        for row, column, kind, value in cells(sheet):
            cell = target.cell(row, column)
            if kind == "date":
                cell.value, cell.number_format = moment(value["date"]), date_format(value["date"])
            elif kind == "value":
                cell.value = value
            else:
                # it stores no value beside a formula
                cell.value = value.get("value", value.get("error"))
        if target.max_row > 3:
            target.merge_cells("A1:E1")
            target.freeze_panes = "B4"
    workbook.save(path)


def write_xlsxwriter(path, options):
    workbook = xlsxwriter.Workbook(str(path), options)
    workbook.set_properties({"created": WRITTEN})
    bold = workbook.add_format({"bold": True})
    percent = workbook.add_format({"num_format": "0.0%"})
    for sheet in SHEETS:
        target = workbook.add_worksheet(sheet["name"])
        if sheet["hidden"]:
            target.hide()
        else:
            target.autofilter("A3:H8")
            target.set_column("F:F", None, None, {"hidden": True})
            target.write_comment("B4", "a comment is no cell")
        for row, column, kind, value in cells(sheet):
            place = row - 1, column - 1
            if kind == "date":
                style = workbook.add_format({"num_format": date_format(value["date"])})
                target.write_datetime(*place, moment(value["date"]), style)
            elif kind == "formula":
                target.write_formula(*place, "=" + value["formula"], None, value["value"])
            elif kind == "error":
                formula = "=NA()" if value["error"] == "#N/A" else "=1/0"
                target.write_formula(*place, formula, None, value["error"])
            elif value == "see note 1":
                target.write_rich_string(*place, "see ", bold, "note", " 1")
            elif isinstance(value, str):
                target.write_string(*place, value)
            else:
                target.write(*place, value, percent if column == 5 else None)
    workbook.close()


def write_libreoffice(path, source):
    profile = f"-env:UserInstallation=file://{path.parent.resolve()}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    subprocess.run([*command, "--outdir", "saved", source.resolve()], check=True, cwd=path.parent)
    (path.parent / "saved" / source.name).rename(path)
    shutil.rmtree(path.parent / "saved")
    shutil.rmtree(path.parent / "profile")


def r_value(kind, value):
    if kind == "date":
        text = value["date"]
        return f'as.POSIXct("{text.replace("T", " ")}", tz = "UTC")' if "T" in text else f'as.Date("{text}")'
    if kind != "value":
        # it stores no value beside a formula, and knows no errors
        return json.dumps(value.get("value", value.get("error")), ensure_ascii=False)
    return str(value).upper() if isinstance(value, bool) else json.dumps(value, ensure_ascii=False)


def write_openxlsx(path):
    lines = ["library(openxlsx)", "workbook <- createWorkbook(creator = '')"]
    for sheet in SHEETS:
        name = json.dumps(sheet["name"])
        lines.append(f"addWorksheet(workbook, {name}, visible = {str(not sheet['hidden']).upper()})")
        for row, column, kind, value in cells(sheet):
            arguments = f"{name}, {r_value(kind, value)}, {column}, {row}, colNames = FALSE"
            lines.append(f"writeData(workbook, {arguments})")
    lines.append(f"saveWorkbook(workbook, {json.dumps(str(path))}, overwrite = TRUE)")
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    subprocess.run(["Rscript", "-"], input="\n".join(lines), text=True, check=True, env=environment)


write_openpyxl(FOLDER / "openpyxl.xlsx")
write_xlsxwriter(FOLDER / "xlsxwriter.xlsx", {})
write_xlsxwriter(FOLDER / "xlsxwriter-inline-strings.xlsx", {"constant_memory": True})
write_xlsxwriter(FOLDER / "xlsxwriter-1904.xlsx", {"date_1904": True})
write_libreoffice(FOLDER / "libreoffice.xlsx", FOLDER / "xlsxwriter.xlsx")
write_openxlsx(FOLDER / "openxlsx.xlsx")
for workbook_path in FOLDER.glob("*.xlsx"):
    text = json.dumps([expected(sheet) for sheet in SHEETS], ensure_ascii=False, indent=2)
    workbook_path.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
