"""What the Dask driver costs over plain processes: the same shards on two workers and by xargs -P 2.

    /usr/bin/python3 tests/bench/cluster_bench.py PROGRAM [SHARDS [ROUNDS]]

A shard is as many records as take one process more than a second. Scheduler and workers run before
the clock does; the driver's own start and end count.
"""

import hashlib
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/cluster"))

from cluster import running_cluster
from records import write_records

OPTIONS = ["--period", "2024Q3"]


def timed(command, **more):
    begun = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=600, **more)
    return time.monotonic() - begun


def judge(program, shard):
    return timed([program, "bulk", "--jobs", "1", "--summary", os.devnull, *OPTIONS, shard])


def write_shards(folder, program, count):
    """Shards of more than a second of work: one file under many names, which costs no disk."""
    records, shard = 20_000, folder / "shard"
    while (seconds := judge(program, write_records(shard, records, seed=2024))) < 1.2:
        records = int(records * max(1.2, 1.5 / seconds))
    (folder / "shards").mkdir()
    for number in range(count):
        os.link(shard, folder / f"shards/part-{number:03}.ndjson")
    return records, seconds


def by_xargs(folder, program, output):
    # Each in a session of its own, as the workers are: a busy kernel shares its time by sessions.
    one = (f'"{program}" bulk --jobs 1 {" ".join(OPTIONS)} --summary "{folder}/sums/$1.json" '
           f'"{folder}/shards/$1" >"{output}/$1"')
    return timed(["sh", "-c", f"mkdir '{output}' '{folder}/sums' && ls '{folder}/shards' | "
                  f"xargs -P 2 -I@ setsid -w sh -c '{one}' - @ && '{program}' bulk merge '{folder}'/sums/*"])


def by_dask(folder, program, output, scheduler_file, pattern="part-*"):
    return timed(["/usr/bin/python3", ROOT / "samples/cluster/evaluate_on_dask.py",
                  folder / "shards" / pattern, "--scheduler-file", scheduler_file,
                  "--output", output, "--program", program, "--", *OPTIONS],
                 stderr=subprocess.DEVNULL)


def digest_and_remove(*folders):
    """Of all results, in order; the next run begins without them."""
    digest = hashlib.md5()
    for file in sorted(folders[0].iterdir()):
        digest.update(file.read_bytes())
    for folder in folders:
        shutil.rmtree(folder)
    return digest.hexdigest()


def spread(ratios):
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"


def main():
    program = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        records, seconds = write_shards(folder, program, count)
        print(f"{count} shards of {records} records, {seconds:.2f} s each for one process")
        output, ratios, shard_ratios = folder / "out", [], []
        with running_cluster(folder, ttl=60) as scheduler_file:
            def plain():
                took = by_xargs(folder, program, output)
                return took, digest_and_remove(output, folder / "sums")

            def dask():
                took = by_dask(folder, program, output, scheduler_file)
                return took, digest_and_remove(output)

            write_records(folder / "shards/few", 1, seed=1)
            by_dask(folder, program, output, scheduler_file, "few")  # both workers are there now
            shutil.rmtree(output)
            alone = by_dask(folder, program, output, scheduler_file, "few")
            shutil.rmtree(output)
            (folder / "shards/few").unlink()
            for number in range(rounds):
                first, second = (plain, dask) if number % 2 else (dask, plain)
                done = {first: first(), second: second()}
                if done[plain][1] != done[dask][1]:
                    sys.exit("the results differ")
                ratios.append(done[dask][0] / done[plain][0])
                shard_ratios.append((done[dask][0] - alone) / done[plain][0])
                print(f"  xargs {done[plain][0]:.1f} s, Dask {done[dask][0]:.1f} s", flush=True)
    print(f"Dask over xargs: {spread(ratios)}; without the {alone:.1f} s that the driver takes for "
          f"one record: {spread(shard_ratios)}")


main()
