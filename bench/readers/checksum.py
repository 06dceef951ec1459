"""The checksum of checksum.js, and the frame of a reader written in Python."""

import json
import re
import sys

MODULUS = 2**31 - 1
WEIGHTS = 1000
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?", re.IGNORECASE | re.ASCII)


def text_of(cell):
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    return str(cell).strip()


def value_of(cell, known={}):
    text = text_of(cell)
    if text not in known:
        known[text] = number_value(float(text)) if NUMBER.fullmatch(text) else text_value(text)
    return known[text]


def number_value(number):
    return round(number * 1000) % MODULUS


def text_value(text):
    value = 0
    for byte in text.encode():
        value = (value * 31 + byte) % MODULUS
    return value


def checksum_of(rows):
    rows = (row for row in rows if any(text_of(cell) for cell in row))
    headings = [text_of(cell) for cell in next(rows)]
    sums = [0] * len(headings)
    count = 0
    for row in rows:
        weight = count % WEIGHTS + 1
        count += 1
        for column, cell in enumerate(row):
            sums[column] = (sums[column] + weight * value_of(cell)) % MODULUS
    return {"rows": count, "columns": dict(zip(headings, sums))}


def run_reader(time, rows):
    """Read a file as `time` does, which returns how many data rows there are, or check the rows that `rows` gives."""
    purpose, path = sys.argv[1:]
    found = checksum_of(rows(path)) if purpose == "check" else {"rows": time(path)}
    print(json.dumps({**found, "peakMegabytes": peak_megabytes()}))


def peak_megabytes():
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))
    except OSError:
        return None
