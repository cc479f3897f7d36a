"""records.csv -> id,status with columns at a time. Usage: job_pandas.py INPUT OUTPUT

Numbers are doubles: comparisons allow for one part in a thousand million.
"""

import sys

import numpy
import pandas

TARGET = (r"^(?P<relation>[≥≤约]|平均)?(?P<low>[\d.]+)(?P<scale>[万亿])?[^\d以-]*"
          r"(?:-(?P<high>[\d.]+).*)?(?P<ending>以上)?$")
SCALES = {"万": 1e4, "亿": 1e8}


def scaled(figures, scales):
    return figures.astype(float) * scales.map(SCALES).fillna(1)


def extracted(column, pattern):
    """The groups of the pattern, searched for once a distinct text: expressions run in Python, one by one."""
    codes, texts = pandas.factorize(column)
    groups = pandas.Series([*texts, None], dtype=object).str.extract(pattern)
    return groups.take(codes).reset_index(drop=True)  # a missing text has code -1, the last


def numbers(column):
    parts = extracted(column, r"^([\d.]+)([万亿])?")
    return scaled(parts[0], parts[1])


def reaches(actual, bound):
    return actual >= bound * (1 - 1e-9)


def statuses(rows):
    target = extracted(rows["target"], TARGET)
    in_words = target["low"].isna()
    asked, high = scaled(target["low"], target["scale"]), target["high"].astype(float)
    level = (rows["target"].str.contains("%", regex=False)
             | rows["name"].str.contains("总数|总量|存量|保有量|年均"))
    quarters = [numbers(rows[each]) for each in ("2024Q1", "2024Q2", "2024Q3")]
    actual = quarters[2].where(level, quarters[0] + quarters[1] + quarters[2])
    cap = (target["relation"] == "≤") | (
        target["relation"].isna() & target["ending"].isna()
        & rows["path"].str.contains("成本(?:指标)?$")
        & ~rows["name"].str.contains("(?:降低|减少|下降|压缩|节约)$"))
    floor = asked.where(~level | (target["relation"] != "约"), asked * 0.95)
    return numpy.select(
        [in_words & (rows["2024Q3"] == "达成"),
         in_words & (rows["2024Q3"] == "部分达成"),
         in_words & (rows["2024Q3"] == "未达成"),
         actual.isna(),
         (asked == 0) & (actual == 0),
         asked == 0,
         cap & ~reaches(asked, actual),
         cap & (level | reaches(asked * 0.95, actual)),
         cap,
         reaches(actual, asked) & reaches(high, actual),
         reaches(actual, asked) & ~reaches(high, actual) & high.notna(),
         (target["relation"] == "约") & ~reaches(asked * 1.05, actual),
         reaches(actual, numpy.where(level, floor, asked * 0.6)),
         reaches(actual, numpy.where(level, floor * 0.95, asked * 0.45))],
        ["green", "amber", "red", "unrated", "green", "red", "red", "green", "amber", "green", "amber",
         "amber", "green", "amber"],
        "red")


def main():
    rows = pandas.read_csv(sys.argv[1], dtype=str)
    pandas.DataFrame({"id": rows["id"], "status": statuses(rows)}).to_csv(sys.argv[2], index=False)


main()
