"""Judges shards on a real Dask cluster of this machine, loses workers, and compares with one process.

    /usr/bin/python3 tests/cluster/cluster_test.py PROGRAM

Nothing here hopes for a good moment: a filter that stands at a closed gate has judged its shard and
has not ended, and that is when its worker is killed or stopped.
"""

import gzip
import json
import os
import pathlib
import signal
import sys
import tempfile
import time

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "samples/cluster"))

import shards
from cluster import is_running, running_cluster, wait_until
from ground import Ground, ending, finish


def runs_as_one_process(ground):
    ground.check_results(ground.run([ground.folder / "part-*"]))


def sweeps_strays(ground):
    """Of a driver that was killed, and nothing that is not its own."""
    (ground.output / ".jixiao-run-of-somebody").mkdir()
    with ground.closed_gate():
        with ending(ground.start(ground.shards, ground.gated)):
            ground.both_held()
        left = [name for name in os.listdir(ground.output) if shards.SCRATCH.fullmatch(name)]
        assert len(left) == 1, left
    code, _, err = ground.run(ground.shards)
    assert code == 0 and "files that are not of this run: 1" in err, err
    (ground.output / ".jixiao-run-of-somebody").rmdir()
    assert sorted(os.listdir(ground.output)) == ground.names, os.listdir(ground.output)


def survives_a_killed_worker(ground):
    with ground.closed_gate(), ending(ground.start(ground.shards, ground.gated)) as driver:
        judging, worker = ground.both_held()
        os.kill(worker, signal.SIGKILL)
        wait_until(lambda: not is_running(judging), "the filter ends with its worker")
        (ground.gate / "closed").unlink()
        ground.check_results(finish(driver))
        check_repeated(ground)


def survives_a_stopped_worker(ground):
    with ground.closed_gate(), ending(ground.start(ground.shards, ground.gated)) as driver:
        judging, worker = ground.both_held()
        os.kill(worker, signal.SIGSTOP)
        (ground.gate / "closed").unlink()
        outcome = finish(driver)
        ground.check_results(outcome)
        check_repeated(ground)
        assert not is_running(judging)
        os.kill(worker, signal.SIGCONT)  # it tries to publish what it judged, and gives up
        wait_until(lambda: not is_running(worker), "the worker that was given up ends")
        ground.check_results(outcome)


def check_repeated(ground):
    """A shard went through the filter again (merging the summaries does not count)."""
    runs = len(list(ground.gate.glob("[0-9]*"))) - 1
    assert runs > len(ground.shards), f"no shard was judged again in {runs} runs"


def reports_bad_shards(ground):
    bad, damaged = ground.folder / "bad.ndjson", ground.folder / "damaged.ndjson.gz"
    lines = ground.shards[1].read_bytes().splitlines(keepends=True)
    bad.write_bytes(b"".join(lines[:7] + [b'{"id":"A-7",\n'] + lines[8:]))
    packed = bytearray(gzip.compress(b"".join(lines)))
    packed[len(packed) // 2] ^= 0xFF
    damaged.write_bytes(packed)
    (ground.output / "damaged.ndjson").write_text("of an earlier run")

    code, out, err = ground.run([ground.shards[0], damaged, bad, ground.shards[2]])
    assert code == 2, (code, err)
    assert f"{damaged}: no result: jixiao: {damaged} is damaged" in err, err
    assert f"{bad}: jixiao: 1 of 400 records have errors" in err, err
    assert json.loads(out)["summary"]["records"] == 1200, out
    assert sorted(os.listdir(ground.output)) == sorted(["bad.ndjson", *ground.names])
    assert b'"state":"unreadable"' in (ground.output / "bad.ndjson").read_bytes()

    code, out, err = ground.run([bad])
    assert code == 1 and json.loads(out)["summary"]["with-errors"] == 1, (code, out, err)
    for file in (bad, damaged, ground.output / "bad.ndjson"):
        file.unlink()


def refuses(ground):
    cases = [
        (lambda: shards.name_results(["/a/x.ndjson", "/b/x.ndjson.gz"], "/out"), "would both be"),
        (lambda: shards.name_results(["/a/x.ndjson", "/a/x.ndjson"], "/out"), "would both be"),
        (lambda: shards.name_results([str(ground.shards[0])], str(ground.folder)), "replace"),
        (lambda: shards.find_shards([str(ground.folder / "none-*")]), "no file matches"),
    ]
    for ask, words in cases:
        expect_refusal(ask, words)
    with shards.locked(str(ground.output)):
        expect_refusal(shards.locked(str(ground.output)).__enter__, "another run writes")


def expect_refusal(ask, words):
    try:
        ask()
    except shards.Refusal as refusal:
        assert words in str(refusal), refusal
    else:
        raise AssertionError(f"not refused: {words}")


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        with running_cluster(folder) as scheduler_file:
            ground = Ground(folder, program, scheduler_file)
            for scenario in (runs_as_one_process, refuses, reports_bad_shards, sweeps_strays,
                             survives_a_killed_worker, survives_a_stopped_worker):
                begun = time.monotonic()
                scenario(ground)
                print(f"{scenario.__name__}: {time.monotonic() - begun:.1f} s", flush=True)


main()
