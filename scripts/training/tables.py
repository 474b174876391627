"""The tables beside the scripts: tab-separated, with a head."""

import csv
from pathlib import Path

HERE = Path(__file__).parent


def rows_of(path):
    """Rows of a table, each by the names of its head."""
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))
