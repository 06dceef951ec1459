"""pandas as people call it."""

from itertools import chain

import pandas
from checksum import run_reader


def rows(path):
    table = pandas.read_excel(path)
    return chain([table.columns], table.itertuples(index=False, name=None))


run_reader(lambda path: len(pandas.read_excel(path)), rows)
