"""Instructions an indicator and a process, counted by valgrind: a gate on speed that a busy machine does not move.

Usage: instructions.py BUILD [--record]      BUILD is a release build with JIXIAO_BENCH

Every phase runs with two counts of indicators (`columns`: of columns of a header and a row), and the
difference is divided by theirs, so that what a process costs falls out, and what grows faster than the
count shows; a process that does nothing and one that does the whole job on the 251 indicators of the
sample are counted as they are. The figures are compared with instructions.json: more than the margin above
is a failure, and so is more than the margin below, which should be recorded as the new figure.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
RECORD = HERE / "instructions.json"
COUNTS = {"parse": (1000, 9000), "load": (250, 750), "evaluate": (250, 750),
          "book": (2500, 7500), "bulk": (20_000, 60_000),
          "realistic": (20_000, 60_000), "columns": (10_000, 20_000)}
WHOLE = ["start", "job"]  # of a process


def instructions(driver, phase, count):
    told = subprocess.run(["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
                           driver, phase, str(count)], capture_output=True, text=True)
    if told.returncode != 0:
        sys.exit(f"{driver} {phase} {count} failed:\n{told.stderr[-2000:]}")
    return int(re.search(r"I\s+refs:\s+([\d,]+)", told.stderr)[1].replace(",", ""))


def measured(driver):
    runs = [(phase, count) for phase, counts in COUNTS.items() for count in counts]
    runs += [(phase, 1) for phase in WHOLE]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        counted = dict(zip(runs, pool.map(lambda run: instructions(driver, *run), runs)))
    each = {phase: round((counted[phase, many] - counted[phase, few]) / (many - few))
            for phase, (few, many) in COUNTS.items()}
    return each | {phase: counted[phase, 1] for phase in WHOLE}


def main():
    build = pathlib.Path(sys.argv[1])
    how = f"python3 tests/bench/instructions.py {sys.argv[1]} --record"
    figures = measured(build / "tests/bench/instructions_driver")
    if "--record" in sys.argv:
        kept = json.loads(RECORD.read_text()) if RECORD.exists() else {"margin": 0.05}
        RECORD.write_text(json.dumps({**kept, "instructions": figures}, indent=2) + "\n")
        return
    recorded = json.loads(RECORD.read_text())
    margin, moved = recorded["margin"], []
    for phase, now in figures.items():
        of_what = "a process" if phase in WHOLE else "an indicator"
        before = recorded["instructions"].get(phase)
        if before is None:
            moved.append(f"{phase} takes {now} instructions {of_what}, and none are recorded")
            continue
        print(f"{phase:10} {now:8} instructions {of_what}, recorded {before} ({now / before - 1:+.1%})")
        if abs(now / before - 1) > margin:
            moved.append(f"{phase} takes {now / before - 1:+.1%} instructions {of_what}, {now} where {before}"
                         f" is recorded, and {margin:.0%} is allowed")
    if moved:
        sys.exit("\n".join(moved) + f"\nWhere that is right, record it and say why in the commit: {how}")


if __name__ == "__main__":
    main()
