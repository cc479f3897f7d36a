"""Kills a serving program in the middle of saves, again and again: the file must always be whole.

    python3 tests/faults/kill_saves.py PROGRAM [ROUNDS]

Every round starts the program on a workspace, sends a save and kills it (SIGKILL) a moment later,
at another moment each time. After each round the file must have exactly the text before the save
or exactly the text of it, and nothing else may lie in the folder for good: a temporary file that a
killed program left behind is counted, and must never be taken for a file of the workspace.
"""

import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import threading
import time

from served import Served

NAME = "actuals/2024Q3.yaml"

UNIT = """table: department
unit: 某区科技局
year: 2024
goals:
  - name: 年度目标1
    term: annual
    indicators:
"""


def put_workspace(folder, rows=200):
    (folder / "tables").mkdir()
    (folder / "actuals").mkdir()
    (folder / "jixiao.yaml").write_text("indicators: tables\nactuals: actuals\n")
    (folder / "tables/department.yaml").write_text(UNIT + "".join(
        f"      - {{id: A-{i}, path: [产出指标, 数量指标], name: 指标{i}, target: ≥{i + 9}家}}\n"
        for i in range(rows)))


def text_of(number, rows=200):
    return "period: 2024Q3\nactuals:\n" + "".join(
        f"  指标{i}: {number}家   # 第{number}次\n" for i in range(rows))


def one_round(program, folder, number, delay):
    file = folder / NAME
    before, after = file.read_text(), text_of(number)
    served = Served(program, folder)
    known = json.loads(served.ask("GET", f"/api/v1/file?name={NAME}")[1])
    assert known["text"] == before, "the program reads another text than stands there"
    thread = threading.Thread(target=lambda: served.save(NAME, before, after))  # killed before it answers
    thread.start()
    time.sleep(delay)
    served.stop()
    thread.join()
    now = file.read_text()
    if now not in (before, after):
        sys.exit(f"round {number}, killed after {delay * 1000:.1f} ms: the file is neither old nor new")
    return now == after


def main():
    program, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20
    random.seed(2024)
    saved = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        put_workspace(folder)
        (folder / NAME).write_text(text_of(0))
        for number in range(1, rounds + 1):
            saved += one_round(os.path.abspath(program), folder, number, random.uniform(0, 0.006))
        left = [each.name for each in (folder / "actuals").iterdir() if each.name != "2024Q3.yaml"]
        checked = subprocess.run([program, "check", "-C", name], stdout=subprocess.DEVNULL)
        if checked.returncode == 2:
            sys.exit("what was left behind keeps the workspace from being read")
    print(f"{rounds} rounds, {saved} saved before the kill, {rounds - saved} not; the file was whole "
          f"every time; {len(left)} temporary files left behind")


main()
