"""Breaks the local page's program at every call of a save: the file is old or new, and who saved is
told so. Used by crash_points.py."""

import hashlib
import http.client
import json
import os
import re
import shutil
import signal
import subprocess

import crash_points

FILE = "unit/actuals/2024Q2.yaml"
NEW = "period: 2024Q2\nactuals:\n  新增企业: 7家\n  合格率: 100%\n"


class Served:
    """The program as it serves a unit."""

    def __init__(self, faults, folder, **fault):
        environment = {**os.environ, **fault, "LD_PRELOAD": faults.broken_disk}
        self.process = subprocess.Popen(
            [faults.program, "serve", "--port", "0", "-C", str(folder / "unit"), "--lang", "en"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
        line = self.process.stdout.readline()
        self.port, self.token = re.search(r":(\d+)/#token=(\w+)", line).groups()

    def save(self, before):
        """The status of the answer; 0 when there is none."""
        body = {"name": "actuals/2024Q2.yaml", "text": NEW,
                "hash": hashlib.sha256(before.encode()).hexdigest()}
        connection = http.client.HTTPConnection("127.0.0.1", int(self.port), timeout=10)
        try:
            connection.request("POST", "/api/v1/file", json.dumps(body),
                               {"Authorization": f"Bearer {self.token}",
                                "Content-Type": "application/json"})
            return connection.getresponse().status
        except (OSError, http.client.HTTPException):
            return 0
        finally:
            connection.close()

    def stop(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()


def one_save(faults, folder, before, **fault):
    served = Served(faults, folder, **fault)
    try:
        return served.save(before)
    finally:
        served.stop()


def wrong_after(faults, folder, way, status, before):
    file = folder / FILE
    now = file.read_text()
    if now not in (before, NEW):
        return f"status {status}, and the file is neither old nor new"
    if status == 200 and now != NEW:
        return "saved, as it says, but the file is old"
    if way != "killed" and status != 200 and now == NEW:
        return f"status {status}, but the file is new"
    if way != "killed" and status == 0:
        return "no answer"
    again = one_save(faults, folder, now)
    if again != 200 or file.read_text() != NEW:
        return f"the next save: status {again}"
    left = [name for name in crash_points.files_in(folder) if crash_points.ON_ITS_WAY.search(name)]
    return f"{left} stays" if left else None


def break_saves(faults, scratch, each):
    base, run, log = scratch / "base", scratch / "run", scratch / "log"
    base.mkdir()
    crash_points.put_unit(base)
    before = (base / FILE).read_text()

    def renew():
        shutil.rmtree(run, ignore_errors=True)
        shutil.copytree(base, run)

    renew()
    status = one_save(faults, run, before, FAULT_LOG=str(log))
    crash_points.require(status == 200, f"an undisturbed save gives the status {status}")
    calls = log.read_text().splitlines()
    wrong, rounds = [], 0
    for way, fault in crash_points.WAYS.items():
        for n in faults.chosen(range(1, len(calls) + 1), each):
            renew()
            rounds += 1
            status = one_save(faults, run, before, FAULT_AT=str(n), **fault)
            if found := wrong_after(faults, run, way, status, before):
                wrong.append(f"serve, {way} at call {n} ({calls[n - 1]}): {found}")
    return rounds, wrong
