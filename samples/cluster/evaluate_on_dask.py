#!/usr/bin/python3
"""Judges shards of records with `jixiao bulk`, one task a shard, on the workers of a Dask cluster.

    evaluate_on_dask.py SHARDS… --scheduler-file F --output FOLDER [-- options of jixiao bulk]

Every shard gets one result of its name in FOLDER, whole or not at all: a worker writes it under
another name and renames it when it is on the disk. A task that ran twice, because its worker was
lost or only slow, therefore leaves the same bytes as one that ran once. The summaries are added up
and printed. Exit code: 0 clean, 1 some records have errors, 2 a shard has no result.
"""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from concurrent.futures import CancelledError

from distributed import Client, as_completed

from arguments import bulk_command, read_arguments
from shards import Refusal, find_shards, locked, name_results, scratch_folder

CLEAN, FINDINGS, FAILED = 0, 1, 2
LANGUAGE = ("LC_ALL", "LC_MESSAGES", "LANG")


def judge(shard, result, scratch, command, folder, language):
    """Judges one shard on a worker and gives (exit code, summary, words on standard error).

    The filter is killed with its worker (PR_SET_PDEATHSIG, through setpriv). Raises, so that Dask
    tries again, when there is no whole result.
    """
    environment = {**os.environ, **language}
    with tempfile.TemporaryDirectory(dir=scratch) as attempt:
        written, summary = os.path.join(attempt, "verdicts"), os.path.join(attempt, "summary")
        with open(written, "xb") as verdicts:
            run = subprocess.run(
                ["setpriv", "--pdeathsig", "KILL", "--", *command, "--summary", summary, shard],
                stdin=subprocess.DEVNULL, stdout=verdicts, stderr=subprocess.PIPE, cwd=folder,
                env={name: value for name, value in environment.items() if value is not None})
            words = run.stderr.decode(errors="replace").strip()
            if run.returncode < 0:
                raise RuntimeError(f"ended by {signal.Signals(-run.returncode).name}. {words}")
            if run.returncode not in (CLEAN, FINDINGS):
                raise RuntimeError(words or f"exit code {run.returncode}")
            os.fsync(verdicts.fileno())
        with open(summary, encoding="utf-8") as text:
            counts = text.read()
        os.rename(written, result)
        sync_folder(os.path.dirname(result))
    return run.returncode, counts, words


def sync_folder(folder):
    """Sees to it that names in the folder outlive a loss of power."""
    held = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(held)
    finally:
        os.close(held)


def connect(asked):
    """A client of the scheduler, once that has a worker."""
    deadline = time.monotonic() + asked.wait
    while not os.path.exists(asked.scheduler_file):
        if time.monotonic() > deadline:
            raise Refusal(f"no scheduler has written {asked.scheduler_file}")
        time.sleep(0.1)
    try:
        client = Client(scheduler_file=asked.scheduler_file, timeout=asked.wait)
        client.wait_for_workers(1, timeout=asked.wait)
    except OSError as error:  # a timeout is one
        raise Refusal(f"no scheduler with a worker within {asked.wait} s: {error}") from None
    return client


def outcome_of(future):
    """(exit code, summary, words) of a task that has ended."""
    try:
        return future.result()
    except CancelledError:
        return FAILED, "", "the scheduler is gone"
    except Exception as error:  # what a task raises is of any kind
        return FAILED, "", str(error) or repr(error)


def judge_all(client, shards, results, scratch, command, retries):
    """The outcomes of all shards, in their order.

    Each is fetched when it is there: what is done by then does not depend on the scheduler's life.
    """
    language = {name: os.environ.get(name) for name in LANGUAGE}
    futures = client.map(judge, shards, results, scratch=scratch, command=command,
                         folder=os.getcwd(), language=language, retries=retries, pure=False)
    outcomes = {}
    for future in as_completed(futures):
        outcomes[future.key] = outcome_of(future)
        if sys.stderr.isatty():
            end = "\n" if len(outcomes) == len(shards) else ""
            print(f"\r{len(outcomes)}/{len(shards)}", end=end, file=sys.stderr, flush=True)
    return [outcomes[future.key] for future in futures]


def remove_old_results(results, outcomes):
    """What an earlier run left is no result of a shard that has none now."""
    for result, (code, _, _) in zip(results, outcomes):
        if code == FAILED:
            with contextlib.suppress(FileNotFoundError):
                os.remove(result)


def tell(shards, results, outcomes):
    """Says on standard error what was wrong, shard by shard."""
    for shard, (code, _, words) in zip(shards, outcomes):
        if code == FAILED or words:
            print(f"{shard}: {'no result: ' if code == FAILED else ''}{words}", file=sys.stderr)
    output = os.path.dirname(results[0])
    others = set(os.listdir(output)) - {os.path.basename(result) for result in results}
    if others:
        print(f"{output} also holds files that are not of this run: {len(others)}",
              file=sys.stderr)


def print_sum(program, summaries):
    """Prints the summaries as one."""
    merged = subprocess.run([program, "bulk", "merge"], input="".join(summaries).encode(),
                            stdout=subprocess.PIPE, check=False)
    if merged.returncode != CLEAN:
        raise Refusal("the summaries cannot be added up")
    print(merged.stdout.decode(), end="", flush=True)


def main(arguments):
    asked, options = read_arguments(arguments)
    command = bulk_command(asked.program, options)
    shards = find_shards(asked.shards)
    output = os.path.abspath(asked.output)
    results = name_results(shards, output)
    with connect(asked) as client, locked(output):
        with scratch_folder(output) as scratch:
            outcomes = judge_all(client, shards, results, scratch, command, asked.retries)
        remove_old_results(results, outcomes)
    tell(shards, results, outcomes)
    summaries = [summary for code, summary, _ in outcomes if code != FAILED]
    if summaries:
        print_sum(command[0], summaries)
    return max(code for code, _, _ in outcomes)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Refusal, OSError) as error:
        print(f"evaluate_on_dask.py: {error}", file=sys.stderr)
        sys.exit(FAILED)
    except Exception:  # 1, what Python would give, means that records have errors
        traceback.print_exc()
        sys.exit(FAILED)
