"""Which shards there are, what their results are called, and where results are written."""

import contextlib
import fcntl
import glob
import os
import re
import secrets
import shutil
import time

SCRATCH = re.compile(r"\.jixiao-run-[0-9a-f]{16}")


class Refusal(Exception):
    """What was asked for cannot be done; the text says why."""


def find_shards(patterns):
    """Absolute paths in the order given; what a pattern matches is sorted.

    A plain path need not be there: only the workers have to see it.
    """
    shards = []
    for pattern in patterns:
        found = sorted(glob.glob(pattern, recursive=True))
        if not found and glob.escape(pattern) != pattern:
            raise Refusal(f"no file matches {pattern}")
        shards += [os.path.abspath(path) for path in found or [pattern]]
    return shards


def name_results(shards, output):
    """The path of every shard's result: its name without .gz or .zst, in the folder `output`."""
    sources = {os.path.realpath(shard) for shard in shards}
    owners = {}
    for shard in shards:
        result = os.path.join(output, re.sub(r"\.(gz|zst)$", "", os.path.basename(shard)))
        if result in owners:
            raise Refusal(f"{owners[result]} and {shard} would both be written to {result}")
        if os.path.realpath(result) in sources:
            raise Refusal(f"the result of {shard} would replace a shard: {result}")
        owners[result] = shard
    return list(owners)


@contextlib.contextmanager
def locked(output):
    """Makes the folder if need be, and keeps other runs out of it."""
    os.makedirs(output, exist_ok=True)
    held = os.open(output, os.O_RDONLY)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refusal(f"another run writes to {output}") from None
        except OSError:
            pass  # some network file systems have no such locks
        yield
    finally:
        os.close(held)


@contextlib.contextmanager
def scratch_folder(output):
    """A folder within the locked `output` for what is not whole yet.

    It goes at the end, and a worker that comes back after that cannot publish anything any more.
    What earlier runs left goes at the beginning.
    """
    sweep(output)
    scratch = os.path.join(output, f".jixiao-run-{secrets.token_hex(8)}")
    os.mkdir(scratch)
    try:
        yield scratch
    finally:
        sweep(output)


def sweep(output):
    """Removes the folders of runs, and nothing that has another name."""
    for entry in list(os.scandir(output)):
        if not SCRATCH.fullmatch(entry.name) or not entry.is_dir(follow_symlinks=False):
            continue
        for _ in range(10):  # a worker that was taken for lost may still be writing
            shutil.rmtree(entry.path, ignore_errors=True)
            if not os.path.exists(entry.path):
                break
            time.sleep(0.1)
