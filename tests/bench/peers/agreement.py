"""Whether two files of verdicts say the same, row by row."""

import csv
import itertools


def statuses(file):
    """id and status of every line, whatever other columns the file has."""
    with open(file, encoding="utf-8", newline="") as source:
        rows = csv.reader(source)
        header = next(rows, [])
        at, status = header.index("id"), header.index("status")
        for row in rows:
            yield row[at], row[status]


def share(expected, got):
    """The share of lines with the same id and status, and the first that differ: (line, expected, got)."""
    same = lines = 0
    different = []
    for line, (one, other) in enumerate(itertools.zip_longest(statuses(expected), statuses(got)), 2):
        lines += 1
        if one == other:
            same += 1
        elif len(different) < 3:
            different.append((line, one, other))
    return same / max(lines, 1), different
