"""No reader takes more than in proportion to its input: instructions at n and at 2n, counted by valgrind.

Usage: growth.py BUILD [SHAPE ...]      BUILD is a release build with JIXIAO_BENCH

What a process costs by itself is taken off. Twice the input may take 2.3 times the instructions.
"""

import os
import pathlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from instructions import instructions

MOST = 2.3  # times the instructions
LEAST = 50_000  # instructions


def main():
    driver = str(pathlib.Path(sys.argv[1]) / "tests/bench/growth_driver")
    told = subprocess.run([driver], capture_output=True, text=True, check=True).stdout
    counts = {name: int(count) for name, count in map(str.split, told.splitlines())}
    chosen = sys.argv[2:] or list(counts)
    runs = [(name, count) for name in chosen for count in (1, counts[name], 2 * counts[name])]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        counted = dict(zip(runs, pool.map(lambda run: instructions(driver, *run), runs)))
    too_steep = []
    for name in chosen:
        by_itself, once, twice = (counted[name, count] for count in (1, counts[name], 2 * counts[name]))
        if once - by_itself < LEAST:
            sys.exit(f"{name}: {once - by_itself} instructions are too few for a shape that is read at all")
        growth = (twice - by_itself) / (once - by_itself)
        print(f"{name:20} {counts[name]:6} {once - by_itself:12} instructions, twice as many {growth:5.2f} times")
        if growth > MOST:
            too_steep.append(f"{name}: {growth:.2f} times the instructions for twice the input, {MOST} is allowed")
    if too_steep:
        sys.exit("\n".join(too_steep))


main()
