"""Kills a serving program in the middle of saves, again and again: the file must always be whole.

    python3 tests/faults/kill_saves.py PROGRAM [ROUNDS]

Every round starts the program on a workspace, sends a save and kills it (SIGKILL) a moment later,
at another moment each time. After each round the file must have exactly the text before the save
or exactly the text of it, and nothing else may lie in the folder for good: a temporary file that a
killed program left behind is counted, and must never be taken for a file of the workspace.
"""

import http.client
import json
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time

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


def request(port, token, method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    connection.request(method, path, body and json.dumps(body), headers)
    answer = json.loads(connection.getresponse().read())
    connection.close()
    return answer


def one_round(program, folder, number, delay):
    file = folder / "actuals/2024Q3.yaml"
    before = file.read_text()
    server = subprocess.Popen([program, "serve", "--port", "0", "-C", str(folder), "--lang", "en"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    port, token = re.search(r":(\d+)/#token=(\w+)", server.stdout.readline()).groups()
    known = request(int(port), token, "GET", "/api/v1/file?name=actuals/2024Q3.yaml")
    assert known["text"] == before, "the program reads another text than stands there"
    after = text_of(number)

    def save():
        try:
            request(int(port), token, "POST", "/api/v1/file",
                    {"name": "actuals/2024Q3.yaml", "hash": known["hash"], "text": after})
        except (OSError, http.client.HTTPException, ValueError):
            pass  # killed before it answered

    thread = threading.Thread(target=save)
    thread.start()
    time.sleep(delay)
    server.send_signal(signal.SIGKILL)
    server.wait()
    server.stdout.close()
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
        (folder / "actuals/2024Q3.yaml").write_text(text_of(0))
        for number in range(1, rounds + 1):
            saved += one_round(os.path.abspath(program), folder, number, random.uniform(0, 0.006))
        left = [each.name for each in (folder / "actuals").iterdir() if each.name != "2024Q3.yaml"]
        checked = subprocess.run([program, "check", "-C", name], stdout=subprocess.DEVNULL)
        if checked.returncode == 2:
            sys.exit("what was left behind keeps the workspace from being read")
    print(f"{rounds} rounds, {saved} saved before the kill, {rounds - saved} not; the file was whole "
          f"every time; {len(left)} temporary files left behind")


main()
