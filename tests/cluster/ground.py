"""Where the tests of many machines stand: shards, a program behind a gate, and what results must be."""

import contextlib
import gzip
import hashlib
import os
import pathlib
import subprocess

from cluster import LIMIT, end, is_running, wait_until
from records import write_records

DRIVER = pathlib.Path(__file__).resolve().parents[2] / "samples/cluster/evaluate_on_dask.py"
# Judges, says so (a file named after itself that holds its worker), and waits for the gate.
GATE = """#!/bin/sh
"{program}" "$@"
code=$?
echo $PPID >"{gate}/.$$" && mv "{gate}/.$$" "{gate}/$$"
while [ -e "{gate}/closed" ]; do sleep 0.05; done
exit $code
"""


class Ground:
    """A folder with shards, a cluster, and the program as it is and behind a gate."""

    def __init__(self, folder, program, scheduler_file):
        self.folder, self.program, self.scheduler_file = folder, program, scheduler_file
        self.output = folder / "out"
        self.shards = [write_records(folder / f"part-{i}.ndjson", 400, seed=i) for i in range(5)]
        self.shards.append(pack(write_records(folder / "part-5.ndjson", 400, seed=5)))
        self.names = [f"part-{i}.ndjson" for i in range(6)]
        self.gate = folder / "gate"
        self.gate.mkdir()
        self.gated = folder / "gated"
        self.gated.write_text(GATE.format(program=program, gate=self.gate))
        self.gated.chmod(0o755)

    def start(self, inputs, program=None):
        return subprocess.Popen(
            ["/usr/bin/python3", str(DRIVER),
             *map(str, inputs), "--scheduler-file", str(self.scheduler_file), "--retries", "1",
             "--output", str(self.output), "--program", str(program or self.program),
             "--", "--period", "2024Q3", "--lang", "en"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)

    def run(self, inputs, program=None):
        with ending(self.start(inputs, program)) as driver:
            return finish(driver)

    def one_process(self, inputs):
        """The verdicts and the summary that one process gives for all shards."""
        summary = self.folder / "summary.json"
        done = subprocess.run([self.program, "bulk", "--period", "2024Q3", "--lang", "en",
                               "--summary", summary, *inputs], stdout=subprocess.PIPE, timeout=LIMIT)
        return hashlib.md5(done.stdout).hexdigest(), summary.read_text()

    def check_results(self, outcome):
        """All shards have the results of one process, and nothing else lies in the folder."""
        code, out, err = outcome
        assert code == 0, (code, err)
        assert sorted(os.listdir(self.output)) == self.names, os.listdir(self.output)
        assert (self.joined(), out) == self.one_process(self.shards), "not what one process gives"

    def joined(self):
        return hashlib.md5(b"".join((self.output / name).read_bytes()
                                    for name in self.names)).hexdigest()

    def held(self):
        """The filters that stand at the gate, with their workers."""
        pids = {int(file.name): int(file.read_text()) for file in self.gate.glob("[0-9]*")}
        return {pid: worker for pid, worker in pids.items() if is_running(pid)}

    @contextlib.contextmanager
    def closed_gate(self):
        for file in self.gate.iterdir():
            file.unlink()
        (self.gate / "closed").touch()
        try:
            yield
        finally:
            (self.gate / "closed").unlink(missing_ok=True)

    def both_held(self):
        held = wait_until(lambda: len(set(self.held().values())) == 2 and self.held(),
                          "both workers have a shard")
        return sorted(held.items())[0]


def pack(path):
    """The file as gzip instead."""
    packed = path.with_name(path.name + ".gz")
    packed.write_bytes(gzip.compress(path.read_bytes()))
    path.unlink()
    return packed


@contextlib.contextmanager
def ending(driver):
    try:
        yield driver
    finally:
        end(driver)


def finish(driver):
    out, err = driver.communicate(timeout=LIMIT)
    return driver.returncode, out, err
